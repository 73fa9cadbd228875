# A new id for an entry: its files, the references and the links follow.
team a
team c
write catalog/teams/b.md <<'END'
---
title: B
# Kept.
aliases: # of old
  - older-b
---
See [the other](a.md) and [myself](./b.md#more).

## More
END
printf 'languages: [en, fi]\n' | cat - /dev/null | sed '1iformat: 1' | write salkku.yaml
printf 'Katso [minua](b.fi.md).\n' | write catalog/teams/b.fi.md
write catalog/components/x.md <<'END'
---
title: X
owner: "b"   # a team
status: live
---
[B](../teams/b.md "Title"), [B again][b], ![no](b.png), [older](../teams/b.md?plain=1#more).

`[code](../teams/b.md)` and <a href="../teams/b.md#more">raw</a>, <img alt=b src=b.md>

[b]: <../teams/b.md>
[unused]: ../teams/b.md#more "A title"
> [quoted]:
> ../teams/b.md

    [code]: ../teams/b.md

```
[fenced]: ../teams/b.md
```

[shown][none]: ../teams/b.md
END
printf -- '---\ntitle: M\nabout: [ team:b, "team:a" ]\nfamily: tactical\nowner: older-b\n---\n' | write catalog/measures/m.md
printf '# Read me\n\n[B](catalog/teams/b.md)\n' | write README.md
repository .
# Run
salkku rename b c
salkku rename b older-b --dry-run -q
salkku rename b B
salkku rename bb d
salkku rename b a.md
salkku rename team:b d
git add -A
git status --short
git diff --staged -M -U0 | grep '^[+-]' | cat
salkku lint
