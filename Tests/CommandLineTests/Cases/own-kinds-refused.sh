# Kinds that can't be, and files that declare none: each is told once, at its place, also to programs.
write catalog/teams/people.md <<END
---
title: People
---
Writes to people.
END
write catalog/teams/finance/risks/ops.md <<END
---
title: A team, and no risk
---
Counts the money.
END
kind() { # NAME FOLDER [MEMBERS]: declares a kind.
  write "catalog/schemas/kinds/$1.schema.json" <<END
{
  "x-kind": {
    "folder": $2,
    "names": { "en": { "one": "One", "many": "Many" } }
  }${3:+,
  $3}
}
END
}
kind team '"groups"'
kind hazard '"teams"'
kind page '"pages"'
kind status '"health"'
kind site '"sites"'
kind venue '"sites"'
kind con '"consoles"'
kind device '"aux"'
kind floor '3'
kind Room '"rooms"'
kind door.v2 '"doors"'
kind key '"Keys & Locks"'
kind risk '"risks"'
kind contract '"contracts"' '"properties": {
    "of": { "type": "string", "x-reference": ["hazard", "team"], "x-label": { "en": "Of" }, "x-inverse": { "en": "Contracts" } },
    "with": { "type": "string", "x-reference": ["hazard"], "x-label": { "en": "With" }, "x-inverse": { "en": "Contracts" } },
    "by": { "type": "string", "x-reference": ["supplier"], "x-label": { "en": "By" }, "x-inverse": { "en": "Contracts" } }
  }'
write catalog/contracts/cleaning.md <<END
---
title: Cleaning
of: hazard:flood
with: flood
by: acme
---
Every night.
END
write catalog/contracts/guards.md <<END
---
title: Guards
of: team:people
---
Every day.
END
write catalog/schemas/kinds/idle.schema.json <<END
{ "properties": {} }
END
write catalog/schemas/kinds/flat.schema.json <<END
{ "x-kind": "flats" }
END
write catalog/schemas/kinds/open.schema.json <<END
{ "x-kind": { "names": { "en": { "one": "One", "many": "Many" } } } }
END
write catalog/schemas/kinds/broken.schema.json <<END
{
  "x-kind": { "folder": "brokens", }
}
END
write catalog/schemas/kinds/twice.schema.json <<END
{
  "x-kind": { "folder": "twices", "folder": "doubles" }
}
END
write catalog/schemas/kinds/asset.json <<END
{ "x-kind": { "folder": "assets" } }
END
write catalog/schemas/kinds/asset.schema.yaml <<END
x-kind: { folder: assets }
END
write catalog/schemas/kinds/deep/asset.schema.json <<END
{ "x-kind": { "folder": "assets" } }
END
write catalog/schemas/invoice.schema.json <<END
{ "x-kind": { "folder": "invoices" } }
END
# Run
salkku lint
salkku lint --format json | grep -o 'kinds/hazard.schema.json","range":.*'
# What is right again is a kind.
rm -r catalog/teams/finance
mkdir catalog/risks
printf -- '---\ntitle: Flood\n---\nThe river comes.\n' >catalog/risks/flood.md
salkku show risk:flood
