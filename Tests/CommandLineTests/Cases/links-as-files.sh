# Where git can't make symbolic links, files with their targets stand in their place.
team a
ln -s a.md catalog/teams/b.md
ln -s gone.md catalog/teams/c.md
ln -s ../.. catalog/teams/d
repository .
git config core.symlinks false
rm catalog/teams/[bcd]*
git checkout -q .
# Run
cat catalog/teams/b.md
echo
salkku list
salkku lint --format line
salkku lint --format line --staged
salkku lint --format line --changed --since HEAD
