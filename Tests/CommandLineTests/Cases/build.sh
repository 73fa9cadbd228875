# The site is written once, and then only what has changed.
team a
team b
printf 'site/\n' >.gitignore
repository .
# Run
salkku build
salkku build
sed -i.bak 's/The team b/The other team/' catalog/teams/b.md && rm catalog/teams/b.md.bak
salkku build
rm catalog/teams/b.md
salkku build
[ -e site/teams/a/index.html ] && [ ! -e site/teams/b ] && echo "a is there, b is gone"
salkku build --rev HEAD --output elsewhere/site
[ -e elsewhere/site/teams/b/index.html ] && echo "b is there in the revision"
