# A branch's name is misspelt.
team a
repository .
# Run
salkku lint --rev mian
