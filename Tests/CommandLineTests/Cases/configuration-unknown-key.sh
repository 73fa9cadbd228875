# A key that nobody knows.
team a
printf 'format: 1\ncatalogue: catalog\n' >salkku.yaml
# Run
salkku lint
