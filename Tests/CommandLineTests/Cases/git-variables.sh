# The variables of git say where a repository is, as they do for git.
team a catalogue/catalog
write catalogue/notes/a.txt </dev/null
repository catalogue
mv catalogue/.git own.git
mkdir -p elsewhere/teams
team b elsewhere/catalog
# Run
export GIT_DIR=own.git
salkku list
GIT_WORK_TREE=catalogue salkku list
salkku list --rev HEAD
salkku list -C catalogue
export GIT_DIR=$PWD/own.git
GIT_WORK_TREE=$PWD/catalogue salkku build --output catalogue/notes
salkku list -C catalogue
GIT_WORK_TREE=catalogue salkku list -C elsewhere/teams
GIT_WORK_TREE=$PWD/catalogue salkku list -C elsewhere/teams
GIT_WORK_TREE=gone salkku list
GIT_DIR=gone salkku list
mkdir -p whole/sub
mv catalogue/catalog whole
mv own.git whole/.git
GIT_DIR=$PWD/whole/.git salkku list -C whole/sub
unset GIT_DIR
GIT_CEILING_DIRECTORIES=$PWD salkku list -C elsewhere
