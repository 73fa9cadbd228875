# Kinds and fields of an organisation's own that are declared in part wrongly: what nobody would heed is told at its place.
team people
write catalog/schemas/kinds/risk.schema.json <<END
{
  "x-kind": {
    "folder": "risks",
    "group": "change",
    "order": "first",
    "navigation": "top",
    "names": { "fi": { "one": "Riski" }, "en": { "one": "Risk", "sort": "Risky" } },
    "synonyms": ["threats"]
  },
  "x-label": { "en": "Risk" },
  "x-edition": "customers",
  "properties": {
    "title": { "x-label": { "en": "Name" }, "x-column": true },
    "likelihood": { "enum": ["low", "high", 3], "x-label": { "fi": "Todennäköisyys" } },
    "effect": { "enum": ["little", "much"], "x-label": { "en": "Effect" }, "x-words": { "mush": { "en": "much" }, "little": { "fi": "vähän" } } },
    "colour": { "type": "string", "x-label": { "en": "Colour" }, "x-words": { "red": { "en": "red" } } },
    "state": { "enum": ["open"], "x-label": { "en": "State" }, "x-words": ["open"], "x-synonym": ["condition"] },
    "threatens": { "type": "array", "items": { "type": "string", "x-label": { "en": "Threat" } }, "x-reference": ["team", "team", "tean", ""], "x-label": { "en": "Threatens" } },
    "watched_by": { "type": "integer", "x-reference": ["team"], "x-inverse": { "fi": "Riskit" }, "x-label": { "en": "Watched by" } },
    "owner": { "type": "string", "x-reference": "team", "x-kind": true, "x-label": "Owner" },
    "costs": {
      "type": "object", "x-label": { "en": "Costs" }, "x-show": "badge", "x-column": true,
      "properties": { "sum": { "type": "number", "x-label": { "en": "Sum" }, "x-show": "fact" } }
    },
    "steps": { "type": "array", "items": { "type": "string" }, "x-label": { "en": "Steps", "tlh": "mIw" }, "x-show": "lead" },
    "note": { "type": "string", "x-lable": { "en": "Note" }, "x-search": "high", "x-column": "yes", "x-promise": "up" }
  }
}
END
write catalog/risks/flood.md <<END
---
title: Flood
summary: The river comes.
threatens: [people, peple]
colour_of: red
costs: { sum: 3 }
steps: [Run]
---
It has come before.
END
write catalog/schemas/team.schema.json <<END
{
  "x-kind": { "folder": "groups" },
  "properties": {
    "contact": { "x-label": { "en": "Mailbox" }, "x-show": "badge", "minLength": 3 },
    "floor": { "type": "string" },
    "deputy": { "type": "string", "title": "Deputy", "x-reference": ["team"] }
  }
}
END
# Run
salkku lint
# What is declared all the same is shown.
salkku build --keep-going >/dev/null
grep -o '<p class="lead">.*\|<section id="[A-Za-z-]*">\|<h2[^>]*>[^<]*\|<dt>[^<]*\|<li>Run' site/risks/flood/index.html
