# What safe fixes would change is shown, and nothing is written.
team a
write catalog/teams/b.md <<'END'
---
title: 'Team: b'   # the best
aliases: [ old-b ]
summary: It works: always
---
END
write catalog/components/c.md <<'END'
---
title: C
owner: "old-b"  # an old id in quotes
status: live
---
See [it](gone.md).
END
repository .
# Run
salkku lint --fix --dry-run
salkku lint --fix --dry-run catalog/components/c.md --format line=report.txt
cat report.txt
salkku lint --dry-run
salkku lint --fix --dry-run --format json
rm report.txt
git status --short
salkku lint --fix >/dev/null
git diff --stat | cat
salkku lint --fix --dry-run catalog/teams
