# Revisions that are hard to compare: each has one clear message, or an honest result.
mkdir work && cd work
git init -q -b main .
git commit -q --allow-empty -m "Nothing"
git tag nothing
team a
team b
write catalog/service-packages/payroll.md <<END
---
title: Payroll
summary: Pays salaries each month
owner: a
status: live
price: Free
includes: [A payslip, Tax reports]
---
Salaries.
END
git add -A && git commit -qm "Begin" && git tag begun
git tag blob HEAD:catalog/teams/a.md
git tag tree 'HEAD^{tree}'
git tag -a -m "Annotated" annotated begun

# The catalogue moves to another folder, and one entry is renamed and rewritten.
git mv catalog offers
printf 'catalog: offers\n' >salkku.yaml
git mv offers/service-packages/payroll.md offers/service-packages/salaries.md
write offers/service-packages/salaries.md <<END
---
title: Salaries
aliases: [payroll]
summary: Something else altogether
owner: b
status: sunset
price: 5 EUR
---
Another text.
END
git add -A && git commit -qm "Move" && git tag moved

# Two teams change places.
mv offers/teams/a.md c && mv offers/teams/b.md offers/teams/a.md && mv c offers/teams/b.md
git add -A && git commit -qm "Swap" && git tag swapped

# A kind of their own comes, changes its schema, and goes.
write offers/schemas/kinds/risk.schema.json <<END
{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}},
 "properties": {"weight": {"type": "string", "x-label": {"en": "Weight"}},
  "threatens": {"type": "string", "x-reference": ["service-package"], "x-label": {"en": "Threatens"}, "x-inverse": {"en": "Threatened by"}}}}
END
write offers/risks/fire.md <<END
---
title: Fire
weight: heavy
threatens: salaries
---
END
git add -A && git commit -qm "Risks" && git tag risks
sed -i 's/"type": "string", "x-label": {"en": "Weight"}/"type": "number", "x-label": {"en": "Mass"}/' offers/schemas/kinds/risk.schema.json
sed -i 's/heavy/12/' offers/risks/fire.md
git add -A && git commit -qm "Weigh" && git tag weighed
git rm -q -r offers/schemas && git commit -qm "No risks" && git tag unknown

# A configuration that can't be read.
printf 'catalog: [\n' >salkku.yaml
git add -A && git commit -qm "Break" && git tag broken
git checkout -q -b topic begun && team c && git add -A && git commit -qm Topic
git checkout -q --orphan alone && git commit -qm "Alone"
git checkout -q main
cd ..
git clone -q --depth 1 --no-tags --no-single-branch "file://$PWD/work" shallow
mkdir plain && cp -R work/offers plain/catalog
# Run
salkku diff -C work blob begun
salkku diff -C work begun tree
salkku diff -C work annotated begun
salkku diff -C work nothing begun
salkku diff -C work begun nothing --fail-on breaking
salkku diff -C work nothing nothing
salkku diff -C work begun moved
salkku diff -C work moved begun
salkku diff -C work moved swapped
salkku diff -C work swapped risks
salkku diff -C work risks weighed
salkku diff -C work weighed unknown
salkku diff -C work unknown broken
salkku diff -C work broken unknown
salkku diff -C work main...alone
salkku diff -C shallow origin/main...origin/topic
salkku diff -C plain HEAD
salkku diff -C work ""
salkku diff -C work -- --all
salkku diff -C work begun $'moved\nsecond line'
