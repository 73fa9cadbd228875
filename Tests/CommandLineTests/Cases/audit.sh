# Whether outcomes are said and measured: of packages, of a team, and of wordings that somebody tries.
team pay
write catalog/segments/staff.md <<END
---
title: Staff
---
END
write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: pay
status: live
summary: Your salary is on your account on the 25th.
value:
  - for: staff
    outcome: You can plan your month without having to ask when the money comes.
  - for: staff
    outcome: We process 4,000 payslips.
    basis: The union asked for these words.
  - for: staff
    # salkku: allow output-language: the law says it so
    outcome: Payment on the last banking day.
---
END
write catalog/measures/outcome.md <<END
---
title: Share of employees who can pay their rent on time
about: [service-package:payroll]
family: value-creation
---
END
write catalog/measures/output.md <<END
---
title: Number of payslips sent
about: [service-package:payroll]
family: tactical
orientation: output
---
END
write catalog/measures/level.md <<END
---
title: Paid within 2 days
about: [service-package:payroll]
family: tactical
orientation: service-level
---
END
write catalog/diagnoses/pay-2026.md <<END
---
team: pay
date: 2026-01-15
answers:
  - {work: I process payslips., success: No errors in the file.}
  - {work: I answer the phone., success: Employees no longer have to ask.}
incentives: [Number of payslips sent per person]
wanted: both
---
END
# Run
salkku audit
salkku audit payroll --format markdown
salkku audit --team pay --format json
salkku audit pay
salkku audit nothing
salkku audit --team nothing
salkku audit payroll --team pay
