# A pointer of Git LFS is nothing that anybody could be shown.
pointer() {
  printf 'version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 12345\n' "$(times a 64)" >"$1"
}
mkdir -p catalog/teams
printf 'format: 1\nlogo: catalog/logo.svg\n' >salkku.yaml
pointer catalog/logo.svg
pointer catalog/teams/office.png
pointer catalog/teams/a.md
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
ls site/assets site/files
pointer salkku.yaml
salkku lint
