# The second fence is missing.
team a
printf -- '---\ntitle: B\n\nProse.\n' | write catalog/teams/b.md
# Run
salkku lint
