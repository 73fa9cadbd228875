# Paths narrow what is reported, never what is read.
team a
echo "Prose." | write catalog/teams/b.md
echo "Prose." | write catalog/teams/sub/c.md
repository .
# Run
salkku lint --format line catalog/teams/b.md
salkku lint --format line catalog/teams/sub/
salkku lint --format line "$PWD/catalog/teams/../teams/sub"
salkku lint --format line catalog/teams/a.md
salkku lint --format line catalog/teams/bb.md
salkku lint --format line ../x
