# Nothing that runs is published, no link leads to what the page's own server makes of it, and what is left out is told.
mkdir -p catalog/teams catalog/service-packages
printf 'format: 1\nlanguages: [en, fi]\nlogo: catalog/teams/logo.svg\nidea_url: https:ideas\n' >salkku.yaml
write catalog/teams/logo.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <script>alert(1)</script>
  <rect width="9" height="9" onclick="alert(1)"/>
</svg>
SVG
write catalog/teams/a.md <<'MD'
---
title: A
---
[How we work](http:../../files/teams/logo.svg) beside ![logo](logo.svg).
MD
write catalog/service-packages/p.md <<'MD'
---
title: P
owner: a
status: proposed
summary: All that p is for.
request: {en: "https://user@example.org/", fi: "https:///x"}
---
Text.
MD
# Run
salkku lint --format text -q
sed -i.bak '/idea_url/d' salkku.yaml
salkku build --keep-going -q >errors.txt
grep -c 'error\[' errors.txt
grep -o 'How we work.*' site/teams/a/index.html
cat site/assets/logo.svg site/files/teams/logo.svg
grep -o 'http-equiv="Content-Security-Policy" content="default-src .none.' site/index.html
