# A configuration that makes more of a finding brings it up everywhere; one that was an error stays one that is known.
team a
write catalog/notes.md <<END
Notes.
END
repository .
# Run
salkku lint --format line
printf 'format: 1\nrules:\n  file-outside-kind: error\n' >salkku.yaml
salkku lint --format line --changed --since HEAD
