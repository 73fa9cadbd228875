# What an import tells: where a value stands in the source, which entries wait, and what to type.
write salkku.yaml <<'END'
format: 1
languages: [en, fi]
END
team desk
write imports/m.yaml <<'END'
entries:
  - kind: service-package
    identifier: {system: inventory, from: Name}
    fields:
      title: Name
      owner: {from: Team, words: {NONE: }}
      status: {always: live}
      summary: Summary
      request: Address
      aliases: Former
    body: {en: Text, fi: Teksti}
END
write first.csv <<'END'
Name,Team,Summary,Address,Former,Text,Teksti
Day care,EDU,Short.,none,,Long.,Pitkä.
Library,LIB,Books.,there,,,
School,EDU,Learning.,there,,,
END
sed 's/^Day care/Child care/' first.csv >renamed.csv
sed 's/Address/Page/' first.csv >column.csv
sed 's/,EDU,/,NONE,/' first.csv >nobody.csv
write unfit.csv <<'END'
Name,Team,Summary,Address,Former,Text,Teksti
Good,EDU,Fine.,,,,
Alias,EDU,Fine.,,../x,,
Body,EDU,Fine.,,,Text.,"---
title: other
---
Teksti."
END
write imports/body.yaml <<'END'
entries:
  - kind: service-package
    identifier: {system: inventory, from: Name}
    fields: {title: Name, owner: {always: desk}, status: {always: live}}
    body: {from: Text, take: first-sentence}
END
write imports/when.yaml <<'END'
entries:
  - kind: team
    when: {sort: team}
    identifier: {system: inventory, from: name}
    fields: {title: name}
END
mkdir theirs
echo '[{"name": "A", "sort": "unit"}, "text"]' >"$(printf 'theirs/a\033[31m.json')"
write theirs/merge.json <<'END'
{"name": "B", "sort": "team", "note": "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other"}
END
write imports/merge.yaml <<'END'
entries:
  - kind: team
    when: {sort: team}
    identifier: {system: inventory, from: name}
    fields: {title: name}
    body: note
END
{
  echo 'Name,Team,Summary,Address,Former,Text,Teksti'
  for i in $(seq 1 60); do echo "Service $i,T$i,Short $i.,,,,"; done
} >many.csv
repository .
# Run
salkku import csv first.csv --map imports/m.yaml --create --quiet
git add -A
git commit -qm "Import"
salkku import csv renamed.csv --map imports/m.yaml --dry-run --quiet | sed -n '/^In the source/,/^---/p'
sed -i 's/^system: inventory/system: cmdb/; s/system: inventory/system: cmdb/' imports/m.yaml
salkku import csv first.csv --map imports/m.yaml
git checkout -q imports/m.yaml
cp catalog/service-packages/library.md catalog/service-packages/other.md
salkku import csv first.csv --map imports/m.yaml
rm catalog/service-packages/other.md
salkku import csv column.csv --map imports/m.yaml
salkku import csv nobody.csv --map imports/m.yaml --quiet | tail -n 2
head -c 100 imports/m.snapshot.json >cut.json
mv cut.json imports/m.snapshot.json
salkku import csv first.csv --map imports/m.yaml
rm -r catalog/service-packages catalog/teams/edu.md imports/m.snapshot.json
salkku import csv nobody.csv --map imports/m.yaml --quiet | tail -n 2
salkku import csv unfit.csv --map imports/m.yaml --create
salkku import csv first.csv --map imports/body.yaml
salkku import files theirs --map imports/when.yaml --dry-run --quiet
salkku import files theirs --map imports/merge.yaml
salkku import csv many.csv --map imports/m.yaml --create --dry-run --quiet | grep -v '^[-+@]' | tail -n 5
command salkku import csv many.csv --map imports/m.yaml --create --dry-run --verbose 2>/dev/null | tail -n 2
git status --short
(ulimit -n 64 && salkku import csv many.csv --map imports/m.yaml --create --quiet) | head -n 3
find catalog -name '*.md' | wc -l
