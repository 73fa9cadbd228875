# A pointer of Git LFS is nothing that anybody could be shown.
pointer() {
  printf 'version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 12345\n' "$(times "$2" 64)" >"$1"
}
mkdir -p catalog/teams
printf 'format: 1\nlogo: catalog/logo.svg\n' >salkku.yaml
pointer catalog/logo.svg a
pointer catalog/teams/office.png b
pointer catalog/teams/a.md c
write catalog/teams/b.md <<'MD'
---
title: B
part_of: a
---
![The office](office.png), and [A](a.md#rooms).
MD
repository .
# Run
salkku lint -q
salkku build -q --rev HEAD --keep-going
grep -o '<p>The office.*' site/teams/b/index.html
ls site/assets
# What was fetched is read from where Git LFS keeps it, in the index and in revisions.
mkdir -p .git/lfs/objects/aa/aa .git/lfs/objects/cc/cc
printf -- '---\ntitle: A\n---\n## Rooms\n' >.git/lfs/objects/cc/cc/"$(times c 64)"
printf '<svg xmlns="http://www.w3.org/2000/svg"><title>Here</title></svg>' >.git/lfs/objects/aa/aa/"$(times a 64)"
salkku lint -q --staged
salkku build -q --rev HEAD --keep-going
cat site/assets/logo*.svg
git show HEAD:catalog/teams/a.md >salkku.yaml
salkku lint
