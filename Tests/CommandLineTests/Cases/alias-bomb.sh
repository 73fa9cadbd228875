# Ten aliases of ten aliases of ten aliases, and so on.
{
  printf -- '---\ntitle: A\nx-bomb:\n  - &n0 [lol]\n'
  for level in 1 2 3 4 5 6 7 8 9; do
    below="*n$((level - 1))"
    printf '  - &n%s [%s' "$level" "$below"
    for _ in 1 2 3 4 5 6 7 8 9; do printf ', %s' "$below"; done
    printf ']\n'
  done
  printf -- '---\n'
} | write catalog/teams/a.md
# Run
salkku lint
