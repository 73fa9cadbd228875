# What a branch brought with it, and nothing that was there before: a faulty file that did not change is not told,
# a reference that leads nowhere since its team was deleted is.
package() {
  write "catalog/service-packages/$1.md" <<END
---
title: The package $1
owner: $2
status: proposed
summary: $3
---
Prose.
END
}
team kept
team deleted
package old-fault nobody "It does."
package refers deleted "It does."
package touched nobody "It does."
repository .
git tag before
rm catalog/teams/deleted.md
package touched nobody "It does more."
package new nobody "It does."
# Run
salkku lint --format line
salkku lint --format line --changed --since before
salkku lint --format line --changed --since before catalog/service-packages/refers.md
git add -A
salkku lint --format line --staged --changed --since before
git commit -q -m "Change"
salkku lint --format line --rev HEAD --changed --since before
salkku lint --changed --since HEAD
salkku lint --rev before --changed --since HEAD
