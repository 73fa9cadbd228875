# Markup in a field or in prose is text on the page, never markup.
write catalog/teams/a.md <<'END'
---
title: <script>alert("title")</script>
---
<script>alert("prose")</script> [link](javascript:alert%281%29) <img src=https://example.org/x.png onerror=alert(2)>
END
# Run
salkku build
grep -rliE --include='*.html' '<script>alert|href="javascript|<img[^>]*onerror' site || echo "no page has it as markup"
grep -o '&lt;script&gt;alert([^<]*' site/teams/a/index.html | sort -u
