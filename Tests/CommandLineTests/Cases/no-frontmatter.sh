# A file that is prose alone.
team a
echo "Just prose." | write catalog/teams/b.md
# Run
salkku lint
