# Letters with marks are the same however a keyboard composes them: in links to headings and files, and in deprecated words.
e=$(printf 'e\314\201')
write "catalog/pages/a.md" <<END
---
title: Page
---
## Café

[one](#caf$e), [two](#caf%C3%A9), [three](#caf%65%CC%81), [file](gen$e.txt), [folder]($e/x.txt).

## Gen$e

[one](#gené), [two](#gen$e), [other](b.md#${e}cole). A cliché and a clich$e.
END
write "catalog/pages/b.md" <<END
---
title: Other
---
## École

[back](a.md#caf$e)
END
write catalog/pages/gené.txt </dev/null
write catalog/pages/é/x.txt </dev/null
write catalog/terms/commonplace.md <<END
---
title: Commonplace
definition: What all say.
deprecated: {en: [clich$e]}
---
END
repository .
# Run
salkku lint --format line
salkku build 2>/dev/null
grep -oh '<h[0-9] id="[^"]*"\|<a href="[^"]*\(txt\|#[^C][^"]*\)"' site/pages/a/index.html site/pages/b/index.html
