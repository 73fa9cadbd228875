# The catalogue asked from the terminal.
team a
printf -- '---\ntitle: {en: "=Formula, \\"quoted\\"", fi: B}\naliases: [a, old-b]\nx-n: [1, 0x1F, 1.50, true, ~]\n---\n' | write catalog/teams/b.md
printf -- '---\ntitle: "Red \\e[31mtext"\nowner: a\nstatus: live\ndepends_on: [a, none]\n---\nProse.\n' | write catalog/components/a.md
printf -- '---\ntitle: Hours\nquestion: {en: "How long?", fi: Miten kauan?}\nowner: a\nabout: [component:a, team:b]\n---\n' | write catalog/measures/hours.md
repository .
rm catalog/components/a.md
# Run
salkku list
salkku list --staged
salkku list teams --rev HEAD --format csv
salkku list team --format json
salkku list components --rev HEAD --where status=live
salkku list components --rev HEAD --where status=live --where status=pilot --where owner=old-b
salkku list measures --staged --where about=team:b
salkku list components --rev HEAD --where status=alive
salkku list components --rev HEAD --where stats=live
salkku list components --rev HEAD --where status
salkku list --where status=live
salkku list teem
salkku show a
salkku show a --staged
salkku show component:a --staged
salkku show component:a --staged --format json
salkku show old-b --format csv
salkku show team:old-b --format json
salkku show oldb
salkku list packages
salkku list components --rev HEAD --format csv
salkku list measures
salkku list measures --format json
salkku show ''
salkku show component:b
salkku show measure:old-b
