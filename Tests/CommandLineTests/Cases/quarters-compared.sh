# The portfolio at the ends of two quarters as a page: what is different, what breaks, and what can't be compared.
day() { export GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z"; }
service() {
  write "catalog/service-packages/$1.md" <<END
---
title: ${5:-The $1}
owner: pay
status: $2
segments: [staff]
warranty: {availability: {promise: Open on working days, target: $3, unit: percent}}
${4:-}
---
The $1 of the house.
END
}
mkdir source
cd source
printf 'format: 1\ntitle: Services\nlanguages: [en, fi]\n' >salkku.yaml
day 2025-05-10
git init -q -b main .
git add -A
git commit -q -m "Nothing yet"
day 2025-08-10
team pay
team gone
printf -- '---\ntitle: Staff\n---\n' | write catalog/segments/staff.md
service payroll pilot 99
service leave live 98
service badge live 97 "requires: [leave]"
git add -A
git commit -q -m "Begin"
day 2026-02-01
service payroll live 98
service badge live 97.5 "requires: [leave]"
git rm -q catalog/service-packages/leave.md catalog/teams/gone.md
git add -A
git commit -q -m "Change"
# What comes and goes within a quarter is not different at its end.
service brief pilot 90
git add -A
git commit -q -m "In between"
git rm -q catalog/service-packages/brief.md
git commit -q -m "Not after all"
day 2026-05-01
git mv catalog/service-packages/badge.md catalog/service-packages/pass.md
printf 'format: [\n' >salkku.yaml
git add -A
git commit -q -m "Rename and break"
day 2026-08-01
printf 'format: 1\ntitle: Services\nlanguages: [en, fi]\n' >salkku.yaml
service payroll live 98 "" "Payroll"
sed -i '/requires/d' catalog/service-packages/pass.md
printf -- '---\ntitle: [\n---\n' | write catalog/teams/torn.md
git add -A
git commit -q -m "Name"
git rm -q catalog/teams/torn.md
day 2026-11-01
git commit -q -m "Mend"
cd ..
git clone -q --depth 4 "file://$PWD/source" shallow
git clone -q source damaged
id=$(git -C damaged rev-parse HEAD~6^{tree})
rm -f damaged/.git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-)
git clone -q source missing
id=$(git -C missing rev-parse HEAD~4)
rm -f missing/.git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-)
# Run
titles() { (cd "$1" && grep -h -o -e '<h1>.*</h1>' -e '<p class="finding">.*</p>' changes/*/since-*/index.html); }
salkku build -C source --rev HEAD -o site
find site/changes site/fi/changes -name 'since-*' | sort
titles site
sed -n '/<main/,/<\/main>/p' site/changes/2026-q1/since-2025-q4/index.html
sed -n '/id="Unread"/,/<\/section>/p' site/changes/2026-q2/since-2026-q1/index.html site/changes/2026-q3/since-2026-q2/index.html
sed -n '/<main/,/<\/main>/p' site/fi/changes/2026-q1/since-2025-q4/index.html
sed -n '/id="Comparisons"/,/<\/section>/p' site/changes/index.html
sed -n '/class="actions"/,/<\/p>/p' site/changes/2026-q4/index.html
salkku diff -C source --as-of 2025-12-31 2026-03-31
# A quarter that runs is compared as far as it got.
salkku build -q --keep-going -C source --as-of 2026-02-15 -o february
sed -n '/<header class="overview">/,/<\/header>/p' february/changes/2026-q1/since-2025-q4/index.html
# What is not known is said.
salkku build -C shallow --rev HEAD -o cut
titles cut
grep -h -A2 'What is missing' cut/changes/2026-q2/since-2026-q1/index.html
salkku build -C damaged --rev HEAD -o torn
titles torn
salkku build -C missing --rev HEAD -o short
titles short
salkku build -q -C source --rev HEAD -o without --no-history
find without -name 'since-*'
salkku build -q -C source --rev HEAD -o customers --edition catalogue
find customers -name 'since-*'
