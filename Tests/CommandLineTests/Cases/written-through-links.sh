# Nothing is written through a link that a repository may have brought, nor into git's folder or the catalogue.
team a
mkdir outside
printf 'precious\n' >outside/file
mkdir tree
mv catalog tree/
printf 'format: 1\n' >tree/salkku.yaml
cd tree
ln -s ../outside/file junit.xml
ln -s .git/hooks/post-merge dangling
ln -s catalog/teams/new.md entry.txt
ln -s .git/hooks out
ln -s ../outside away
ln -s /dev/null null
repository .
# Run
cd tree
for file in junit.xml dangling entry.txt out/post-merge out/../fine.xml away/new away/file null .git/hooks/x catalog/x; do
  salkku lint -q --format "junit=$file"
  salkku lint -q --baseline "$file" --write-baseline
  GITHUB_STEP_SUMMARY="$file" salkku lint -q --format github >/dev/null
done
salkku build -q --output away/site
salkku build -q --output out
printf '{}' >schema.json
salkku check --schema schema.json --format json=away/new schema.json
git status --short
find ../outside .git/hooks -newer salkku.yaml -type f ! -name '*.sample'
cat ../outside/file
# What is above the repository's root is the machine's own, and what is outside of it the person's.
cd ..
ln -s "$PWD" private
ln -s file outside/link
salkku lint -q -C private/tree --format junit=private/tree/report.xml
salkku lint -q -C tree --format line=outside/link
GITHUB_STEP_SUMMARY=outside/SUMMARY.md salkku lint -q -C tree --format github --format line=/dev/null >/dev/null
salkku lint -q -C tree --format line=/dev/stdout | grep -c warning
ls outside tree
cat outside/file
head -1 outside/SUMMARY.md
cd tree
salkku lint -q --baseline baseline.txt --write-baseline
cat baseline.txt
