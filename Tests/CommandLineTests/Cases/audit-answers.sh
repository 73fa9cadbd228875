# What people answered: nobody shall be recognised, whatever the command. And what keeps the audit from reading all.
team pay
write catalog/diagnoses/few.md <<END
---
team: pay
date: 2026-01-15
answers:
  - {work: I process payslips., success: Employees no longer have to ask.}
---
END
write catalog/diagnoses/many.md <<END
---
team: pay
date: 2026-02-15
wanted: customer-outcomes
answers:
  - {work: I process payslips., success: Employees no longer have to ask.}
  - {work: I answer the phone.}
  - {work: I write letters.}
  - {work: I print payslips.}
  - {work: I help employees to plan their month.}
---
END
repository .
sed -i 's/I process payslips/I check payslips/; s/no longer have to ask/never ask/' catalog/diagnoses/*.md
write catalog/lexicon/en.yaml <<END
add:
  peeple: [walker]
END
write catalog/objectives/torn.md <<END
---
title: [
---
END
# Run
salkku diff HEAD
salkku diff HEAD --format markdown
salkku diff HEAD --format json
salkku show diagnosis:few
salkku show diagnosis:few --format csv
salkku show diagnosis:few --format json
salkku audit
salkku audit --format json
salkku audit --format markdown
salkku lint
