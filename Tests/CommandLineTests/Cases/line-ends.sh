# Files whose line ends git changes on their way to the disk have not changed.
team a
team b
team c
repository .
git config core.autocrlf true
rm -r catalog
git checkout -q .
printf 'owner: nobody\r\n' >owner
sed -i '2r owner' catalog/teams/b.md
rm owner
printf 'catalog/teams/c.md text eol=lf\n' >.gitattributes
# Run
grep -c "$(printf '\r')" catalog/teams/a.md
salkku lint --format line
salkku lint --format line --changed --since HEAD
