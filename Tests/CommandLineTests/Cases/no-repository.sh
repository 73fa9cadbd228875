# The files on the disk are read where there is no repository.
team a
# Run
salkku lint
