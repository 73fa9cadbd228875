# From which severity on the status is 1.
team a
echo "# Loose" | write catalog/loose.md
# Run
salkku lint --format line
salkku lint -q --format line --fail-on warning
echo "Prose." >catalog/teams/b.md
salkku lint -q --format line --fail-on never
rm catalog/teams/b.md catalog/loose.md
write salkku.yaml <<'END'
format: 1
languages: [en, fi]
END
salkku lint -q --format line --fail-on warning
salkku lint -q --format line --fail-on info
echo "fail_on: info" >>salkku.yaml
salkku lint -q --format line
salkku lint --fail-on never --format junit --today 2026-03-01
salkku lint --fail-on info --format junit --today 2026-03-01
salkku lint --fail-on notice
