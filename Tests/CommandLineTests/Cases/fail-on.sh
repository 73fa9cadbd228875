# From which severity on the status is 1.
team a
echo "# Loose" | write catalog/loose.md
# Run
salkku lint --format line
salkku lint -q --format line --fail-on warning
echo "Prose." >catalog/teams/b.md
salkku lint -q --format line --fail-on never
