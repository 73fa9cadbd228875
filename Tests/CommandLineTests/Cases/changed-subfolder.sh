# A catalogue below the repository's root, which the earlier revision does not have yet.
team x other
repository .
team a hr/catalog
printf 'format: 1\n' >hr/salkku.yaml
echo "Prose." | write hr/catalog/teams/b.md
# Run
salkku lint -C hr --changed --since HEAD --format github
salkku lint -C hr/catalog --changed --since HEAD --format line
