# A first mapping, made by looking at the values; it runs as it is.
team desk
write salkku.yaml <<'END'
format: 1
languages: [en, fr]
END
write catalog/segments/families.md <<'END'
---
title: Families
---
Children and those who care for them.
END
{
  echo 'Service ID;Service name EN;Service name FR;Owner;Contact email;State;Description;Target groups;Web page;Service fee;Reviewed'
  for n in 1 2 3 4 5 6 7 8; do
    echo "S-$n;Service $n;Le service $n;desk;anna.virtanen@example.org;$([ $n -lt 6 ] && echo Active || echo Piloted);\"<p>What service $n gives to everybody who asks for it in time. More of it.</p>\";Families,$([ $n -lt 5 ] && echo Firms || echo Clubs);https://example.org/$n;N/A;2026-0$n-01"
  done
} >"our services.csv"
printf 'a,b\nx,y\n' >poor.csv
repository .
# Run
salkku import csv "our services.csv" --suggest
mkdir -p imports
command salkku import csv "our services.csv" --suggest >imports/our-services.yaml 2>/dev/null
salkku import csv "our services.csv" --map imports/our-services.yaml --create
cat catalog/service-packages/service-6.md
salkku lint --quiet | grep error
salkku import csv poor.csv --suggest
