# A fix that would not mend its own fault, or swaps it for another, is left, and is left again.
team t
printf -- '---\ntitle: T\ndefinition: "never closed\n  safe: "None; products"\n---\n' | write catalog/terms/t.md
printf -- '---\n> quoted: text\ntitle: A\n---\n' | write catalog/teams/a.md
printf -- '---\n|x: y\ntitle: B\n---\n' | write catalog/teams/b.md
printf -- "---\ntitle: 'C\nsummary: it's\n---\n" | write catalog/teams/c.md
printf -- '---\ntitle: D\nowner: t\nstatus: live\nsource: Device register\n---\nProse.\n' | write catalog/components/d.md
# What is harmless beside it is made.
printf -- '---\ntitle: E\nowner: t\nstatus: lvie\nsource: Device register\nsumary: Paid\n---\nProse.\n' |
  write catalog/components/e.md
repository .
# Run
salkku lint --fix -q --format line
git diff --stat | cat
salkku lint --fix --format line
