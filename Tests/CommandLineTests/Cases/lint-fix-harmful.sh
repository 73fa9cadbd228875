# What would be a new error is not fixed; a comment without a blank stays a comment where no text is meant.
team t
printf -- '---\ntitle: D\nowner: t #the old team\nstatus: live #was a pilot\nsummary: Paid #1 in all\n---\nProse.\n' |
  write catalog/components/d.md
# Under its right name the field would be wrong in three ways.
write catalog/service-packages/e.md <<'END'
---
title: E
owner: t
status: live
sevice_levels: [One, Two, Three]
---
Prose.
END
printf -- '---\ntitle: T\naliases: [old-t]\n---\n' | write catalog/teams/t.md
write catalog/value-streams/v.md <<'END'
---
title: V
stages: [{name: One, teams: [old-t, t]}]
---
Prose.
END
repository .
# Run
salkku lint --fix --format line
git diff -U0 | grep '^[+-]' | cat
