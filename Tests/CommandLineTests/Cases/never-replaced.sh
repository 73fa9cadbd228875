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
# Run
salkku record numbers.csv
cat catalog/measures/m.md
salkku retire c --today 2026-11-21
cat catalog/components/c.md
salkku lint --format json=catalog/teams/a.md
salkku lint --baseline catalog/teams/a.md --write-baseline
cat catalog/teams/a.md
