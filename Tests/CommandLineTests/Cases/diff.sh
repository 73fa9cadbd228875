# What is different between two revisions, the index and the working tree: in words, as Markdown and as JSON.
write catalog/teams/pay.md <<END
---
title: Payroll team
contact: pay@example.org
summary: Pays salaries
office: smo
---
END
write catalog/segments/staff.md <<END
---
title: Staff
---
END
write catalog/components/engine.md <<END
---
title: Salary engine
owner: pay
status: live
---
END
write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: pay
status: pilot
segments: [staff]
components: {core: [engine]}
includes: [A payslip for each employee]
warranty: {availability: {promise: Open on working days, target: 99, unit: percent}}
---
Salaries.
END
repository .
git tag before
sed -i 's/status: pilot/status: live/; s/target: 99/target: 95/; s/\[A payslip/[Tax reports, A payslip/; s/Salaries/Wages/' catalog/service-packages/payroll.md
git commit -qam "Promise less"
rm catalog/components/engine.md
team new
git add catalog/teams
salkku rename -q pay payroll-team
# Run
salkku diff before HEAD
salkku diff before...HEAD --format markdown --link-base https://git.example.org/hr/blob/main
salkku diff before --fail-on breaking
salkku diff before --staged
salkku diff before --format json
salkku diff before before
salkku diff HEAD before --fail-on breaking
