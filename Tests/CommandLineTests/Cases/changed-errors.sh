# No revision to compare with.
team a work/catalog
repository work
team b work/catalog
git -C work add -A
git -C work commit -q -m "Add a team"
git clone -q --depth 1 "file://$PWD/work" shallow
team c plain/catalog
git init -q empty
team d empty/catalog
# Run
salkku lint -C work --changed
salkku lint -C work --since HEAD
salkku lint -C work --changed --since mian
salkku lint -C shallow --changed --since HEAD~1
salkku lint -C shallow --changed --since "$(git -C work rev-parse HEAD~1)" 2>&1 | sed "s/$(git -C work rev-parse HEAD~1)/HASH/"
salkku lint -C plain --changed --since HEAD
salkku lint -C empty --changed --since HEAD
salkku lint -C work --changed --since HEAD:catalog
