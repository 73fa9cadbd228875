# A reader that goes away early is no failure of the command.
for number in $(seq 400); do echo "Prose." | write "catalog/teams/team-$number.md"; done
# Run
set -o pipefail
command salkku lint -q | head -n 1
echo "${PIPESTATUS[0]}"
