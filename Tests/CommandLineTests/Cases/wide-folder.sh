# A folder that lies in no repository and holds more than a catalogue needs is told before it is read; one without a catalogue
# is not read at all.
team a home/catalog
mkdir -p several/one several/two
team a several/catalog
git init -q several/one
mkdir empty
mkfifo empty/pipe
# Run
HOME=$PWD/home salkku list -C home
salkku list -C home
salkku list -C several
salkku list -C several --quiet
salkku list -C empty
