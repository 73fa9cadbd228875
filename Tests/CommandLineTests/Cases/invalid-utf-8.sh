# A file in Latin-1.
printf -- '---\ntitle: P\xE4\xE4t\xF6kset\n---\n' | write catalog/teams/a.md
printf -- '---\ntitle: B\n---\nP\xE4\xE4t\xF6kset\n' | write catalog/teams/b.md
# Run
salkku lint
