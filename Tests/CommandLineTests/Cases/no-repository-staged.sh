# The index is asked for where there is no repository.
team a
# Run
salkku lint --staged
