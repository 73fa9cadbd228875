# Arguments that make no sense.
team a
# Run
salkku
salkku lnit
salkku make
salkku generate-completions
salkku lint --stagde
salkku lint --rev HEAD --staged
salkku lint --today tomorrow
salkku lint -C
SOURCE_DATE_EPOCH=soon salkku lint
