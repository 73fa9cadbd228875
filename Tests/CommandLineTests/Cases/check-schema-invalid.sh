# A schema that is itself wrong is told in its own place, and nothing is fetched.
write unknown.yaml <<END
type: object
properties:
  name: {type: text}
  home: {\$ref: "https://example.org/address.json"}
  work: {\$ref: none.json}
  past: {\$ref: ../outside.json}
END
write list.json <<<'[1, 2]'
write older.json <<<'{"$schema": "http://json-schema.org/draft-07/schema#"}'
write broken.json <<<'{"type": '
write circle.json <<<'{"$ref": "other.json"}'
write other.json <<<'{"allOf": [{"$ref": "circle.json"}]}'
write part.json <<<'{"properties": {"a": {"$ref": "bad-part.json"}}}'
write bad-part.json <<<'{"minLength": "three"}'
write data.json <<<'{}'
ln -s /etc/passwd link.json
write linked.json <<<'{"$ref": "link.json"}'
# Run
salkku check --schema unknown.yaml data.json
for schema in list older broken circle part linked; do salkku check --schema $schema.json data.json; done
salkku check --schema none.json data.json
salkku check --schema . data.json
salkku check --schema unknown.yaml --map example data.json
salkku check --schema unknown.yaml --map https://example.org/=gone data.json
salkku check --schema unknown.yaml
