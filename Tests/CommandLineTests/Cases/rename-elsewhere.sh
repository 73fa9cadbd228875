# A rename keeps baselines, code owners and the configuration's overrides true, and says what it leaves.
for name in a b bb; do team $name; done
write catalog/teams/b.md <<'END'
---
title: B
size: 3
---
See [a](none.md).
END
printf 'Katso [x](y.md).\n' | write catalog/teams/b.fi.md
write catalog/components/c.md <<'END'
---
title: C
owner: b
status: live
replaced_by: bb
---
END
write salkku.yaml <<'END'
format: 1
languages: [en, fi]
overrides:
  - files: "catalog/teams/b.md"   # The old one.
    rules: {translation-missing: off}
  - files: catalog/teams/b.fi.md
    rules: {empty-body: off}
  - {files: catalog/teams/b.*, rules: {text-blank: off}}
  - {files: "catalog/**", rules: {id-invalid: off}}
END
write .github/CODEOWNERS <<'END'
# Everybody's: /catalog/teams/b.md
*                       @all
/catalog/teams/b.md     @b  # the team
catalog/teams/b.fi.md	@b @fi
catalog/teams/bb.md @bb
/catalog/teams/ @teams
b.md @anywhere
/catalog/teams/b* @some
/catalog/teams/b\ b.md @blank
END
printf '# Findings of somebody else\nvalue-type\tteam:b\tsize\t3\n' | write other.txt
repository .
git -C . tag before
# Run
salkku lint --baseline known --write-baseline
cp known unsorted.txt
printf '# By hand.\r\nlink-broken\tteam:b\t\tgone.md\r\n' >>unsorted.txt
salkku lint --baseline known --format line
git add -A && git commit -qm Known
salkku rename team:b money
git add -A
git diff --staged -M -U0 | grep '^[+-]'
salkku lint --baseline known --format line
salkku lint --baseline unsorted.txt --format line
git diff --staged --quiet -- other.txt && echo other.txt is as it was
git reset -q --hard
# A catalogue in a folder has its owners at the repository's root.
mkdir inner
git mv -k catalog salkku.yaml known inner
git commit -qm Move
sed -i 's|/catalog|/inner/catalog|' .github/CODEOWNERS
salkku rename team:b money -C inner --dry-run | grep '^[+-]'
