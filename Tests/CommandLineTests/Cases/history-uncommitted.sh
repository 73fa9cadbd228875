# Files that are not committed, people's names, and a repository without commits.
export GIT_AUTHOR_DATE=2026-01-10T12:00:00Z GIT_COMMITTER_DATE=2026-01-10T12:00:00Z
printf 'format: 1\nauthors: name\n' >salkku.yaml
team a
team b
git init -q -b main .
# Run
salkku build --today 2026-02-01
ls site | grep changes
git add salkku.yaml catalog
export GIT_AUTHOR_DATE=2026-01-10T12:00:00Z GIT_COMMITTER_DATE=2026-01-10T12:00:00Z
git commit -q -m "Begin"
printf 'More.\n' >>catalog/teams/b.md
cp catalog/teams/a.md catalog/teams/c.md
salkku build -q --today 2026-02-01
grep -h -A1 'class="asof"' site/teams/a/index.html
grep -h -A1 'class="asof"' site/teams/b/index.html
grep -h -A1 'class="asof"' site/teams/c/index.html
grep -o 'From files[^.]*' site/index.html
printf 'Anna <anna@example.org> <%s>\n' "$(git log -1 --format=%ae)" >.mailmap
git add .mailmap
git commit -q -m "Call"
salkku build -q --today 2026-02-01
grep -h -A1 'class="asof"' site/teams/a/index.html
git stash -q -u -- catalog
salkku build -q --today 2026-02-01
grep -ho -e 'Revision [^.]*' -e 'From files[^.]*' site/index.html
printf 'Note\n' >catalog/note.txt
salkku build -q --today 2026-02-01
grep -ho -e 'Revision [^.]*' -e 'From files[^.]*' site/index.html
