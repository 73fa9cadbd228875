# What stands where a number or a date is to be added is never replaced, nor is a file of the catalogue by a report.
team a
write catalog/measures/m.md <<'X'
---
title: M
about: [team:a]
family: tactical
readings:
  - {period: 2024-Q4, value: 3}
---
X
write catalog/components/c.md <<'X'
---
title: C
owner: a
status: live
dates: [2021-01-11, "bought 2020"]
---
X
printf 'measure,period,value\nm,2025-Q3,1\n' | write numbers.csv
printf '<svg xmlns="http://www.w3.org/2000/svg"/>' | write catalog/pictures/a.svg
printf '{}' | write catalog/schemas/team.schema.json
printf '<svg xmlns="http://www.w3.org/2000/svg"/>' | write logo.svg
printf 'format: 1\nlogo: logo.svg\n' | write salkku.yaml
ln -s catalog/pictures/a.svg link.json
ln -s catalog shortcut
git init -q .
# Run
salkku record numbers.csv
cat catalog/measures/m.md
salkku retire c --today 2026-11-21
cat catalog/components/c.md
salkku lint --format json=catalog/teams/a.md
salkku lint --baseline catalog/teams/a.md --write-baseline
cat catalog/teams/a.md
salkku lint --format sarif=catalog/pictures/a.svg
salkku lint --format junit=catalog/schemas/team.schema.json
salkku lint --format json=link.json
salkku lint --format json=shortcut/new.json
salkku lint --format json=logo.svg
salkku lint --format json=salkku.yaml
salkku lint --format json=.git/config
salkku lint --baseline link.json --write-baseline
salkku lint --baseline .git/config --write-baseline
salkku lint --baseline README.md --write-baseline
salkku build --format json=catalog/pictures/a.svg
cat link.json logo.svg salkku.yaml
git status --short
ls
# Nor is anything else that is read, under whatever name.
printf '{"type": "object", "$ref": "other.json"}' | write s.json
printf '{}' | write other.json
printf '{"a": 1}' | write data.json
ln data.json hard.txt
ln -s data.json soft.txt
ln catalog/teams/a.md team.txt
salkku lint -q --baseline known.txt --write-baseline
salkku check --schema s.json data.json --format json=data.json
salkku check --schema s.json data.json --format sarif=./s.json
salkku check --schema s.json data.json --format junit=other.json
salkku check --schema s.json data.json --format json --format line=hard.txt
salkku check --schema s.json data.json --format gitlab=soft.txt
salkku check --schema data.json s.json --format github --format json=data.json
salkku lint --format json=team.txt
salkku lint --baseline known.txt --format json=known.txt
salkku lint --format json=out --format line=./out
cat s.json other.json data.json
