# A site is served while its files are changed, broken, mended and renamed; what is asked for wrongly is refused, and it ends well.
write catalog/teams/desk.md <<'X'
---
title: Service desk
contact: desk@example.org
---
Helps.
X
write catalog/pages/about.md <<'X'
---
title: About us
---
![A dot](dot.svg)
X
echo '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>' >catalog/pages/dot.svg
echo secret >catalog/secret.txt
repository .
# Run
command salkku serve --port 0 --quiet >address 2>errors &
served=$!
for _ in $(seq 600); do test -s address && break; sleep 0.1; done
address=$(cat address)
echo "$address" | sed 's/[0-9][0-9]*/N/'
port=${address//[^0-9]/}
page() { curl -s --max-time 20 "$address$1"; }
status() { curl -s --max-time 20 -o /dev/null -w '%{http_code}\n' "$@"; }
# Waits until the page $1 has the text $2.
await() {
  for _ in $(seq 600); do if page "$1" | grep -q -- "$2"; then echo "$1 has: $2"; return; fi; sleep 0.1; done
  echo "$1 has never: $2"
}
await teams/desk/ "<h1>Service desk</h1>"
page teams/desk/ | grep -o "connect-src 'self'\|[^\"]*salkku/preview.js\|<aside class=.preview"
page pages/about/ | grep -o 'img src="[^"]*"'
for path in files/pages/dot.svg .salkku/preview.js .salkku/preview.css catalogue.json; do status "$address$path"; done
echo "# A change, a fault and its mending"
version=$(page .salkku/version)
sed -i 's/Service desk/Help desk/' catalog/teams/desk.md
page ".salkku/version?after=$version" | grep -qvx -- "$version" && echo "another version"
await teams/desk/ "<h1>Help desk</h1>"
echo 'owner: [' >>salkku.yaml
sed -i 's/^contact.*/contact: [/' catalog/teams/desk.md
await teams/desk/ '<aside class="preview"'
page teams/desk/ | grep -o '<code>catalog/teams/desk.md[^<]*</code> · <code>[^<]*</code>' | head -n 1
await '' '<aside class="preview"'
rm salkku.yaml
sed -i 's/^contact.*/contact: desk@example.org/' catalog/teams/desk.md
for _ in $(seq 600); do page teams/desk/ | grep -q '<aside class="preview"' || break; sleep 0.1; done
page teams/desk/ | grep -c '<aside class="preview"'
echo "# Another name, with the old one as an alias and without"
sed -i 's/^title.*/&\naliases: [desk]/' catalog/teams/desk.md && mv catalog/teams/desk.md catalog/teams/help.md
await teams/desk/ 'url=../../teams/help/'
mv catalog/teams/help.md catalog/teams/other.md && sed -i '/aliases/d' catalog/teams/other.md
await teams/help/ 'There is no page at this address'
status "${address}teams/help/"
await teams/other/ "<h1>Help desk</h1>"
echo "# A catalogue that can't be read at all"
mv catalog away
await teams/other/ "there is no catalogue folder"
page teams/other/ | grep -o "<h1>Help desk</h1>"
mv away catalog
for _ in $(seq 600); do page teams/other/ | grep -q 'no catalogue folder' || break; sleep 0.1; done
page teams/other/ | grep -c '<aside class="preview"'
echo "# What is refused"
status -H "Host: example.org:$port" "$address"
status -H "Host: localhost" "$address"
status -X POST -d a=b "$address"
for path in ../../../etc/passwd %2e%2e/%2e%2e/etc/passwd files/../../away files/secret.txt catalog/teams/other.md .git/config \
  teams/other/index.html%00 teams/other; do echo "$path: $(status --path-as-is "$address$path")"; done
echo "# Its end"
kill -TERM $served
wait $served
echo "= $?"
sed 's/read in.*//' errors
command salkku serve --port 0 --quiet >again &
served=$!
for _ in $(seq 600); do test -s again && break; sleep 0.1; done
kill -INT $served
wait $served
echo "= $?"
rm address again errors
git status --short
salkku serve --port 70000
salkku serve --edition both
salkku serve --today never
salkku serve -C /nowhere
