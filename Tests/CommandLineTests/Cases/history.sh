# What commits changed, on the pages of a site: through a rename, a merge, a removal and a translation.
day() { export GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z"; }
payroll() {
  write "catalog/service-packages/$1.md" <<END
---
title: Payroll <b>
owner: pay
status: $2
${4:-}
segments: [staff]
summary: {en: Your salary on the 25th, fi: Palkka 25. päivä}
warranty: {availability: {promise: Open on working days, target: $3, unit: percent}}
dates: {retired: 2027-12-31}
---
Salaries.
END
}
printf 'format: 1\ntitle: Services\nlanguages: [en, fi]\nfiscal_year_start: 4\n' >salkku.yaml
team pay
team old
write catalog/segments/staff.md <<END
---
title: Staff
---
END
payroll salaries pilot 99
day 2026-01-10
repository .
git checkout -q -b side
day 2026-02-01
payroll salaries pilot 99.5
git commit -q -a -m "Promise more"
git checkout -q main
day 2026-04-20
git merge -q --no-ff -m "Merge" side
day 2026-05-03
payroll salaries live 99.5
git rm -q catalog/teams/old.md
git commit -q -a -m "Live"
day 2026-06-01
git mv catalog/service-packages/salaries.md catalog/service-packages/payroll.md
payroll payroll live 99.5 "aliases: [salaries]"
git commit -q -a -m "Rename"
day 2026-07-01
write catalog/service-packages/payroll.fi.md <<END
Palkat.
END
git add catalog
git commit -q -m "Translate"
salkku build -q --rev HEAD -o before

# Run
salkku build --rev HEAD -o site
sed -n '/class="asof"/p; /id="History"/,/<\/section>/p' site/service-packages/payroll/index.html
sed -n '/id="History"/,/<\/section>/p' site/fi/service-packages/payroll/index.html
ls site/changes site/fi/changes
sed -n '/<main/,/<\/main>/p' site/changes/index.html
sed -n '/<main/,/<\/main>/p' site/changes/2026-q1/index.html
cat site/changes/feed.xml
sed -n '/id="Changed"/,/<\/section>/p' site/index.html
grep -h -o 'Revision [^.]*\.' site/index.html site/lifecycle/index.html
sed -n '/class="dates"/,/<\/ul>/p' site/lifecycle/index.html
grep -o -e '"revision":{[^}]*}' -e '^.*"id":"old".*' -e '"history":.*' site/catalogue.json
# A commit changes the pages that it touches, and those that say the revision.
git checkout -q main
day() { export GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z"; }
day 2026-07-02
sed -i 's/title: .*/title: Payroll people/' catalog/teams/pay.md
git commit -q -a -m "Name"
salkku build -q --rev HEAD -o after
diff -rq before after | sed 's/^Files before.\(.*\) and .*/\1/' | grep -e '^segments' -e '^changes' -e '^teams'
# What customers may see does not tell when anything changed.
salkku build -q --rev HEAD -o customers --edition catalogue
salkku build -q --rev HEAD -o customers-without --edition catalogue --no-history
diff -r -x .salkku customers customers-without && ! grep -r -l -e History -e 2026-0 customers
salkku build -q --rev HEAD -o without --no-history
ls without | grep changes
grep -c 'id="History"' without/service-packages/payroll/index.html
sed -n '/id="Changed"/,/<\/section>/p' without/index.html
