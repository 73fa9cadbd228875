# What a branch brought with it, and nothing that was there before: a faulty file that did not change is not told,
# a link that leads nowhere since its team was deleted is.
linking() {
  team "$1"
  echo "$3 [a team]($2.md)." >>"catalog/teams/$1.md"
}
team kept
team deleted
linking old-fault nobody "See"
linking refers deleted "See"
linking touched nobody "See"
repository .
git tag before
rm catalog/teams/deleted.md
linking touched nobody "Ask"
linking new nobody "See"
# Run
salkku lint --format line
salkku lint --format line --changed --since before
salkku lint --format line --changed --since before catalog/teams/refers.md
git add -A
salkku lint --format line --staged --changed --since before
git commit -q -m "Change"
salkku lint --format line --rev HEAD --changed --since before
salkku lint --changed --since HEAD
salkku lint --rev before --changed --since HEAD
