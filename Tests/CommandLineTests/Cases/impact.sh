# Whom a failure reaches: directly, through others, in which stages, with what was promised; and what an entry stands on.
team pay
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
write catalog/components/portal.md <<END
---
title: Portal
owner: pay
status: live
depends_on: [engine]
---
END
write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: pay
status: live
segments: [staff]
components: {core: [portal]}
warranty: {availability: {promise: Open on working days, target: 99, unit: percent}}
service_levels:
  - {id: answer, promise: An answer within a day, target: 24, unit: hours, direction: down}
---
END
write catalog/service-packages/travel.md <<END
---
title: Travel
owner: pay
status: live
requires: [payroll]
components: {core: [gone]}
---
END
write catalog/service-packages/old.md <<END
---
title: Old
owner: pay
status: retired
components: {core: [engine]}
---
END
write catalog/value-streams/pay-people.md <<END
---
title: From hours to pay
segment: staff
stages:
  - {name: Collect hours}
  - {name: Pay, packages: [payroll]}
---
END
# Run
salkku impact engine
salkku impact segment:staff
salkku impact payroll
salkku impact team:pay
salkku impact travel --format json
salkku impact team:pay --format json
salkku impact engine --format json
salkku impact nothing
salkku impact
