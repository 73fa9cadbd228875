# What the program says of itself.
true
# Run
salkku --version
salkku --help
salkku lint --help
salkku help build
