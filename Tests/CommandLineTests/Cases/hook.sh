# A hook sees what git is about to commit: what is staged, all with -a, one file by its name, and what is deleted.
team a
repository .
write .git/hooks/pre-commit <<'END'
#!/bin/sh
exec salkku lint -q --staged --format line
END
chmod +x .git/hooks/pre-commit
# Run
attempt() {
  echo "\$ git commit $*"
  git commit -q -m "Change" "$@" 2>&1 && echo "committed" || echo "refused"
}
echo "Broken." >catalog/teams/a.md
git add -A
team a
echo "# A fault is staged and mended on the disk only."
attempt
team a
echo "More." >>catalog/teams/a.md
git add -A
echo "Broken." >catalog/teams/a.md
echo "# A fault lies on the disk only."
attempt
echo "# All files of the disk."
attempt -a
team a
team b
git add catalog/teams/b.md
echo "Broken." >catalog/teams/b.md
echo "# One file by its name; another one is staged."
attempt catalog/teams/a.md
attempt catalog/teams/b.md
team b
echo "See [a](a.md)." >>catalog/teams/b.md
git add -A
attempt
git rm -q catalog/teams/a.md
echo "# Nothing but a deletion."
attempt
git reset -q --hard
git worktree add -q ../linked-$$
cd ../linked-$$
echo "Broken." >catalog/teams/a.md
git add -A
cd catalog
echo "# In a folder of a linked working tree."
attempt
cd ../..
rm -rf linked-$$
