# -C names what is not there.
team a
# Run
salkku lint -C nowhere
