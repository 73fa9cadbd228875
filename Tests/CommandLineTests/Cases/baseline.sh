# Findings that are known are not told again, wherever they move, and new ones are.
team a
team b
echo "See [the team](nobody.md)." >>catalog/teams/a.md
sed -i 's/^title:/owner: nobody\ntitle:/' catalog/teams/b.md
repository .
# Run
salkku lint --format line
salkku lint --baseline known.txt
salkku lint --baseline known.txt --write-baseline
cat known.txt
salkku lint --baseline known.txt
mkdir -p catalog/hr/teams
{ sed '/^Writes/d' catalog/teams/a.md; echo "Writes to people."; } >catalog/hr/teams/a.md
rm catalog/teams/a.md
salkku lint --baseline known.txt
echo "See [the other team](nobody-else.md)." >>catalog/hr/teams/a.md
sed -i '/^owner:/d' catalog/teams/b.md
salkku lint --baseline known.txt --format line
git add catalog
salkku lint --staged --baseline known.txt
git add known.txt
salkku lint --staged --baseline known.txt --format line
