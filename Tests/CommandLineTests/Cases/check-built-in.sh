# What `salkku schema` prints is used as it is: the schemas that it refers to are known by their addresses.
team a
write catalog/teams/b.md <<'END'
---
titel: B
office: vmo2
---
END
write own.json <<<'{"$ref": "https://salkku.example/schemas/team.schema.json", "required": ["contact"]}'
write wrong.json <<<'{"$ref": "https://salkku.example/schemas/teem.schema.json"}'
# Run
command salkku schema team >team.json
command salkku schema team --bundle >bundle.json
salkku check --schema team.json catalog/teams/*.md --format line
command salkku schema configuration >configuration.json
echo 'fail_on: maybe' | salkku check --schema configuration.json - --format line
salkku check --schema bundle.json catalog/teams/*.md --format line
salkku check --schema own.json catalog/teams/a.md --format line
salkku check --schema wrong.json catalog/teams/a.md
