# What a rule is for, by itself and behind the findings.
team a
cat <<END | write catalog/components/engine.md
---
title: Engine
owner: b
status: live
depends_on: [motor]
---
Turns.
END
# Run
salkku explain link-broken
salkku explain measure-stale
salkku explain measure-stael
salkku explain nothing-like-it
salkku explain | head -3
salkku lint --explain
salkku lint -q --explain --format line
salkku lint -q --explain --format line --format text=report.txt
tail -4 report.txt
