# A second working tree of one repository.
team a work/catalog
repository work
git -C work worktree add -q ../linked -b other
echo "Prose." >linked/catalog/teams/b.md
# Run
salkku lint -C linked --format line
salkku lint -C linked --staged
salkku lint -C linked --rev other
