# A schema that is not wrong and asks less than its author means is told of; what it asks is checked all the same.
write odd.yaml <<END
type: object
propertys: {name: {type: text}}
properties: {age: {type: integer}, size: {divisibleBy: 2}}
require: [name]
additionalproperties: false
dependencies: {a: [b]}
ref: "#/\$defs/x"
x-owner: us
nullable: true
END
write wrong.yaml <<END
properties:
  a: {type: text, minLength: "3", maximum: "5", uniqueItems: yes}
  b: {required: true, anyOf: []}
  c: {\$ref: "#name"}
  d: {\$ref: "#/\$defs/nam"}
  e: {\$ref: "urn:example:things"}
  f: {\$schema: "https://example.org/meta"}
required: name
\$schema: https://example.org/dialect
\$defs: {name: true}
END
write data.yaml <<<'age: old'
# Run
salkku check --schema odd.yaml data.yaml
salkku check --schema wrong.yaml data.yaml
