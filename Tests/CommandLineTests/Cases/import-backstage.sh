# A Backstage catalogue: every version of its API, names in all their forms, what has no place here, and what changes later.
write salkku.yaml <<'X'
format: 1
X
mkdir catalog
write backstage/catalog-info.yaml <<'X'
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payroll
  title: Payroll
  description: Computes salaries.
  annotations:
    github.com/project-slug: &slug example/payroll
    sonarqube.org/project-key: *slug
    backstage.io/source-location: url:https://git.example/payroll
    backstage.io/techdocs-ref: dir:.
    jira/owner: anna.virtanen@example.org
  tags: [java]
  links:
    - {url: https://grafana.example/payroll, title: Load, type: dashboard}
    - {url: "javascript:alert(1)", title: Bad}
spec:
  type: service
  lifecycle: production
  owner: hr
  system: personnel
  dependsOn: [resource:payroll-db, "component:shared/clock", Component:Default/Gone]
  consumesApis: [shared/time]
  providesApis: [salaries]
---
apiVersion: backstage.io/v1beta1
kind: API
metadata: {name: salaries}
spec:
  type: openapi
  lifecycle: experimental
  owner: Group:default/HR
  definition: {$text: ./salaries.yaml}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: personnel}
spec: {owner: hr}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: anna.virtanen}
spec: {profile: {displayName: Anna Virtanen, email: anna.virtanen@example.org}, memberOf: [hr]}
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: {name: others}
spec: {targets: [https://example.org/catalog-info.yaml]}
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: new-service}
spec: {type: service}
X
write backstage/shared/entities.json <<'X'
[{"apiVersion": "backstage.io/v1alpha1", "kind": "component", "metadata": {"name": "clock", "namespace": "shared"},
  "spec": {"type": "library", "lifecycle": "someday", "owner": {"kind": "Group", "namespace": "default", "name": "platform"},
           "providesApis": ["time"], "consumesApis": ["time"]}},
 {"apiVersion": "backstage.io/v1alpha1", "kind": "API", "metadata": {"name": "time", "namespace": "Shared"},
  "spec": {"type": "grpc", "lifecycle": "production", "owner": "group:default/platform"}}]
X
write backstage/resources.yml <<'X'
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: payroll-db, description: Where salaries lie.}
spec: {type: database, owner: user:jane, dependencyOf: [component:payroll], system: personnel}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: Payroll}
spec: {type: service, lifecycle: production, owner: hr}
X
write backstage/groups.yaml <<'X'
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: hr}
spec: {type: team, parent: staff, profile: {displayName: People and Pay, email: hr@example.org}, members: [anna.virtanen, jane], children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: staff}
spec: {type: department, children: [hr, platform]}
X
write backstage/skeleton/catalog-info.yaml <<'X'
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${{ values.name }}
  {%- if values.description %}
  description: ${{ values.description }}
spec: {type: service, owner: ${{ values.owner }}}
X
write backstage/deployment.yaml <<'X'
apiVersion: apps/v1
kind: Deployment
metadata: {name: payroll}
X
repository .
# Run
salkku import backstage backstage --create
sed -i 's/owner: user:jane/owner: hr/' backstage/resources.yml
salkku import backstage backstage --create
cat catalog/components/payroll.md catalog/components/payroll-db.md catalog/components/salaries.md catalog/components/clock.md catalog/teams/hr.md
grep -rc 'virtanen\|jane\|hr@' catalog | grep -v ':0'
git add -A && git commit -qm "Import"
salkku import backstage backstage --create -q | head -n 3
cat >>imports/backstage.yaml <<'X'
x-note: changed
X
sed -i '/^entries:/a\  - kind: service-package\n    when: {kind: System, metadata.name: [personnel]}\n    identifier: {system: backstage, from: ref}\n    id: metadata.name\n    fields:\n      title: {from: [metadata.title, metadata.name]}\n      owner: {from: relations.ownedBy}\n      status: {always: pilot}\n      components.core: relations.hasPart' imports/backstage.yaml
sed -i 's/lifecycle: production/lifecycle: deprecated/' backstage/catalog-info.yaml
salkku import backstage backstage -q | head -n 4
git diff -U0 catalog | grep '^[-+]'
cat catalog/service-packages/personnel.md
salkku lint | grep -c error
salkku import backstage backstage/groups.yaml --dry-run -q | tail -n 3
salkku import backstage backstage --suggest | head -n 2
printf 'apiVersion: backstage.io/v1alpha1\nkind: [unclosed\n' >backstage/catalog-info.yaml
salkku import backstage backstage
salkku import backstage nowhere
mkdir empty
salkku import backstage empty
