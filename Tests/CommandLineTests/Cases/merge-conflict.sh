# A merge that was not finished is one finding a conflict, in the fields, in the text, around the whole file, in the configuration.
team gone
team both
repository . >/dev/null
git checkout -q -b side
printf -- '---\ntitle: Theirs\n---\nWrites to people.\n' >catalog/teams/gone.md
sed -i.bak 's/^Writes.*/Writes to nobody./' catalog/teams/both.md
printf -- '---\ntitle: New, theirs\n---\nText.\n' >catalog/teams/new.md
rm -f catalog/teams/*.bak
git add catalog && git commit -q -m theirs
git checkout -q main
printf -- '---\ntitle: Ours\n---\nWrites to people.\n' >catalog/teams/gone.md
sed -i.bak 's/^Writes.*/Writes to others./' catalog/teams/both.md
printf -- '---\ntitle: New, ours\n---\nOther text.\n\n## Heading\n' >catalog/teams/new.md
rm -f catalog/teams/*.bak
git add catalog && git commit -q -m ours
git merge -q side >/dev/null || true
write catalog/teams/shown.md <<'MD'
---
title: Shown
part_of: gone
---
What git leaves is no conflict here:

```
<<<<<<< HEAD
a
=======
b
>>>>>>> side
```

A heading
=========

>>>>>>> A letter of a letter of a letter.

See [it](new.md#heading).
MD
# Run
salkku lint -q
salkku lint -q --staged
git add catalog
salkku lint -q --staged --format text | grep -c 'error\[merge-conflict\]'
salkku build -q --format json | grep -o '"rule":"[a-z-]*"' | sort | uniq -c
printf '<<<<<<< HEAD\nformat: 1\n=======\nformat: 2\n>>>>>>> side\n' >salkku.yaml
salkku lint
