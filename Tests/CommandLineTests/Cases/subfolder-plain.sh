# Without a configuration the catalogue is found from any folder of its repository.
team a part/catalog
team b
printf 'See [it](gone.md).\n' >>part/catalog/teams/a.md
mkdir -p part/docs
printf 'x' >part/docs/x.txt
repository .
# Run
salkku lint --format line -C part/catalog/teams
cd part/docs
salkku lint --format line
salkku lint --format line --rev HEAD
salkku lint --format line --staged ../catalog/teams/a.md
cd ../..
salkku list
