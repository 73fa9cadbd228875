# An organisation's own fields: checked, shown with title and description, and their schema told where it is wrong.
write catalog/teams/people.md <<END
---
title: People
cost_centre: 47
x-room: B 12
---
Writes to people.
END
write catalog/schemas/team.schema.json <<END
{
  "properties": {
    "cost_centre": { "title": "Cost centre", "description": "Who pays for it.", "type": "string", "pattern": "^[0-9]{4}$" }
  }
}
END
# Run
salkku lint
sed -i.bak 's/: 47/: 4711/' catalog/teams/people.md && rm catalog/teams/people.md.bak
salkku build
sed -n '/<dl class="more">/,/<.dl>/p' site/teams/people/index.html
[ -z "$(find site -name '*schema*' ! -name catalogue.schema.json)" ] && echo "the schema is not copied"
printf '{"properties": {"cost_centre": {"type": "text"}}}\n' >catalog/schemas/team.schema.json
salkku lint
