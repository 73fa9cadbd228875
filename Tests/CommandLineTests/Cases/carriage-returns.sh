# Lines that end as on Windows are no fault.
printf -- '---\r\ntitle: A\r\n---\r\nProse.\r\n' | write catalog/teams/a.md
printf -- '---\r\ntitle: A\r\ntitle: B\r\n---\r\nProse.\r\n' | write catalog/teams/b.md
# Run
salkku lint
