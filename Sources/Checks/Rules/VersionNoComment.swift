package import CatalogModel
package import SourceText
internal import Syntax

package enum VersionNoComment: EntryRule {
  package static let description = RuleDescription(
    id: "version-no-comment", severity: .info,
    what: "The next version of a package is due within 60 days, and nobody has taken a stance on an idea for it.",
    why: "It was published so that people could comment, and soon it will be too late.",
    example: """
      # catalog/service-packages/permits.md
      next: {version: "4.2", due: 2026-12-15}
      """,
    instead: """
      # catalog/service-packages/permits.md
      next: {version: "4.2", due: 2026-12-15}
      # catalog/ideas/apply-by-telephone.md
      for_version: "4.2"
      stances:
        - {team: digital-platforms, stance: concern, note: Not before the register is moved}
      """,
    threshold: .init(60, within: 1...730, "the days before a version is due in which somebody should have commented"))

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let next = entry.package(where: { !$0.isArchived })?.next, let due = next.due else {
      return
    }
    let days = due.value.daysSinceEpoch - context.today.daysSinceEpoch
    guard days >= 0, Double(days) <= context.threshold(Self.self) else { return }
    let ideas = entry.sources(Idea.about, as: Idea.self)
    let version = next.version?.value
    // An idea that names no version may be for this one.
    guard !ideas.contains(where: { ($0.forVersion?.value ?? version) == version && !$0.stances.isEmpty })
    else { return }
    let name = version.map { "version `\($0)`" } ?? "the next version"
    let when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
    findings.report(
      "\(name) is due \(when), and no team has taken a stance on it", at: due.place,
      help: "Ask the teams that it concerns to write their stance under `stances` of an idea"
        + (version.map { " with `for_version: \"\($0)\"`" } ?? "") + ", or move the date.",
      field: "next.due", value: version ?? "")
  }
}
