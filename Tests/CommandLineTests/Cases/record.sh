# The quarter's numbers from a spreadsheet.
team a
write catalog/measures/m.md <<'END'
---
title: M
about: [team:a]
family: tactical # for now
readings: # from the survey
  2026-Q1: 10

  # The first after the change.
  2026-Q2: 12.50 # checked
---
Prose.
END
printf -- '---\ntitle: N\nabout: [team:a]\nfamily: tactical\nreadings: {2026-Q1: 1}\n---\n' | write catalog/measures/n.md
printf -- '---\r\ntitle: O\r\nabout: [team:a]\r\nfamily: tactical\r\n---\r\n' | write catalog/measures/o.md
printf 'Measure,Who,Period,Value\r\nm,x,2026-Q3,13.20\r\n"m","x, y","2025-Q4",9\r\nn,,2026-Q2,2\r\no,,2026-Q2,-3\r\nm,,2026-Q2,12.5\r\n' >good.csv
printf '\xEF\xBB\xBFm;2026-Q3;13,2\n\nmm;2026-Q3;5\nn;2026-Q5;5\nn;2027-Q1;5\nn;2026-Q3;many\nn;2026-Q3\nn;2026-Q2;4 %%\nn;2026-02;4\nn;2026-02;5\n' >bad.csv
printf 'm,2026-Q3,93,1\n' >comma.csv
printf 'm\nm,2026-Q3\n' >short.csv
printf 'm;2026-Q3\n' >semicolon.csv
printf 'm\t2026-Q3\n' >tab.csv
printf 'measure,value\nm,3\n' >columns.csv
printf 'm,2026-Q3,"93\n' >quote.csv
printf '\n' >empty.csv
printf 'measure,period,value\n<<<<<<< HEAD\nm,2026-Q2,3\n||||||| 3f2a91c\n=======\nm,2026-Q2,4\n>>>>>>> side\n' >conflict.csv
printf 'm\t2026-Q2\t11\n' >revise.csv
repository .
# Run
export SOURCE_DATE_EPOCH=1795219200
salkku record bad.csv
salkku record comma.csv
salkku record short.csv
salkku record semicolon.csv
salkku record tab.csv
salkku record columns.csv
salkku record quote.csv
salkku record empty.csv
salkku record conflict.csv
salkku record none.csv
git status --short
salkku record good.csv --dry-run
git status --short
salkku record good.csv
git diff -U0 | grep '^[+-]' | cat
salkku record good.csv
salkku record revise.csv
salkku record revise.csv --revise "counted twice: corrected"
salkku record revise.csv --revise " "
grep Q2 catalog/measures/m.md
printf 'm;2026-Q1;11\nm;2025-Q3;8\n' | salkku record - --dry-run
printf 'm;2025-Q3;8\n' | salkku record -
salkku record catalog
salkku explain number-malformed
