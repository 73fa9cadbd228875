# Colour where it is asked for, and not because of a variable.
echo "Prose." | write catalog/teams/b.md
# Run
salkku lint -q --color always
NO_COLOR= salkku lint -q --color auto --format line
salkku lint -q --color sometimes
