# A repository in which nothing was committed yet.
team a
git init -q -b main .
# Run
salkku lint --rev HEAD
