# The catalogue's folder has no entry in it.
echo "Hello" | write catalog/README.md
# Run
salkku lint
