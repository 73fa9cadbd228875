# A move of the lifecycle is judged by the commits in between.
export GIT_AUTHOR_DATE=2026-01-10T12:00:00Z GIT_COMMITTER_DATE=2026-01-10T12:00:00Z
component() { printf -- '---\ntitle: Engine\nowner: a\nstatus: %s\n---\n' "$1" >catalog/components/$2.md; }
team a
mkdir -p catalog/components
component approved steps
component approved jump
repository .
git tag base
for status in in-development pilot live; do
  component $status steps
  git commit -q -a -m "$status"
done
component live jump
git commit -q -a -m "Jump"
git clone -q --depth 1 "file://$PWD" shallow
git -C shallow fetch -q --depth 1 origin tag base
# Run
salkku lint --format line --since base | grep lifecycle-jump
salkku lint --format line --since base --rev HEAD | grep lifecycle-jump
salkku lint -C shallow --format line --since base | grep lifecycle-jump
