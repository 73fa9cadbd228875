# The catalogue's folder is a symbolic link to another one.
team a real/services
mkdir -p portfolio
ln -s ../real portfolio/all
printf 'format: 1\ncatalog: portfolio/all/services\n' >salkku.yaml
# Run
salkku lint
repository .
salkku lint
salkku lint --rev HEAD
printf 'format: 1\ncatalog: real/services\n' >salkku.yaml
salkku lint
