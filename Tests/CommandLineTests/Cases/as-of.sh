# The portfolio as it was at the end of a day, and what changed between two days.
day() { export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1"; }
day 2026-01-10T12:00:00Z
team a
repository .
day 2026-03-31T23:59:59Z
sed -i 's/title: .*/title: March/' catalog/teams/a.md
git commit -q -a -m "March"
day 2026-04-01T00:00:00Z
sed -i 's/title: .*/title: April/' catalog/teams/a.md
git commit -q -a -m "April"
# A tag that is no commit.
git tag tree HEAD^{tree}
# Run
salkku build -q --as-of 2026-03-31 -o march && grep -h -o -e '<h1>.*</h1>' march/teams/a/index.html
grep -o 'As of[^<]*' march/index.html
salkku build -q --as-of 2026-04-01 --today 2026-12-24 -o april && grep -o 'As of[^<]*' april/index.html
salkku build -q --as-of 2026-02-01 --rev HEAD~1 -o february && grep -h -o '<h1>.*</h1>' february/teams/a/index.html
salkku diff --as-of 2026-02-01 2026-03-31
salkku diff --as-of 2026-03-31
salkku build --as-of 2026-01-09 -o none
salkku diff --as-of 2025-12-31 2026-03-31
salkku diff --as-of 2026-02-30 2026-03-31
salkku build --as-of yesterday
salkku build --as-of 2026-03-31 --staged
salkku build --rev tree
mkdir plain
cd plain
mv ../catalog .
GIT_CEILING_DIRECTORIES=$(dirname "$PWD") salkku build -C . --as-of 2026-03-31
