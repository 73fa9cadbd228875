# Pages show what lies below the catalogue's folder and below those that `assets` names, as far as git has it.
printf 'format: 1\nassets: [docs, keys]\nstylesheet: theme/site.css\nlogo: docs/logo.svg\n' >salkku.yaml
write catalog/teams/a.md <<'MD'
---
title: A
---
[Handbook](../../docs/handbook.pdf), [another](../docs/handbook.pdf), ![map](/docs/map.svg), [key](/keys/key.txt),
[link to a key](../links/key.txt), [link to a handbook](../links/handbook.pdf), [page](/docs/page.html), [plan](/plan.pdf).
MD
mkdir -p docs keys theme catalog/docs catalog/links
echo outside >docs/handbook.pdf
echo inside >catalog/docs/handbook.pdf
echo '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>' >docs/map.svg
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >docs/logo.svg
echo page >docs/page.html
echo plan >plan.pdf
ln -s ../../docs/handbook.pdf catalog/links/handbook.pdf
ln -s ../../keys/key.txt catalog/links/key.txt
cat >theme/site.css <<'CSS'
@import 'more.css';
body { background: url('../docs/map.svg#view') }
h1 { background: url(ground.png) }
CSS
touch theme/ground.png theme/more.css
repository . >/dev/null
echo secret >keys/key.txt
# Run
salkku lint -q
salkku build -q
find site/assets site/files -type f | sort
cat site/assets/custom.css site/assets/files/docs/map.svg
cat site/files/docs/handbook.pdf site/assets/files/docs/handbook.pdf
grep -o '<p>.*' site/teams/a/index.html
grep -rl secret site
git add keys
salkku lint -q --staged --format json | grep -c keys
printf 'format: 1\nassets: [dcos, plan.pdf, /docs, ../other]\n' >salkku.yaml
salkku lint -q
