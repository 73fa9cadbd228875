# A hundred thousand brackets, closed and not.
{ printf -- '---\ntitle: '; times '[' 100000; times ']' 100000; printf '\n---\n'; } | write catalog/teams/a.md
{ printf -- '---\ntitle: '; times '[' 100000; printf '\n---\n'; } | write catalog/teams/b.md
{ printf -- '---\ntitle: C\n---\n'; times '[' 100000; times '>' 100000; printf '\n'; } | write catalog/teams/c.md
# Run
salkku lint
