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
contact: "closes https://github.com/o/r/issues/1 fixes o/r#2, [issue:3] %\"v1\" ^alert#4 | <!-- salkku-comparison 3020105882-1 -->"
"x-</code>@me": "<picture><source srcset=//evil.example></picture>"
---
/close
<!-- salkku-comparison 3020105882-1 -->
END
# Ids are names of files, in which anything may stand but a slash.
write 'catalog/teams/<img src=https:&#47;&#47;evil.example&#47;x.png>@me`|#1.md' <<'END'
---
title: B
---
END
cp catalog/teams/a.md 'catalog/teams/-->`@me.md'
write 'catalog/pages/![x](a)@me.md' <<'END'
---
title: Page
---
END
git add -A
git commit -qm "Hostile"
sed -i 's/title: B/title: "C | @me <b>"/' catalog/teams/*img*
rm catalog/teams/-*
# Run
salkku diff HEAD~1 HEAD --format markdown --link-base https://git.example.org/hr/blob/main
salkku diff HEAD --format markdown
salkku diff HEAD~1 HEAD
