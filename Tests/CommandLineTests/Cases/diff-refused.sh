# Comparisons that can't be made, and what can be read is compared all the same.
team a work/catalog
team b work/catalog
repository work
git -C work tag before
printf -- '---\ntitle: [\n---\n' >work/catalog/teams/a.md
sed -i 's/^title:.*/title: Another/' work/catalog/teams/b.md
git init -q empty
printf 'format: 1\n' >empty/salkku.yaml
git -C empty add -A
git -C empty -c user.name=a -c user.email=a@example.org commit -qm "Nothing"
git clone -q --depth 1 "file://$PWD/work" shallow
# Run
salkku diff -C work before
salkku diff -C work mian
salkku diff -C work before --rev HEAD
salkku diff -C work before HEAD --staged
salkku diff -C work before...HEAD HEAD
salkku diff -C work before...
salkku diff -C work before..HEAD
salkku diff -C empty HEAD HEAD
salkku diff -C shallow HEAD~1
salkku diff
