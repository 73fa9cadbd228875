# A shallow clone, a commit that is missing, and replaced commits: the build says so, and so do the pages.
export GIT_AUTHOR_DATE=2026-01-10T12:00:00Z GIT_COMMITTER_DATE=2026-01-10T12:00:00Z
team a
team b
mkdir source
mv catalog source/
repository source
cd source
export GIT_AUTHOR_DATE=2026-02-10T12:00:00Z GIT_COMMITTER_DATE=2026-02-10T12:00:00Z
sed -i 's/title: .*/title: Other/' catalog/teams/a.md
git commit -q -a -m "Change"
cd ..
git clone -q --depth 1 "file://$PWD/source" shallow
git clone -q source replaced
git -C replaced replace --graft HEAD
git clone -q source damaged
id=$(git -C damaged rev-parse HEAD~1)
rm -f damaged/.git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-)
# Run
salkku build -C shallow --rev HEAD -o site
grep -h -A1 'class="asof"' site/teams/a/index.html
sed -n '/class="timeline"/,/<\/section>/p' site/teams/b/index.html
sed -n '/id="Changed"/,/<\/section>/p' site/index.html
salkku build -C replaced --rev HEAD -o replaced-site
salkku build -C damaged --rev HEAD -o damaged-site
grep -h -A1 'class="asof"' damaged-site/teams/a/index.html damaged-site/teams/b/index.html
salkku build -C shallow -o no-such --as-of 2026-01-20
