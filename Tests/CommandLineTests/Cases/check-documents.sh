# A file of several YAML documents is checked document by document.
write schema.json <<<'{"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "text": {"type": "string"}}, "additionalProperties": false}'
write several.yaml <<'END'
# The first.
name: a
---
name: 1
---
# Nothing but a comment is null.
---
text: |
  ---
  no document
name: b
...
%YAML 1.2
# The last.
---
nam: c
END
write single.yaml <<'END'
%YAML 1.2
---
name: a
...
END
printf 'name: a\r\n---\r\nname: [b\r\n---\r\nname: 3\r\n' | write crlf.yaml
printf 'name: a\n--- # here\nname: b\n---x: 1\n' | write odd.yaml
printf 'name: a\n---\nname: \001\n' | write control.yaml
printf -- '---\n---\n' | write nothing.yaml
for _ in $(times x 2000 | sed 's/x/x /g'); do echo '---'; done | write many.yaml
# Run
salkku check --schema schema.json several.yaml single.yaml crlf.yaml odd.yaml control.yaml nothing.yaml --format line
salkku check --schema schema.json - <several.yaml
salkku check --schema schema.json many.yaml --format line | tail -2
