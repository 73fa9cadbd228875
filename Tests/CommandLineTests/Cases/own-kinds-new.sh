# What `new` writes of a kind of an organisation's own, whose fields have no example; what does not fit; and what it reaches.
mkdir -p catalog/schemas/kinds catalog/teams catalog/service-packages
cat >catalog/schemas/kinds/contract.schema.json <<'END'
{
  "x-kind": { "folder": "contracts", "names": { "en": { "one": "Contract", "many": "Contracts" } } },
  "required": ["owner", "signed", "state"],
  "properties": {
    "owner": { "type": "string", "x-label": { "en": "Bought by" } },
    "signed": { "type": "string", "format": "date", "description": "The day on which both had signed." },
    "state": { "enum": ["open", "closed"], "x-label": { "en": "State" }, "x-words": { "open": { "en": "open" }, "closed": { "en": "closed" } } },
    "covers": { "type": "array", "items": { "type": "string", "x-reference": ["service-package"], "x-inverse": { "en": "Contracts" } }, "x-label": { "en": "Covers" } },
    "amount": { "type": "number", "x-label": { "en": "Amount" } }
  },
  "if": { "properties": { "state": { "const": "closed" } }, "required": ["state"] },
  "then": { "properties": { "reason": { "type": "string", "x-label": { "en": "Reason" } } } }
}
END
printf -- '---\ntitle: Desk\n---\n' >catalog/teams/desk.md
# Run
salkku new contract cleaning
cat catalog/contracts/cleaning.md
printf -- '---\ntitle: Lease\nowner: The mayor\nsigned: 2026-01-02\nstate: open\nreason: None\n---\n' >catalog/contracts/lease.md
salkku lint catalog/contracts/lease.md
salkku impact contract:lease
