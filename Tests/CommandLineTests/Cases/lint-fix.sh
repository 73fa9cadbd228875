# Safe fixes are made in place; comments, quotes and layout stay.
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
titel: C # misspelt
owner: "old-b"  # an old id in quotes
status: live
---
END
write catalog/components/d.md <<'END'
---
title: D
owner: old-b
status: lvie # near miss
---
Prose.
END
write catalog/components/e.md <<'END'
---
title: E
owner: old-b
satus: Live
summary: It works: always
---
Prose.
END
printf 'format: 1\ntitel: X\n' | write salkku.yaml
repository .
# Run
salkku lint --fix --staged
salkku lint --fix --rev HEAD
salkku lint --fix catalog/components/c.md
git diff --stat | cat
salkku lint --fix
git diff -U0 | grep '^[+-]' | cat
salkku lint --fix
