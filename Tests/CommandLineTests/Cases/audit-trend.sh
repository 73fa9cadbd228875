# How much was of an outcome at the ends of quarters: exceptions in place counted then as they do now.
day() { export GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z"; }
service() {
  write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: pay
status: live
value:
  - for: staff
    outcome: We process 4,000 payslips.
  - for: staff
    # salkku: allow output-language: the law says it so
    outcome: Payment on the last banking day.
${1:-}
---
END
}
printf 'format: 1\ntitle: Services\nlanguages: [en]\n' >salkku.yaml
day 2025-05-10
git init -q -b main .
team pay
printf -- '---\ntitle: Staff\n---\n' | write catalog/segments/staff.md
service
git add -A
git commit -q -m "Begin"
day 2025-08-10
service "summary: You can plan your month without having to ask when the money comes."
git add -A
git commit -q -m "Say what changes"
day 2026-02-01
sed -i '/allow output-language/d' catalog/service-packages/payroll.md
git add -A
git commit -q -m "Drop the reason"
# Run
salkku audit --trend
salkku audit payroll --trend --format json
salkku audit --trend --format markdown
salkku audit - --trend </dev/null
salkku audit --as measure
