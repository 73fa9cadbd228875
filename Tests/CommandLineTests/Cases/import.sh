# An inventory from a spreadsheet, imported, changed on both sides, and imported again.
team desk
write salkku.yaml <<'END'
format: 1
languages: [en, fi]
END
write catalog/segments/families.md <<'END'
---
title: {en: Families, fi: Perheet}
---
Children and those who care for them.
END
write imports/services.yaml <<'END'
entries:
  - kind: service-package
    identifier: {system: inventory, from: Number}
    fields:
      title: {en: Name, fi: Nimi}
      owner: {from: Department, create: {title: Department name}}
      status: {from: State, words: {in production: live, planned: proposed}}
      summary: {en: {from: Description, take: first-sentence}}
      segments: {from: For, split: ";", words: {F: families}}
      request: Address
    body: {en: Description, fi: Kuvaus}
drop: [Remarks]
blank: [N/A]
END
write first.csv <<'END'
Number,Name,Nimi,Department,Department name,State,Description,For,Address,Remarks,Cost centre,Kuvaus
S1,Day care,Päivähoito,EDU,Education,in production,"A place for the day. It is open from six, e.g. for nurses. Meals are included.",F,https://example.org/care,old,4711,Paikka päiväksi.
S2,Library card,,LIB,"Library, central",In production,Books for everybody.,,www.example.org/library,,4712,
S3,School place,Koulupaikka,EDU,Education,planned,N/A,F;F,somewhere,x,,
S4,Day care,,EDU,Education,planned,Again.,F;X,,,,
END
sed -e 's/^S1,Day care,Päivähoito/S1,Child care,Päivähoito/' -e 's/Meals/Warm meals/' -e 's/Paikka/Oma paikka/' -e 's/^S2,Library card/S2,Library pass/' \
  -e '/^S4/d' -e 's/^S3,School place,Koulupaikka/S3,School place,/' first.csv >second.csv
echo 'S5,Bus ticket,Bussilippu,desk,,planned,For a month.,,,,,' >>second.csv
repository .
# Run
salkku import csv first.csv --map imports/services.yaml
git status --short
salkku import csv first.csv --map imports/services.yaml --create --dry-run
git status --short
salkku import csv first.csv --map imports/services.yaml --create
git add -A
git commit -qm "Import"
cat catalog/service-packages/day-care-s1.md catalog/service-packages/day-care-s1.fi.md catalog/service-packages/library-card.md catalog/teams/edu.md
cat imports/services.snapshot.json
salkku import csv first.csv --map imports/services.yaml --create
git status --short
sed -i 's/^title: Library card/title: Card of the library # as readers call it/' catalog/service-packages/library-card.md
sed -i -e 's/^status: live/status: live # since ever/' -e 's/^segments: .*/segments: # all of them\n  - families/' catalog/service-packages/day-care-s1.md
command salkku import csv second.csv --map imports/services.yaml --format json --dry-run >report.json 2>/dev/null
command salkku schema import >import.schema.json
salkku check --schema import.schema.json report.json
cat report.json
rm report.json import.schema.json
salkku import csv second.csv --map imports/services.yaml
git diff -U0 -- catalog | grep '^[+-]' | cat
salkku import csv second.csv --map imports/services.yaml --keep --only day-care
salkku import csv second.csv --map imports/services.yaml --only S2
salkku import csv second.csv --map imports/services.yaml --keep --only S2 -q | grep -A 3 '^Kept'
salkku import csv second.csv --map imports/services.yaml --keep --detach
salkku import csv second.csv --map imports/services.yaml
rm catalog/service-packages/bus-ticket.md
salkku import csv second.csv --map imports/services.yaml
git status --short
salkku import csv second.csv --map imports/services.yaml --restore S5 -q | head -n 4
git status --short
