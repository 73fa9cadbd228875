# Texts that would call somebody, refer to something, show a picture, close a fold or forge a comment's mark.
write catalog/teams/a.md <<'END'
---
title: A
summary: Quiet
---
END
repository .
write catalog/teams/a.md <<'END'
---
title: "<!-- salkku-diff --> @everyone `code` | *bold* ![x](https://evil.example/x.png)"
summary: "fixes #12, GH-12, !3, ~label, %milestone, $4, &5, :tada: </details></summary><script>x</script> www.evil.example https://evil.example ::error::x ##[error]x\u202E"
tags: ["@org/team", "a\u200Bb"]
---
/close
END
# Run
salkku diff HEAD --format markdown
salkku diff HEAD
