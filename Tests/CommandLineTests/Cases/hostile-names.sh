# A file's name cannot give the terminal an order.
team a
echo "Prose." | write "catalog/teams/$(printf 'evil\033[2J\nname').md"
echo "Prose." | write "catalog/teams/$(printf 'txt.\342\200\256dm').md"
repository .
# Run
salkku lint --format line
