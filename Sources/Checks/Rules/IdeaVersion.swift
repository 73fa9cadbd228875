package import CatalogModel
package import SourceText
internal import Syntax

package enum IdeaVersion: EntryRule {
  package static let description = RuleDescription(
    id: "idea-version", severity: .error,
    what:
      "A planned idea names a version that is neither the present nor the next one of the package that it is about.",
    why: "Whoever raised it waits for a version that nobody is working on.",
    example: """
      # catalog/ideas/payslip-as-a-letter.md
      status: planned
      for_version: "5.0"
      # catalog/service-packages/payroll.md
      version: "4.1"
      next: {version: "4.2"}
      """,
    instead: """
      # catalog/ideas/payslip-as-a-letter.md
      status: planned
      for_version: "4.2"
      # catalog/service-packages/payroll.md
      version: "4.1"
      next: {version: "4.2"}
      """)

  package static let kinds = [EntityKind.idea]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let idea = entry.as(Idea.self), idea.status == .planned else { return }
    let packages = idea.subjects.compactMap { $0.as(ServicePackage.self) }
      .filter { $0.entry.document.isFrontmatterReadable }
    guard let version = idea.forVersion, let package = packages.first else { return }
    let wanted = version.value
    let versions = packages.flatMap { [$0.version, $0.next?.version].compactMap(\.?.value) }
    guard !versions.contains(wanted) else { return }
    let next = package.next?.version?.value
    let has =
      if packages.count > 1 {
        "none of the \(packages.count) packages that the idea is about has that version"
      } else if let next {
        "the next version of `\(package.id)` is `\(next)`"
      } else {
        "`\(package.id)` announces no next version"
      }
    findings.report(
      "the idea is planned for version `\(wanted)`, and \(has)", at: version.place,
      help: next.map { "Write `for_version: \"\($0)\"`, or change `next` in \(package.entry.path)." }
        ?? "Add `next: {version: \"\(wanted)\"}` to \(package.entry.path), or write `status: accepted` for now.",
      related: [.init(message: "the package", place: package.entry.headline)], field: "for_version", value: wanted)
  }
}
