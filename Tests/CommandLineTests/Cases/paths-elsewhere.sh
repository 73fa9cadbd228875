# Where paths start from, with -C: those that name files of the catalogue from that folder, others from where one stands; in
# reports from the catalogue's root, and for code hosts from the repository's.
team a repo/part/catalog
echo "See [it](gone.md)." >>repo/part/catalog/teams/a.md
echo "format: 1" | write repo/part/salkku.yaml
write repo/part/catalog/measures/m.md <<'END'
---
title: M
about: [team:a]
family: financial
---
END
repository repo
printf 'measure,period,value\nm,2026,1\n' | write numbers.csv
# Run
salkku lint --today 2026-03-01 -C repo/part/catalog teams/a.md --format text --format line=line.txt --format json=json.txt --format sarif=sarif.txt --format github=github.txt --format gitlab=gitlab.txt --format junit=junit.txt
cat line.txt
grep -oh '"path":"[^"]*"' json.txt
grep -oh '"uri":"[^"]*"' sarif.txt | sort -u
grep -oh 'file=[^,]*' github.txt
grep -oh '"path":"[^"]*"' gitlab.txt
grep -oh '<testsuite [^>]*name="[^"]*"' junit.txt | grep -oh ' name=.*'
salkku lint -C repo/part/catalog $PWD/repo/part/catalog/teams --format line
salkku lint -C repo/part/catalog repo/part/catalog/teams --format line
salkku lint -C repo/part/catalog --baseline ../known.txt --write-baseline
ls repo/part/known.txt
salkku record -C repo/part numbers.csv --dry-run
salkku build -C repo/part --keep-going --output site >/dev/null
ls -d site
