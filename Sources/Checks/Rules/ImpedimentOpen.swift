package import CatalogModel
package import SourceText
internal import Syntax

package enum ImpedimentOpen: EntryRule {
  package static let description = RuleDescription(
    id: "impediment-open", severity: .warning,
    what: "An impediment of a value stream has been open for more than two quarters.",
    why: "Everybody has learnt to live with it, and customers wait because of it every day.",
    example: """
      impediments:
        - {what: Contracts wait for a signature, since: 2025-10-06, status: open}
      """,
    instead: """
      impediments:
        - {what: Contracts wait for a signature, since: 2025-10-06, status: mitigated}
      """,
    threshold: .init(2, within: 0...40, "the quarters for which an impediment may be open"))

  package static let kinds = [EntityKind.valueStream]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let stream = entry.as(ValueStream.self), stream.status != .retired else { return }
    let quarters = context.threshold(Self.self)
    let limit = context.today.adding(months: -Int((quarters * 3).rounded()))
    for impediment in stream.impediments {
      guard impediment.status == .open, let since = impediment.since, since.value < limit
      else { continue }
      let language = context.catalog.defaultLanguage
      findings.report(
        "this impediment has been open since \(since.value), for more than \(MessageParts.number(quarters)) quarters",
        at: since.place,
        help: (impediment.owner?.target.map { "Ask `\($0.id)` what it takes to remove it" }
          ?? "Name in `owner` the team that sees to it") + "; when it is done, write `status: removed`.",
        field: "impediments[].since",
        value: impediment.what?.resolved(in: language, default: language).text ?? "")
    }
  }
}
