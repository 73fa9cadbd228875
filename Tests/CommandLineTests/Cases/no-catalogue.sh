# There is no catalogue here.
repository . 2>/dev/null || git commit -q --allow-empty -m "Begin"
# Run
salkku lint
salkku build
salkku list
salkku new team a
ls
