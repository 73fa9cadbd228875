# A kind of an organisation's own has the place that it declares wherever kinds are listed, and messages speak of it by its name.
team people
write catalog/service-packages/payroll.md <<END
---
title: Payroll
owner: people
status: proposed
summary: Your salary on your account.
---
How it is computed.
END
write catalog/schemas/kinds/incident.schema.json <<END
{
  "x-kind": {
    "folder": "incidents", "order": 15, "navigation": "primary",
    "names": { "en": { "one": "Incident", "many": "Incidents", "about": "What went wrong." } }
  },
  "properties": {
    "hit": { "type": "array", "x-reference": ["service-package", "incident"], "x-label": { "en": "Hit" }, "x-inverse": { "en": "Incidents" } },
    "a1": { "title": "A1" }, "a2": { "title": "A2" }, "a3": { "title": "A3" }, "a4": { "title": "A4" }, "a5": { "title": "A5" },
    "a6": { "title": "A6" }, "a7": { "title": "A7" }
  }
}
END
write catalog/schemas/kinds/application.schema.json <<END
{
  "x-kind": { "folder": "applications", "names": { "en": { "one": "Application", "many": "Applications" } } },
  "properties": {
    "used_by": { "x-reference": ["team"], "x-label": { "en": "Used by" } }
  }
}
END
write catalog/applications/ledger.md <<END
---
title: Ledger
used_by: people
---
Books.
END
write catalog/incidents/outage.md <<END
---
title: Outage
summary: Nobody was paid for a day.
hit: [service-package:payroll, "incident:zz", 'incident:outgae']
blamed: people
---
It rained.
END
for kind in component segment value-stream measure initiative objective; do write "catalog/${kind}s/first.md" <<END
---
title: First
---
Nothing.
END
done
# Run
salkku lint catalog/incidents catalog/applications catalog/schemas
salkku list | cut -c1-30
salkku new incident outage
salkku retire incident:outage
salkku lint --fail-on error >/dev/null
sed -i.bak '/^blamed/d; /^hit/d' catalog/incidents/outage.md && rm catalog/incidents/outage.md.bak
rm -r catalog/components catalog/segments catalog/value-streams catalog/measures catalog/initiatives catalog/objectives
salkku build >/dev/null
sed -n '/<nav class="sections"/,/<.nav>/p' site/index.html | grep -o 'href="[^"]*"\|<details'
grep -o '"kind": *"[a-z-]*", *"built_in"' site/catalogue.json | head -4
sed -n '/id="By-application/,/<.section>/p' site/teams/people/index.html | grep -o '<h2[^>]*>[^<]*\|href="[^"]*"'
