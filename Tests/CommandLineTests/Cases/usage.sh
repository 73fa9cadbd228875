# Arguments that make no sense: each is told like any other error, with what to type.
team a
# Run
salkku
salkku lnit
salkku make
salkku --lint
salkku help lnit
salkku lint --stagde
salkku lint --whatever
salkku -C nowhere lint
salkku --color red lint
salkku --color=red build
salkku --verbose
salkku --output site lint
salkku lint -x
salkku lint -qx
salkku lint -é
salkku lint -C
salkku lint -qC
salkku lint --rev
salkku lint --staged=yes
salkku lint --color blue
salkku lint --fail-on eror
salkku lint --format jsn
salkku lint --format $'js\non'
salkku lint --fail-on $'er\nror'
salkku lint --format json=
salkku lint --fail-on "'a' is invalid for 'b'"
salkku check --schema s.json --map here a.yaml
salkku check a.yaml
salkku check --schema s.json
salkku rename a
salkku show
salkku show a b
salkku show a b c
salkku list team teams
salkku explain link-broken RULE
salkku init a b
salkku init --ci jenkins
salkku --generate-completion-script tcsh
salkku lint --rev HEAD --staged
salkku lint --today tomorrow
salkku lint --today $'to\nmorrow'
salkku lint $'--what\never'
salkku show a $'b\nc'
salkku rename a b --today 2026-02-30
salkku lint --changed
salkku lint --since main
salkku lint --write-baseline
salkku lint --write-baseline --baseline b.txt --changed --since main
salkku lint --write-baseline --baseline b.txt --fix
salkku lint --write-baseline --baseline b.txt catalog
salkku lint --explain --format json
salkku lint --format json --format line
salkku lint --format json=a --format line=a
salkku build --output ''
salkku new team b --title ' '
salkku record --revise '' numbers.csv
salkku lint --whatever --color always
salkku lnit --color=always
salkku lint --whatever --color always --color=never
salkku lint --whatever -- --color always
SOURCE_DATE_EPOCH=soon salkku lint
