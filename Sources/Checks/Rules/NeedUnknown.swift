internal import CatalogModel
package import SourceText
internal import Syntax

package enum NeedUnknown: CatalogRule {
  package static let description = RuleDescription(
    id: "need-unknown", severity: .error,
    what: "A value names a need that the segment does not have.",
    why: "Nobody can see which need it answers, and the need that was meant seems to be answered by nothing.",
    example: "value: [{for: employees, need: payed-on-time, outcome: You can rely on the day}]",
    instead: "value: [{for: employees, need: paid-on-time, outcome: You can rely on the day}]")

  /// In how many of a package's other segments a need is looked for.
  private static let examined = 64

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let needs = SegmentNeeds(context)
    var names: [Int: (ids: [String], nearest: NearestNames)] = [:]
    for package in context.packages(where: { !$0.isArchived }) {
      // Asked for with each misspelt need, and decoded from all of the package's values.
      var others: ArraySlice<Segment>?
      for value in package.value where needs.isUnknown(value) {
        guard let need = value.need, let segment = value.segment?.target else { continue }
        let id = need.value
        let known = names[segment.entry.index] ?? Self.names(of: segment)
        names[segment.entry.index] = known
        let served = others ?? package.segments.prefix(Self.examined)
        others = served
        findings.report(
          "the segment `\(segment.id)` has no need `\(id)`", at: need.place,
          help: help(id, segment, known, other: served.first { needs.has($0, id) }),
          related: [.init(message: "`\(segment.id)` is described here", place: segment.entry.headline)],
          field: "value[].need", value: id)
      }
    }
  }

  private static func help(
    _ id: String, _ segment: Segment, _ known: (ids: [String], nearest: NearestNames),
    other: Segment?
  ) -> String {
    if let question = Spelling.question(known.nearest.nearest(to: id).first) { return question }
    if let other {
      return "It is a need of `\(other.id)`: write the value for them, or name a need of `\(segment.id)`."
    }
    let add = "Add the need to `needs` in \(segment.entry.path), or "
    return add
      + (known.ids.isEmpty
        ? "remove the line." : "name one that is there: \(MessageParts.list(Array(known.ids.prefix(8)), limit: 8)).")
  }

  /// Built once for each segment, so that a thousand misspelt needs are not each compared with a thousand others.
  private static func names(of segment: Segment) -> (ids: [String], nearest: NearestNames) {
    let ids = segment.needs.compactMap(\.id?.value)
    return (ids, NearestNames(ids))
  }
}
