# Folders that a site must not be written to.
team a
echo "Mine." | write documents/letter.txt
echo "Mine." | write file
# Run
salkku build --output documents
salkku build --output catalog
salkku build --output catalog/new/site
salkku build --output file
cat documents/letter.txt file
