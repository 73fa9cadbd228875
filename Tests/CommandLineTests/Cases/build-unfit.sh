# What would empty a site, or make another one of it, is not published, whatever anybody insists on.
team a
echo "format: 1" | write salkku.yaml
command salkku build --quiet
printf 'format: 1\ncatalog: [1\n' | write broken/salkku.yaml
team a broken/catalog
printf 'format: 1\ncatlog: services\n' | write misspelt/salkku.yaml
team a misspelt/services
team b misspelt/catalog
printf 'format: 1\ncatlog: services\nrules: {field-unknown: warning}\noverrides: [{files: "**", rules: {field-unknown: off}}]\n' | write lenient/salkku.yaml
team a lenient/catalog
echo "Prose." | write empty/catalog/notes.md
# Run
for folder in broken misspelt lenient empty; do
  salkku build -C $folder --output site --keep-going
  [ -e site/teams/a/index.html ] || echo "the site is gone"
done
