# Links that lead to one another, to a folder above, and out of the repository.
team a
ln -s c.md catalog/teams/b.md
ln -s b.md catalog/teams/c.md
ln -s ../../catalog catalog/teams/again
ln -s /etc/hostname catalog/teams/outside.md
ln -s a.md catalog/teams/good.md
repository .
# Run
salkku lint --format line
salkku lint --format line --rev HEAD
salkku lint --format line --staged
