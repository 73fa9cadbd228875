# Files that systems and editors leave beside entries are none, and what was meant for an entry is told once.
team a
printf 'somebody@example.org' >catalog/teams/._a.md
ln -s 'somebody@computer.1234:5678' catalog/teams/.#a.md
cp catalog/teams/a.md catalog/teams/a.md~
cp catalog/teams/a.md 'catalog/teams/#a.md#'
cp catalog/teams/a.md catalog/teams/.a.md.swp
cp catalog/teams/a.md catalog/teams/.hidden.md
cp catalog/teams/a.md catalog/teams/b.md.txt
# Run
salkku lint
git init -q .
git add -A
salkku lint -q
salkku lint -q --staged
printf 'format: 1\n' >salkku.yaml
rm catalog/teams/b.md.txt catalog/teams/.hidden.md
salkku build -q
git add -A
salkku lint
