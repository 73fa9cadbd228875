# A catalogue for spreadsheets, programs and databases; what stands in the way of that, and of which edition it is.
write salkku.yaml <<'X'
format: 1
languages: [en, fi]
X
team a
write catalog/schemas/service-package.schema.json <<'X'
{"properties": {"cost_centre": {"type": "string", "title": "Cost centre"}, "public_code": {"type": "string", "x-edition": "customer"}}}
X
write catalog/service-packages/wifi.md <<'X'
---
title: {en: WiFi, fi: Langaton verkko}
owner: a
status: live
summary: "=HYPERLINK(\"https://example.org\")"
includes: ["A network; everywhere", {en: Help, fi: Apua}]
request: [https://a.example, "mailto:a@example.org"]
cost_centre: "0042"
public_code: "-7"
service_levels:
- promise: It is there
  target: 99.50
  unit: percent
  readings: {2026-Q1: 99.10, 2026-Q2: {value: 99.6, revised: counted twice}}
x-room: [12, B]
---
Text.
X
write catalog/measures/uptime.md <<'X'
---
title: Uptime
about: [service-package:wifi]
family: tactical
orientation: service-level
owner: a
target: {by: 2026-Q4, value: 99.5}
readings: {2026-Q2: 99.6, 2026-Q1: 99.1}
---
X
repository .
# Run
day='--today 2026-07-01'
salkku export csv $day
ls catalogue-csv
cat catalogue-csv/service-package.service_levels.readings.csv catalogue-csv/other_fields.csv
python3 - <<'X'
import csv
for name, value in next(csv.DictReader(open("catalogue-csv/service-package.csv", encoding="utf-8-sig", newline=""))).items():
    if value: print(name, "|", value)
X
salkku export csv $day --kind measures --separator semicolon
salkku export csv $day --kind measure.reading
salkku export csv $day --kind measure.readings --output readings.csv
sed -i 's/2026-Q1: 99.1/2025-Q4: 98/' catalog/measures/uptime.md
salkku record readings.csv --today 2026-07-01
git diff -U0 catalog | tail -n 1
git checkout -q catalog
salkku export csv $day --edition catalogue --output customers -q
ls customers
grep -c 'cost_centre\|0042\|other' customers/*.csv
salkku export sqlite $day
salkku export sqlite $day --output again.sqlite -q
cmp catalogue.sqlite again.sqlite
python3 - <<'X'
import sqlite3
base = sqlite3.connect("catalogue.sqlite")
for query in ("PRAGMA integrity_check", "PRAGMA foreign_key_check", "SELECT cost_centre, public_code, request FROM service_package",
              "SELECT * FROM service_package_includes", "SELECT field, language, text FROM text WHERE field LIKE 'includes%'",
              "SELECT period, value, first_day, last_day, revised FROM service_package_service_levels_readings",
              "SELECT measure, latest_period, latest_value, is_met FROM measure_standing", "SELECT * FROM other_field",
              "SELECT name, value FROM catalogue WHERE name <> 'commit'"):
    print(*base.execute(query), sep="\n")
X
salkku build $day -q
salkku export json $day | tail -n +2 | cmp - site/catalogue.json
salkku export json $day --no-history --output catalogue.json
salkku export json $day --no-history --output catalogue.json -q
printf '\xEF\xBB\xBFid,title\r\nx,My own work\r\n' >mine.csv
salkku export csv --kind team --output mine.csv
cat mine.csv
salkku export csv --kind team --output team.csv
salkku export csv --kind team --separator tab --output team.csv
salkku export csv $day --kind measure.readings --separator semicolon --output numbers.csv
tail -n 1 numbers.csv
salkku record numbers.csv --today 2026-07-01
salkku export sqlite --separator tab
salkku export csv --no-history
salkku export csv $day --output both -q
echo >>both/team.csv
salkku export csv $day --output both --edition catalogue
salkku export csv $day --output both --edition catalogue
echo "My own work." >mine.sqlite
salkku export sqlite --output mine.sqlite
salkku export json --output catalogue.sqlite
salkku export csv --output site
salkku export csv --output catalog/tables
salkku export json --output catalog/x.json
salkku export csv --output -
salkku export json --kind team
salkku export xlsx
salkku export csv --edition both
salkku export csv --edition catalogue --kind measure
echo "owner: nobody" >catalog/service-packages/wrong.md
salkku export json
salkku export csv --kind service-package --keep-going | tail -n 1
