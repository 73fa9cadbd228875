# A link into another catalogue of the repository leads to something that is not read, and one out of the repository nowhere.
mkdir -p one two
printf 'format: 1\n' >one/salkku.yaml
printf 'format: 1\n' >two/salkku.yaml
(cd one && team a)
write two/catalog/teams/b.md <<'MD'
---
title: B
---
See [A](../../../one/catalog/teams/a.md), [out](../../../../a.md) and ![a picture](../../../one/a.png).
MD
repository .
# Run
cd two
salkku lint -q
salkku lint -q --rev HEAD --format text | grep -c 'lies above'
