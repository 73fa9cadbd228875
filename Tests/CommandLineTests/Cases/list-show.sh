# The catalogue asked from the terminal.
team a
printf -- '---\ntitle: {en: "=Formula, \\"quoted\\"", fi: B}\naliases: [a, old-b]\ncontact: {en: }\nx-n: [1, 0x1F, 1.50, true, ~]\n---\n' | write catalog/teams/b.md
printf -- '---\ntitle: "Red \\e[31mtext"\nowner: a\nstatus: live\ndepends_on: [a, none]\n---\nProse.\n' | write catalog/components/a.md
printf -- '---\ntitle: Hours\nquestion: {en: "How long?", fi: Miten kauan?}\nowner: a\nabout: [component:a, team:b]\n---\n' | write catalog/measures/hours.md
printf -- '---\ntitle: Early\nabout: [component:a]\nraised_by: team:b\nraised: 2026-05-01\n---\n' | write catalog/ideas/early.md
printf -- '---\ntitle: Late\nabout: [component:a]\nraised_by: team:b\nraised: 2026-06-30\n---\n' | write catalog/ideas/late.md
printf -- '---\ntitle: Never\nabout: [component:a]\nraised_by: team:b\n---\n' | write catalog/ideas/never.md
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
salkku list components --rev HEAD --where 'status!=pilot' --without tags --without summary
salkku list components --rev HEAD --where 'status!=live'
salkku list components --rev HEAD --without owner
salkku list teams --staged --without contact --columns id
salkku list components --rev HEAD --where ' status = live ' --columns id
salkku list components --rev HEAD --without ownr
salkku list --without owner
salkku list components --rev HEAD --where 'status<live'
salkku list measures --staged --where readings=1
salkku list ideas --staged --where raised=2026-Q2 --columns id,raised
salkku list ideas --staged --where 'raised>=2026-05-02' --where 'raised<2026-07' --columns raised,id,raised --format json
salkku list ideas --staged --where raised=2026-05 --where raised=2026-06 --where raised=2025 --columns id
salkku list ideas --staged --where 'raised!=2026-05-02' --columns id
salkku list ideas --staged --where 'raised>2026-05'
salkku list ideas --staged --where 'raised<may'
salkku list ideas --staged --where 'raised'
salkku list ideas --staged --columns 'id, rised'
salkku list ideas --staged --columns ,
salkku list --staged --columns id,status
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
