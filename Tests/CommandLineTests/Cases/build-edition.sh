# A configuration that asks for the edition that customers may see, which is not there yet.
write salkku.yaml <<'X'
format: 1
edition: catalogue
X
write catalog/teams/a.md <<'X'
---
title: A
---
X
# Run
salkku build
test -e site || echo "nothing was written"
