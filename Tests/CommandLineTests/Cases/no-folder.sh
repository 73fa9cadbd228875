# -C names what is not there, or is no folder.
team a
echo "format: 1" | write salkku.yaml
# Run
salkku lint -C nowhere
salkku lint -C salkku.yaml
salkku lint -C salkku.yaml/deeper
