# Data that can't be read is told with the rest, and does not hold the others up.
write list.json <<<'{"$id": "https://example.org/list", "type": "array", "items": {"anyOf": [{"type": "integer"}, {"$ref": "#"}]}}'
mkdir folder
mkfifo pipe
ln -s nowhere dangling.yaml
ln -s deep.json link.json
{ times [ 10000; times ] 10000; } >deep.json
{ times [ 10000; printf '"text"'; times ] 10000; } >deep-text.json
{ times [ 20001; times ] 20001; } >too-deep.json
printf '[1, "\xff"]' >latin.json
printf '[1,' >cut.json
printf '[1, 2' >cut.yaml
write bomb.yaml <<END
- &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
- &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
- &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
- &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
- &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
- &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
- &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]
END
printf '[1, \033[31mred\033[0m]' >colour.yaml
: >empty.yaml
: >empty.json
write pattern.json <<<'{"items": {"pattern": "^(a+)+$"}}'
{ printf '["'; times a 5000; printf 'b"]'; } >backtracking.json
# Run
salkku check --schema list.json --format line folder pipe none.yaml dangling.yaml deep.json link.json deep-text.json too-deep.json latin.json cut.json cut.yaml bomb.yaml colour.yaml empty.yaml empty.json
salkku check --schema list.json deep.json link.json deep.json
salkku check --schema pattern.json --format line backtracking.json
salkku check --schema pipe deep.json
