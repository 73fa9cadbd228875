# What nearly all live packages lack is told once; a baseline has each of them, and a change is told by itself.
team a
printf 'format: 1\nrules: {package-piecemeal: off, package-no-stream: off, package-no-warranty: off, package-no-support: off, package-no-request: off}\n' | write salkku.yaml
package() {
  printf -- '---\ntitle: %s\nowner: a\nstatus: live\nincludes: [x]\nexcludes: [y]\n---\nText.\n' "$1" |
    write "catalog/service-packages/$1.md"
}
for number in $(seq 110 139); do package "p$number"; done
repository .
# Run
salkku lint --format line
salkku lint --format line catalog/service-packages/p120.md
salkku lint --baseline known --write-baseline
grep -c package-no-value known
salkku lint --baseline known --format line
git add known && git commit -qm Known
sed s/p110/p105/ catalog/service-packages/p110.md >catalog/service-packages/p105.md
sed -i s/Text/Words/ catalog/service-packages/p130.md
salkku lint --baseline known --format line
salkku lint --changed --since HEAD --format line
salkku lint --changed --since HEAD --baseline known --format line
salkku show p120 | grep -A1 value
