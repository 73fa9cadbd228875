# A configuration that bears another name is an error, wherever the command is run, and whatever it says.
printf 'format: 1\ncatalog: services\nrules: {configuration-misnamed: off}\n' >salkku.yml
team a services
repository .
# Run
salkku lint -q
cd services/teams
salkku lint -q
salkku build -q
git mv ../../salkku.yml ../../salkku.yaml
salkku lint
