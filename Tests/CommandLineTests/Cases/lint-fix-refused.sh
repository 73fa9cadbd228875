# Files that may not be changed are left alone, and that is said.
team a
printf -- '---\ntitle: B\naliases: [old-b]\n---\n' | write catalog/teams/b.md
printf -- '---\ntitle: C\nowner: old-b\nstatus: live\n---\nProse.\n' | write elsewhere/c.md
mkdir -p catalog/components
ln -s ../../elsewhere/c.md catalog/components/c.md
printf -- '---\ntitle: D\nowner: old-b\nstatus: live\n---\nProse.\n' | write catalog/components/d.md
chmod 600 catalog/components/d.md
repository .
# Run
salkku lint --fix --format line
git status --short
ls -l catalog/components/d.md | cut -c1-10
ls -A catalog/components
