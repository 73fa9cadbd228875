# The end of a service, and what that makes wrong elsewhere.
team a
component() { printf -- '---\ntitle: %s\nowner: a\nstatus: live # since ever\n%s---\nProse.\n' "$1" "$2" | write "catalog/components/$1.md"; }
component b 'dates: {live: 2020-01-01}
'
component c ''
component d 'replaced_by: c
'
component e 'dates:
  sunset: 2027-01-01
'
printf -- '---\ntitle: F\nowner: a\nstatus: in-development\n---\n' | write catalog/components/f.md
printf -- '---\ntitle: G\nowner: a\nstatus: rejected\n---\n' | write catalog/components/g.md
repository .
# Run
salkku retire a --today 2026-11-21
salkku retire b --replaced-by b --today 2026-11-21
salkku retire b --replaced-by team:a --today 2026-11-21
salkku retire c --replaced-by d --today 2026-11-21
salkku retire e --today 2026-11-21
salkku retire f --today 2026-11-21
salkku retire g --today 2026-11-21
salkku retire b --replaced-by cc --today 2026-11-21
salkku retire b --replaced-by c --today 2026-11-21 --dry-run
salkku retire b --replaced-by c --today 2026-11-21
cat catalog/components/b.md
salkku retire b --replaced-by c --today 2026-11-22
git status --short
