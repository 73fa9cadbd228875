# Very many patterns of files are refused, each list at its limit, and so is one that is very long.
team a
printf -- '---\ntitle: B\n---\n' | write catalog/teams/b.md
{
  echo 'format: 1'
  echo 'ignore:'
  for i in {1..499}; do echo "- catalog/drafts/$i-*.md"; done
  echo '- catalog/teams/b.md'
  echo '- catalog/teams/a.md'
  echo 'overrides:'
  echo "- {files: '**/$(printf 'a%.0s' {1..300})', rules: {empty-body: off}}"
} >salkku.yaml
# Run
salkku lint
salkku list
