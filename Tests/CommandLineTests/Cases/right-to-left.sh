# Texts in Arabic and Hebrew say that they are written from right to left, wherever they stand.
write salkku.yaml <<'END'
format: 1
languages: [en, ar]
END
write catalog/teams/a.md <<'END'
---
title: {en: Payroll, ar: الرواتب}
summary: {en: Pays., ar: يدفع.}
---
Pays <span lang="he">שכר</span> and <span lang="he" dir="auto">שכר</span> and <q lang="fi">palkka</q>.
END
write catalog/teams/a.ar.md <<'END'
يدفع.
END
# Run
salkku build 2>/dev/null
grep -oh '<\(html\|h1\|p\|div\|span\|q\)[^>]* lang="[^>]*>' site/teams/a/index.html
grep -oh '<\(html\|h1\|p\|div\|span\|q\)[^>]* lang="[^>]*>' site/ar/teams/a/index.html
