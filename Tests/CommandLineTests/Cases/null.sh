# Nothing is neither a name nor a text, however it is written, and no fix makes one of it.
team a
cat >catalog/teams/a.md <<'END'
---
title: null
summary: ~
aliases: [null]
owner:
---
END
# Run
salkku lint
salkku lint --fix
