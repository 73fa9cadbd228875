# A file of 100 MB where a page is meant.
{ printf -- '---\ntitle: A\n---\n'; times x 104857600; } | write catalog/teams/a.md
team b
# Run
salkku lint
