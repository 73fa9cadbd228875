# Findings that are known are not told again, wherever they move, and new ones are.
team a
repository .
sed -i 's/^title:/owner: nobody\ntitle:/' catalog/teams/a.md
git mv catalog/teams/a.md catalog/teams/b.md
write catalog/service-packages/p.md <<END
---
title: P
owner: nobody
status: proposed
---
END
# Run
salkku lint --format line
salkku lint --baseline known.txt
salkku lint --baseline known.txt --write-baseline
cat known.txt
salkku lint --baseline known.txt
mkdir -p catalog/hr/service-packages
{ echo ---; echo "# moved"; tail -n +2 catalog/service-packages/p.md; } >catalog/hr/service-packages/p.md
rm catalog/service-packages/p.md
salkku lint --baseline known.txt
sed -i 's/nobody/no-one/' catalog/hr/service-packages/p.md
salkku lint --baseline known.txt --format line
git add catalog
salkku lint --staged --baseline known.txt
git add known.txt
salkku lint --staged --baseline known.txt --format line
