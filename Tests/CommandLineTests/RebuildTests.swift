import Foundation
import TestSupport
import Testing

/// A site that is built again after changes, against one that is built anew.
@Suite(.slow)
struct RebuildTests {
  /// What somebody does between two builds, and whether that changes what a site is made from.
  private static let steps: [(does: String, command: String, changes: Bool)] = [
    ("nothing", "true", false),
    ("edits an entry", "sed -i s/Payroll/Wages/ catalog/service-packages/payroll.md", true),
    (
      "edits it back to the same size and time",
      "touch -r catalog/teams/pay.md t; sed -i s/Wages/Bonus/ catalog/service-packages/payroll.md; "
        + "touch -r t catalog/service-packages/payroll.md; rm t", true
    ),
    ("commits", "git add -A && git commit -qm Change", true),
    ("commits nothing", "git commit -q --allow-empty -m Nothing", true),
    ("adds a file that git does not track", "echo text > catalog/teams/leaflet.txt", true),
    ("links to it", "echo '[Leaflet](leaflet.txt)' >> catalog/teams/pay.md", true),
    ("edits it", "echo other > catalog/teams/leaflet.txt", true),
    ("has git track it", "git add catalog/teams/leaflet.txt", true),
    ("edits a file elsewhere", "mkdir -p notes && echo 1 > notes/a.txt && git add notes && git commit -qm Notes", true),
    ("edits that again", "echo 2 > notes/a.txt", false),
    ("renames an entry", "salkku rename -q service-package:payroll wages", true),
    ("changes the title of all", "echo 'title: Wages' >> salkku.yaml", true),
    ("names people", "echo 'authors: name' >> salkku.yaml; echo 'A B <a@example.org>' > .mailmap; git add -A", true),
    ("commits that", "git commit -qm Names", true),
    ("removes an entry", "rm catalog/segments/staff.md", true),
    ("edits a page", "echo >> site/index.html", false),
    ("removes a page", "rm -r site/teams", false),
    ("adds a page", "echo mine > site/mine.html", false),
  ]

  @Test("Is the same, and rendered only where something changed")
  func rebuild() throws {
    try Executable.withFolder { folder in
      func run(_ command: String) throws -> String {
        let outcome = try Executable.run(command, in: folder)
        try #require(outcome.status <= 1, "\(command): \(outcome.errors)")
        return outcome.output + outcome.errors
      }
      _ = try run(
        """
        git init -q && git config user.name A && git config user.email a@example.org
        mkdir -p catalog/service-packages catalog/teams catalog/segments
        printf -- '---\\ntitle: Pay team\\n---\\n' > catalog/teams/pay.md
        printf -- '---\\ntitle: Staff\\n---\\n' > catalog/segments/staff.md
        printf -- '---\\ntitle: Payroll\\nowner: pay\\nstatus: proposed\\nsegments: [staff]\\n---\\n' \\
          > catalog/service-packages/payroll.md
        printf 'format: 1\\n' > salkku.yaml
        printf '/site/\\n/fresh/\\n' > .gitignore
        git add -A && git commit -qm First
        """)
      let build = "salkku build --keep-going --today 2026-11-01 -v"
      let unrendered = "nothing that the site is made from has changed"
      _ = try run(build)
      for step in Self.steps {
        _ = try run(step.command)
        let again = try run(build)
        let touchesSite = step.command.contains("site/")
        #expect(again.contains(unrendered) == !(step.changes || touchesSite), "somebody \(step.does): \(again)")
        let difference = try run("rm -rf fresh && \(build) -o fresh && diff -r -x .salkku -x mine.html fresh site")
        #expect(
          !difference.contains("diff ") && !difference.contains("Only in"), "somebody \(step.does): \(difference)")
        #expect(try run(build).contains(unrendered), "somebody \(step.does), and builds twice")
      }
      #expect(try !run(build + " --no-history").contains(unrendered))
      #expect(try !run("salkku build --keep-going --today 2026-11-02 -v").contains(unrendered))
      #expect(try !run(build + " --edition catalogue").contains(unrendered))
    }
  }
}
