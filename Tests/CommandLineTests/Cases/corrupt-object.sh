# A file's content in git's store is damaged.
team a
team b
repository .
object=$(git rev-parse HEAD:catalog/teams/a.md)
file=.git/objects/${object:0:2}/${object:2}
chmod u+w "$file"
echo "damaged" >"$file"
# Run
salkku lint --rev HEAD
