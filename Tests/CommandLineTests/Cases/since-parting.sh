# What a branch brought since it parted from another, which has moved on.
team a
team b
printf 'See [it](gone.md).\n' >>catalog/teams/b.md
repository .
git checkout -q -b work
printf 'See [it](gone.md).\n' >>catalog/teams/a.md
git commit -q -a -m "Work"
git checkout -q main
team b
git commit -q -a -m "Other"
git checkout -q work
# Run
salkku lint --format line --changed --since main...HEAD
salkku lint --format line --changed --since main...
salkku lint --format line --changed --since main
salkku lint --changed --since main..HEAD
salkku lint --changed --since ..main
salkku lint --changed --since gone...HEAD
salkku lint --rev main...HEAD
git checkout -q --orphan apart
git commit -q -m "Apart"
salkku lint --changed --since main...HEAD
