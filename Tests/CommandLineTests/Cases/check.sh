# Data of all sorts against a schema that refers to other files.
write schemas/person.yaml <<END
type: object
required: [name]
properties:
  name: {type: string, description: What people call them., examples: [Anna]}
  born: {type: string, format: date}
  home: {\$ref: parts/address.json}
  boss: {\$ref: "https://example.org/schemas/boss.json"}
additionalProperties: false
END
write schemas/parts/address.json <<<'{"type": "object", "properties": {"zip": {"type": "string"}}}'
write library/boss.json <<<'{"type": "string", "minLength": 1}'
write good.yaml <<<'name: Anna'
write good.json <<<'{"name": "Bo", "home": {"zip": "00100"}, "boss": "Anna"}'
write good.md <<END
---
name: Cy
---
# Cy
END
write bad.yaml <<END
name: 5
born: 2026-02-30
home: {zip: 100}
colour: red
boss: ""
END
write empty.md <<END
---
---
END
# Run
salkku check --schema schemas/person.yaml --map https://example.org/schemas=library good.yaml good.json good.md
salkku check --schema schemas/person.yaml --map https://example.org/schemas=library bad.yaml empty.md good.yaml
salkku check --schema schemas/person.yaml --map https://example.org/schemas=library --assert-format --format line bad.yaml
echo '{"nam": "Bo"}' | salkku check --schema schemas/person.yaml --map https://example.org/schemas=library -
salkku check -q --schema schemas/person.yaml --map https://example.org/schemas=library --format json good.yaml
cd schemas/parts && salkku check -q --schema ../person.yaml --map https://example.org/schemas=../../library ../../good.yaml
