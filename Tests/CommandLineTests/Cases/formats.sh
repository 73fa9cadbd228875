# Several formats at once, one of them to a file.
echo "Prose." | write catalog/teams/b.md
# Run
salkku lint --format line --format json=report.json
cat report.json
salkku lint -q --format json=nowhere/report.json
salkku lint --format text --format json
salkku lint --format xml
