# Two ids that some file systems take for one.
team payroll
team Payroll
# Run
salkku lint
