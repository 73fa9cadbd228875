# The first file of an entry.
team a
printf -- '---\ntitle: "Yes: no"\naliases: [old-c]\n---\n' | write catalog/teams/c.md
printf '{"required": ["x-cost"], "properties": {"x-cost": {"type": "number", "description": "What a year costs.", "examples": [1200]}}}' | write catalog/schemas/component.schema.json
# Run
salkku new teem x
salkku new team A
salkku new team a
salkku new team old-c
salkku new component x --owner b
salkku new component ticket-system --owner old-c --title 'Tickets: all # of them'
cat catalog/components/ticket-system.md
salkku lint
salkku new team third-team
salkku new measure m --dry-run
salkku lint catalog/teams
mkdir -p empty
salkku new -C empty team first
echo 'format: 1' >empty/salkku.yaml
salkku new -C empty team first
salkku lint -C empty
salkku new team fourth --title ' '
salkku new package x
salkku new Value_Stream x
salkku new streams x
salkku new thing x
salkku new team "$(times x 65)" | sed 's/xxx*/xxx/g'
