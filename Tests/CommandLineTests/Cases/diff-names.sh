# Files whose names are not UTF-8 are told where they came, went or changed, and a catalogue's folder that goes up is refused.
team a
repository .
printf x >"catalog/teams/$(printf 'f\377').md"
printf y >"catalog/teams/$(printf 'f\376').md"
git add -A
git commit -qm "Misnamed files"
printf z >"catalog/teams/$(printf 'f\376').md"
git add -A
git commit -qm "Change one"
printf 'format: 1\ncatalog: ../services\n' >salkku.yaml
git add -A
git commit -qm "Name a folder that lies elsewhere"
# Run
salkku diff HEAD~3 HEAD~2
salkku diff HEAD~2 HEAD~3
salkku diff HEAD~2 HEAD~1 --format json
salkku diff HEAD~1 HEAD~1
salkku diff HEAD~1 HEAD
salkku diff HEAD HEAD~1
salkku lint
