package import CatalogModel
package import SourceText
internal import Syntax

package enum SegmentNoValue: EntryRule {
  package static let description = RuleDescription(
    id: "segment-no-value", severity: .warning,
    what: "A package names a segment that it is for, and does not tell that segment what it gets.",
    why: "These customers find their name in the list, and not a word about what is in it for them.",
    example: """
      segments: [line-managers, employees]
      value:
        - {for: line-managers, outcome: No salary has to be corrected by hand}
      """,
    instead: """
      segments: [line-managers, employees]
      value:
        - {for: line-managers, outcome: No salary has to be corrected by hand}
        - {for: employees, outcome: You can rely on the day on which you are paid}
      """)

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.package(where: { !$0.isArchived }) else { return }
    let value = package.value
    let segmentsOfValue = value.compactMap(\.segment?.target)
    let told = Set(segmentsOfValue)
    // Without any value, and with a value for a segment that does not exist, there is one mistake and it is told.
    guard !value.isEmpty, segmentsOfValue.count == value.count else { return }
    for name in package.namedSegments {
      guard let segment = name.target, !told.contains(segment) else { continue }
      findings.report(
        "this package is for `\(segment.id)`, and does not tell them what they get out of it",
        at: name.place,
        help: "Add to `value` a line `- for: \(segment.id)` and below it `outcome:` with what they can do "
          + "or are spared; or remove `\(segment.id)` here.",
        field: ServicePackage.segments.path, value: name.written)
    }
  }
}
