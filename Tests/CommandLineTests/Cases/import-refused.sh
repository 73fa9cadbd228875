# What cannot be imported: one message each, and nothing is written.
team desk
write imports/m.yaml <<'END'
entries:
  - kind: service-package
    identifier: {system: inventory, from: id}
    fields: {title: name, owner: owner, status: {always: live}}
END
printf 'id,name,owner\n1,A,desk\n2,B, two,desk\n3,C\n' >uneven.csv
printf 'id,name,name\n1,A,desk\n' >headings.csv
printf 'id,name,owner\n1,A,"desk\n' >quote.csv
printf '' >empty.csv
printf 'id,name,owner\n' >no-rows.csv
printf 'id,nane,owner\n1,A,desk\n' >column.csv
printf 'id,name,owner\n1,A,desk\n1,B,desk\n,C,desk\n,D,desk\n' >identifiers.csv
printf 'id,name,owner\n1,K\xe4yt\xe4,desk\n' >windows.csv
printf '\xff\xfei\0d\0\n\0' >utf16.csv
printf 'PK\x03\x04' >workbook.csv
printf 'id,name,owner\n1,A,Anna Virtanen\n2,B,Matti Meik\xc3\xa4l\xc3\xa4inen\n' >people.csv
printf 'id,name,owner\n1,A,Nobody\n2,B,Others\n' >nobody.csv
printf 'id,name,owner\n1,A,desk\n' >good.csv
map() { write "imports/$1.yaml"; }
map kind <<'END'
entries: [{kind: service, identifier: {system: s, from: id}, fields: {title: name}}]
END
map field <<'END'
entries: [{kind: service-package, identifier: {system: s, from: id}, fields: {titel: name, owner: owner, support: name, value.job: name}}]
END
map twice <<'END'
entries:
  - kind: service-package
    identifier: {system: s, from: id}
    fields:
      title: name
      title.en: owner
      summary.fr: name
END
map key <<'END'
entries:
  - kind: service-package
    identifier: {system: s, from: id}
    fields:
      title: {from: name, splitt: ","}
      title: name
END
map schema <<'END'
entries:
  - kind: service-package
    identifier: {system: s}
    fields: {title: {from: name, splitt: ","}}
END
map required <<'END'
entries: [{kind: service-package, identifier: {system: s, from: id}, fields: {title: name}}]
END
map status <<'END'
entries: [{kind: service-package, identifier: {system: s, from: id}, fields: {title: name, owner: owner, status: {always: liev}}}]
END
map snapshot <<'END'
entries: [{kind: service-package, identifier: {system: s, from: id}, fields: {title: name, owner: owner, status: {always: live}}}]
END
echo '{"format": 1}' >imports/snapshot.snapshot.json
cp imports/m.yaml ../outside.yaml
repository .
# Run
for file in uneven headings quote empty no-rows column identifiers windows utf16 workbook people nobody none; do
  salkku import csv $file.csv --map imports/m.yaml
done
for map in kind field twice key schema required status snapshot none; do
  salkku import csv good.csv --map imports/$map.yaml
done
salkku import csv good.csv --map ../outside.yaml
salkku import csv good.csv
salkku import xml good.csv --map imports/m.yaml
salkku import files imports --map imports/m.yaml
salkku import csv imports --map imports/m.yaml
git status --short
