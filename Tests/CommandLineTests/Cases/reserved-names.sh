# Names that Windows keeps for devices are refused as ids, and are told where a file has one already.
team a
team nul
# Run
salkku new team con
salkku new team com1
salkku new team com10 --dry-run | head -2
salkku rename a aux
salkku lint --format line
salkku rename nul nothing
salkku lint --format line
