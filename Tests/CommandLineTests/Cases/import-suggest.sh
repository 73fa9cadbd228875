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
printf 'ID;Name\n1;"Day" care\n' >broken.csv
printf 'ID;Name;Telefon\n1;K\xe4ytt\xf6;1\n2;Library card;2\n' >old.csv
repository .
# Run
salkku import csv "our services.csv" --suggest
salkku import csv "our services.csv" --suggest --map imports/our-services.yaml
salkku import csv "our services.csv" --suggest --map imports/our-services.yaml
salkku import csv "our services.csv" --map imports/our-services.yaml --create
cat catalog/service-packages/service-6.md
salkku lint --quiet | grep error
salkku import csv poor.csv --suggest
salkku import csv broken.csv --suggest
salkku import csv old.csv --suggest --map new/folder/old.yaml
cat new/folder/old.yaml
salkku import csv old.csv --map new/folder/old.yaml --create
salkku import csv old.csv --suggest --map ../elsewhere.yaml
salkku import csv old.csv --suggest --map imports/dry.yaml --dry-run -q >dry.yaml
ls imports
