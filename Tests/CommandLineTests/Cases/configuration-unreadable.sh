# A configuration that is not YAML.
team a
printf 'format: 1\ntitle: [\n' >salkku.yaml
# Run
salkku lint
