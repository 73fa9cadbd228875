# What can be written in the files, for programs and for people.
true
# Run
salkku schema
salkku schema page
command salkku schema page --bundle >bundle.json
printf 'title: Welcome\n' >page.yaml
salkku check --schema bundle.json page.yaml
salkku schema team --format markdown
salkku schema taem
