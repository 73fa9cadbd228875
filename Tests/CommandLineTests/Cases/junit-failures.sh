# A test report marks as failures what the run fails because of, and nothing else.
team a
echo "# Loose" | write catalog/loose.md
echo "See [it](gone.md)." >>catalog/teams/a.md
# Run
salkku lint --today 2026-03-01 --format junit | grep 'tests=\|<failure'
salkku lint --today 2026-03-01 --format junit --fail-on warning | grep 'tests=\|<failure'
salkku lint --today 2026-03-01 --format junit --fail-on never | grep 'tests=\|<failure'
