# Steps of the lifecycle that a branch made one by one, while the file was edited on the other one, too.
team a
package() {
  write catalog/service-packages/pay.md <<END
---
title: Pay
owner: a
status: $1
summary: The service
---
Prose

of

the

$2
END
}
package approved service
repository .
git checkout -q -b side
package in-development service
git commit -q -a -m "Develop"
package pilot service
git commit -q -a -m "Pilot"
git checkout -q main
package approved package
git commit -q -a -m "Prose"
git merge -q --no-edit side
# Run
salkku lint --format line --since HEAD^1...HEAD | grep -c lifecycle-jump
salkku lint --format line --since HEAD^2...HEAD | grep -c lifecycle-jump
salkku lint --format line --since HEAD~2 | grep -c lifecycle-jump
