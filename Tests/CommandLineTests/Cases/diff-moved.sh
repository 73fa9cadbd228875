# A catalogue that was moved into a folder, with its configuration: what changed meanwhile is told, and no more is new.
write salkku.yaml <<END
format: 1
END
write catalog/teams/pay.md <<END
---
title: Payroll team
---
END
write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: pay
status: live
warranty: {availability: {promise: Open on working days, target: 99, unit: percent}}
---
END
repository .
git tag before
mkdir hr
git mv salkku.yaml catalog hr
sed -i 's/target: 99/target: 90/' hr/catalog/service-packages/payroll.md
git commit -qam "Move the catalogue, and promise less on the way"
# Run
salkku diff -C hr before HEAD --fail-on breaking
salkku diff -C hr before
salkku lint -C hr --since before
salkku diff -C hr HEAD before
salkku diff HEAD before
salkku diff before HEAD
