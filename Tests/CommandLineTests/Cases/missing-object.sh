# A folder of the revision is missing from git's store.
team a
repository .
object=$(git rev-parse HEAD:catalog/teams)
rm -f ".git/objects/${object:0:2}/${object:2}"
# Run
salkku lint --rev HEAD
