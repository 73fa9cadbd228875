# What people changed or added in the output folder is not lost.
team a
# Run
salkku build -q
echo "changed" >site/teams/a/index.html
echo "added" >site/CNAME
salkku build
cat site/CNAME
