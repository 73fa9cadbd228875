# NUL bytes in frontmatter and in prose.
printf -- '---\ntitle: A\0B\n---\n' | write catalog/teams/a.md
printf -- '---\ntitle: B\n---\nA\0B\n' | write catalog/teams/b.md
# Run
salkku lint
