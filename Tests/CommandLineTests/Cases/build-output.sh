# Folders that a site must not be written to.
team a
echo "Mine." | write documents/letter.txt
echo "Mine." | write file
# Run
salkku build --output documents
salkku build --output catalog
salkku build --output catalog/new/site
salkku build --output file
salkku build --output ''
salkku build --output "$(times x 300)" 2>&1 | sed 's/xxx*/xxx/g'
salkku build --output "$(printf 'si\033[31mte')"
cat documents/letter.txt file
git init -q .
salkku build --output .git
salkku build --output .git/site
salkku build --output new/../.GIT/hooks/site
salkku build --output .
salkku build --output .. -C "$PWD"
salkku build --output new/..
mkdir -p damaged/.salkku
printf 'damaged' >damaged/.salkku/manifest
salkku build --output damaged
