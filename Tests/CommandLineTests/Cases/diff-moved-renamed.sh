# A catalogue whose folder was renamed, and which was moved below another one, too.
write salkku.yaml <<END
format: 1
END
team a
team b
repository .
git tag before
mkdir hr
git mv salkku.yaml hr
git mv catalog hr/portfolio
printf 'catalog: portfolio\n' >>hr/salkku.yaml
printf 'More.\n' >>hr/portfolio/teams/b.md
git commit -qam "Move and rename"
# Run
salkku diff -C hr before HEAD
salkku diff -C hr HEAD before
