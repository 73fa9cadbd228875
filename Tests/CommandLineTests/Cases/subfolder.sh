# The root is the nearest folder with a configuration, up to the repository's root.
team a services/catalog
printf 'format: 1\n' | write services/salkku.yaml
echo "Prose." | write services/catalog/teams/b.md
repository .
# Run
salkku lint -C services/catalog/teams --format line
salkku lint -C services/catalog/teams --format line --rev HEAD b.md
salkku lint -C services/catalog --format line ../catalog/teams/a.md
salkku lint
