# What can't be rewritten safely is said, and nothing is changed.
team a
printf -- '---\ntitle: X\nx-team: &a a\nowner: *a\nstatus: live\n---\nProse.\n' | write catalog/components/x.md
printf -- '---\ntitle: Y\nowner: a\nowner: a\nstatus: live\n---\nProse.\n' | write catalog/components/y.md
repository .
# Run
salkku rename a b
git status --short
rm catalog/components/y.md
salkku rename a b -q
git status --short
git diff -U0 | grep '^[+-]' | cat
