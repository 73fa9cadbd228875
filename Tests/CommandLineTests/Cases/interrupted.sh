# What a killed command left is cleared away or finished before files are changed again, and that is said.
team a
repository .
mkdir left
printf 'salkku-changes 1\n\t' >left/plan
# Run
cp left/plan .salkku-changes-plan
salkku rename a b --dry-run
salkku lint
salkku rename a b
ls -A
echo "Half a change." >.salkku-changes
salkku lint
salkku lint --fix
ls -A
