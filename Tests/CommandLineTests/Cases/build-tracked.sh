# What came with a clone is never taken for the work of a build, nor for a change that was begun here.
team a
mkdir first
cp -r catalog first/
repository first
(cd first && command salkku build -q && git add -A && git commit -q -m "The site")
git clone -q first clone
printf 'half' >clone/.salkku-changes
# Run
cd clone
salkku build
salkku build --rev HEAD -C . --output ./site/../site
git rm -rq --cached site
echo "evil" >site/stray.html
salkku build
cat >>.git/info/exclude <<<'/site/'
git add -A && git commit -qm "Without the site"
salkku build
# A repository that is a part of this one is tracked by it as well.
git init -q module && git -C module commit -q --allow-empty -m "Begin" && git add module 2>/dev/null
salkku build --output module
salkku new team b --dry-run
salkku new team b
ls catalog/teams
rm .salkku-changes
salkku new team b
