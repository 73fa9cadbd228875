# What neither of two revisions can give is named, and not taken for another file; nor is a lost commit taken for a misspelt name.
team a
team b
repository .
for name in a b; do sed -i "s/title: .*/title: Other $name/" catalog/teams/$name.md; done
git commit -q -a -m "Change"
git clone -q . blobs
git clone -q . parent
lose() { rm -f "$1/.git/objects/$(echo "$2" | cut -c1-2)/$(echo "$2" | cut -c3-)"; }
lose blobs $(git rev-parse HEAD:catalog/teams/a.md)
lose blobs $(git rev-parse HEAD~1:catalog/teams/a.md)
lose parent $(git rev-parse HEAD~1)
# Run
salkku diff -C blobs HEAD~1 HEAD
salkku diff -C parent HEAD~1 HEAD
salkku diff -C parent HEAD~99 HEAD
salkku diff -C parent 0123456789012345678901234567890123456789 HEAD
salkku lint -C parent --since HEAD~1
salkku diff -C parent --as-of 2026-02-01 2026-03-01
