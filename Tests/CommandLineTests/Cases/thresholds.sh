# A threshold that makes no sense is one finding, which says what to type.
team a
# Run
try() {
  printf 'format: 1\n%b' "$1" >salkku.yaml
  printf '# %s\n' "$1"
  command salkku lint -q | grep -v '^ *[0-9]* |'
}
try 'thresholds: {pressure-package: 2,5}\n'
try 'thresholds: {pressure-pakage: 2,5}\n'
for value in 2,5 -1 0 many '"many"' '[1, 2]' '{a: 1}' 1e400 .inf '' 'null' true '3 streams' '"3"' 0x10; do
  try "thresholds:\n  pressure-package: $value\n"
done
try 'thresholds:\n  pressure-package: 3\n  pressure-package: 4\n'
try 'thresholds:\n  pressure-pakage: 3\n'
try 'thresholds:\n  pressure-pakage: many\n'
try 'thresholds:\n  Pressure Package: 3\n'
try 'thresholds:\n  nonsense: x\n'
try 'thresholds:\n  link-broken: 2,5\n'
try 'thresholds:\n  5:\n'
try 'thresholds:\n'
try 'thresholds: 3\n'
try 'thresholds: [pressure-package]\n'
try 'rules:\n  link-brokn: of\n'
try 'rules:\n  link-broken: of\n'
try 'rules:\n  link-broken: 3\n'
try 'overrides:\n  - files: "**"\n    rules: {link-brokn: [off]}\n'
