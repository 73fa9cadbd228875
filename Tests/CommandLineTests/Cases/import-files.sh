# Services in somebody's own files: YAML, JSON and Markdown, one or several in a file.
team desk
write theirs/pay.yaml <<'END'
name: Payroll
meta: {team: desk, tags: [money, people], example.org/code: P-1}
links:
  - {href: "https://example.org/pay", label: Pay}
  - {label: No address}
---
name: Travel
meta: {team: The team desk, example.org/code: P-2}
retired: true
END
write theirs/sub/help.json <<'END'
[{"name": "Help", "meta": {"team": "desk", "example.org/code": "P-3"}, "notes": {"a": 1, "b": [2, 3]}}]
END
write theirs/desk.md <<'END'
---
name: Advice
meta: {team: desk, example.org/code: P-4}
---
What *advice* is.
END
write theirs/README.md <<'END'
Not a record.
END
write imports/m.yaml <<'END'
entries:
  - kind: service-package
    when: {retired: true}
    identifier: {system: theirs, from: meta.example.org/code}
    fields: {title: name, owner: meta.team, status: {always: retired}}
  - kind: service-package
    identifier: {system: theirs, from: meta.example.org/code}
    id: $file
    fields:
      title: name
      owner: meta.team
      status: {always: live}
      tags: meta.tags
      links: {each: links, fields: {url: href, title: label}}
    body: $body
END
write broken/a.yaml <<'END'
name: [Payroll
END
repository .
# Run
salkku import files theirs --map imports/m.yaml
cat catalog/service-packages/*.md
salkku import files theirs --map imports/m.yaml
salkku import files broken --map imports/m.yaml
salkku import files none --map imports/m.yaml
git status --short
