# The index has what will be committed, whatever the disk has.
team a
repository .
printf 'Broken.\n' >catalog/teams/a.md
git add -A
team a
# Run
salkku lint
salkku lint --staged --format line
