# A catalogue with errors is not published, unless somebody insists.
team a
echo "Prose." | write catalog/teams/b.md
# Run
salkku build
[ -e site ] || echo "nothing was written"
salkku build --keep-going --format line
[ -e site/teams/b/index.html ] && echo "b has a page"
grep -o 'the file has no frontmatter' site/problems/index.html
