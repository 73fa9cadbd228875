# An index that git wrote without a checksum is read; one that can't be read is told with what is wrong with it.
for name in plain split sparse damaged short; do
  mkdir "$name"
  cd "$name"
  team a
  write other/file </dev/null
  repository .
  cd ..
done
# As `index.skipHash` has git write it, of which old versions of git know nothing.
size=$(($(stat -c %s plain/.git/index) - 20))
head -c "$size" plain/.git/index >index
times '\000' 20 >>index
mv index plain/.git/index
git -C split update-index --split-index
git -C sparse sparse-checkout set --sparse-index catalog
printf 'x' | dd of=damaged/.git/index bs=1 seek=40 conv=notrunc 2>/dev/null
printf 'DIRC' >short/.git/index
# Run
salkku lint -C plain
salkku lint -C plain --staged
salkku lint -C split
git -C split config core.splitIndex false
git -C split update-index --no-split-index
salkku lint -C split
salkku lint -C sparse
git -C sparse sparse-checkout reapply --no-sparse-index
salkku lint -C sparse
salkku lint -C damaged
salkku lint -C short
rm short/.git/index
git -C short reset -q
salkku lint -C short
