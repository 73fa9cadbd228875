# In a job of GitHub Actions: annotations on standard output, the summary behind what is in its file.
echo "Prose." | write catalog/teams/b.md
echo "before" >summary.md
# Run
export GITHUB_STEP_SUMMARY=summary.md
salkku lint --format github --format gitlab=quality.json --format junit=junit.xml --format sarif=out.sarif
cat summary.md
ls quality.json junit.xml out.sarif
GITHUB_STEP_SUMMARY=no/such/folder.md salkku lint -q --format github
