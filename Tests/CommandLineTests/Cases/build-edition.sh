# The edition that customers may see, both editions, and one in which there is nothing to see yet.
write salkku.yaml <<'X'
format: 1
edition: catalogue
X
write catalog/teams/a.md <<'X'
---
title: A
contact: a@example.org
---
X
write catalog/service-packages/payroll.md <<'X'
---
title: Payroll
owner: a
status: live
audience: internal
includes: [A salary]
---
X
write catalog/service-packages/wifi.md <<'X'
---
title: WiFi
owner: a
status: live
includes: [A network]
review_by: 2027-01-01
---
X
# Run
salkku build -q 2>/dev/null
ls site site/service-packages
grep -c "2027" site/service-packages/wifi/index.html
salkku build --edition both --output two
ls two two/portfolio/service-packages two/catalogue/service-packages
grep -o '"kind":"[a-z-]*","id":"[a-z]*"' two/portfolio/catalogue.json two/catalogue/catalogue.json
grep -c "2027" two/portfolio/catalogue.json two/catalogue/catalogue.json
salkku check --schema two/catalogue/catalogue.schema.json two/portfolio/catalogue.json two/catalogue/catalogue.json
echo "audience: internal" >catalog/service-packages/new.md
sed -i 's/^review_by.*/audience: internal/' catalog/service-packages/wifi.md
salkku build --output none --keep-going
salkku build --edition everything
