# A first catalogue has no fault, and no catalogue is overwritten.
mkdir -p full/catalog
echo "Mine." | write mine/README.md
# Run
export SOURCE_DATE_EPOCH=1795219200
salkku init first
salkku lint -C first --fail-on warning
salkku build -C first -o site
salkku init first
salkku init full
salkku init no/such
salkku init mine --today 2026-02-01
cat mine/README.md
grep -h 2025 mine/catalog/measures/*
git init -q repository
salkku init repository/services/catalogue --ci gitlab
mkdir repository/services
salkku init repository/services --ci github
salkku init repository --ci github
cat repository/.github/workflows/catalogue.yml
salkku init repository/services
salkku init repository/catalog/teams/new
ls repository/services repository/catalog/teams
salkku init repository --ci gitlab
salkku init repository --ci gitlab
salkku init repository --ci jenkins
