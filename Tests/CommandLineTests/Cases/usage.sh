# Arguments that make no sense.
team a
# Run
salkku
salkku lnit
salkku lint --stagde
salkku lint --rev HEAD --staged
salkku lint --today tomorrow
salkku lint -C
SOURCE_DATE_EPOCH=soon salkku lint
