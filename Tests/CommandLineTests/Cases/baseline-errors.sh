# A baseline that can't be used.
team a
printf 'reference-danglin\tteam:a\towner\tx\nno-such-rule\tteam:a\t\t\n' >unknown.txt
printf 'no-tabs\nrule\tentry\tfield\tvalue\n' >broken.txt
git init -q --bare bare
# Run
salkku lint --baseline broken.txt
salkku lint -q --baseline unknown.txt catalog/teams
salkku lint --baseline ../elsewhere.txt
salkku lint --write-baseline
salkku lint --baseline new.txt --write-baseline catalog/teams
salkku lint --baseline no/such/folder.txt --write-baseline
printf 'catalog: [1]\n' >salkku.yaml
salkku lint --baseline new.txt --write-baseline --format line
ls new.txt
