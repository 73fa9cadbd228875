# A pipe in place of a file is told, and never waited for.
team a
printf 'format: 1\n' | write salkku.yaml
printf '{}' | write s.json
repository .
mkdir -p sub/catalog/teams
mkfifo pipe
# Run
tried() { timeout 60 env PATH="$PATH" bash -c 'command salkku "$@"' - "$@" || echo "= $?"; }
tried lint -q --format junit=pipe 2>&1
tried lint -q --baseline pipe 2>&1
tried lint -q --baseline pipe --write-baseline 2>&1
GITHUB_STEP_SUMMARY=pipe tried lint -q --format github 2>&1
tried record pipe 2>&1
tried check --schema pipe s.json 2>&1
tried check --schema s.json pipe 2>&1
tried build --output pipe 2>&1
tried build --output pipe/site 2>&1
rm salkku.yaml && mkfifo salkku.yaml
tried lint 2>&1
tried init 2>&1
rm salkku.yaml && mkfifo catalog/.gitignore && echo x >catalog/new.md
tried lint 2>&1
rm catalog/.gitignore catalog/new.md && mkfifo .gitignore
tried lint 2>&1
tried build -q 2>&1
rm .gitignore && ln -s pipe .gitignore
tried lint 2>&1
rm .gitignore && mkfifo .salkku-changes
tried lint --fix 2>&1
rm .salkku-changes && mkfifo catalog/teams/b.md .mailmap CODEOWNERS
tried rename a c 2>&1
rm catalog/teams/b.md && mv .git/index .git/kept && mkfifo .git/index
tried lint 2>&1
tried lint --staged 2>&1
rm -rf .git && mkfifo .git
tried lint 2>&1
