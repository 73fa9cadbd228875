# A bare repository has no working tree, but revisions.
team a work/catalog
repository work
git clone -q --bare work bare
# Run
salkku lint -C bare
salkku lint -C bare --rev main
