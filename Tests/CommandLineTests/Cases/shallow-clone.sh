# A shallow clone has what its newest commit has.
team a work/catalog
repository work
team b work/catalog
git -C work add -A
git -C work commit -q -m "Add a team"
git clone -q --depth 1 "file://$PWD/work" shallow
# Run
salkku lint -C shallow --rev HEAD
salkku lint -C shallow --rev HEAD~1
