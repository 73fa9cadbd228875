# What a value is: a text stays the text that was written, in all verbs, and a number keeps its digits.
write salkku.yaml <<'END'
format: 1
languages: [en, fi]
END
write catalog/schemas/team.schema.json <<'END'
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "properties": {
    "prices": { "type": "object", "additionalProperties": { "$ref": "#/$defs/amount" } },
    "codes": { "type": "object", "additionalProperties": { "$ref": "common.schema.json#/$defs/line" } },
    "floor": { "enum": ["1", "2"] },
    "seats": { "type": ["number", "string"] },
    "shares": { "type": "number" }
  },
  "$defs": { "amount": { "type": "number" } }
}
END
write catalog/teams/a.md <<'END'
---
title: true
contact: 358401234567890123
tags: [1.10, false, 2026]
identifiers: {phone: 358401234567890123, version: 1.10}
prices: {day: 1.50}
codes: {door: 0042}
floor: 1
seats: 12
shares: 0.10
x-free: [1.10, true, ~, 358401234567890123, +7, .5, 007, 5., 0x1F, .inf, "1.10"]
---
END
write catalog/measures/m.md <<'END'
---
title: {en: 1.10, fi: 2.0}
about: [team:a]
family: financial
unit: 1
readings: {2026: 97.450, 2025: {value: 1234567890123456789, revised: 3.0}}
---
END
# Run
salkku show team:a --format json
salkku show measure:m --format json
salkku show team:a --format csv
salkku list --format json
