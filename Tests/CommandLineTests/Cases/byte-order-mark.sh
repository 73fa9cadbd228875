# A byte order mark is no fault, and takes no column.
printf '\xEF\xBB\xBF---\ntitle: A\n---\n' | write catalog/teams/a.md
printf '\xEF\xBB\xBF---\ntitle: [\n---\n' | write catalog/teams/b.md
# Run
salkku lint
