# What a sparse checkout leaves out is told once, and nothing that only seems to be missing because of it.
team a
write catalog/hr/teams/b.md <<'MD'
---
title: B
part_of: c
---
See [A](../../teams/a.md#none), [the plan](../../plans/plan.pdf) and [nothing](../../plans.md).
MD
team c
sed -i.bak 's/^title/aliases: [c-old]\ntitle/' catalog/teams/c.md && rm catalog/teams/c.md.bak
write catalog/plans/plan.pdf </dev/null
write src/main.c </dev/null
printf 'format: 1\n' >salkku.yaml
repository .
# Run
git sparse-checkout set --no-cone /catalog/ /salkku.yaml
salkku lint -q
git sparse-checkout set --no-cone /catalog/hr/ /salkku.yaml
salkku lint -q
git sparse-checkout set --no-cone /src/ /salkku.yaml
salkku lint -q
git sparse-checkout set --no-cone /catalog/
salkku lint -q
