internal import CatalogModel
internal import SourceText
internal import Syntax

package enum NeedUnknown: Rule {
  package static let description = RuleDescription(
    id: "need-unknown", severity: .error,
    what: "A value names a need that the segment does not have.",
    why: "Nobody can see which need it answers, and the need that was meant seems to be answered by nothing.",
    example: "value: [{for: employees, need: payed-on-time, outcome: You can rely on the day}]",
    instead: "value: [{for: employees, need: paid-on-time, outcome: You can rely on the day}]")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let needs = SegmentNeeds(context)
    for package in context.packages(where: { !$0.isArchived }) {
      for value in package.value where needs.isUnknown(value) {
        guard let node = value.node["need"], let segment = value.segment else { continue }
        let id = node.string
        let known = segment.needs.compactMap(\.id)
        findings.report(
          "the segment `\(segment.id)` has no need `\(id)`", at: package.entry.place(of: node),
          help: help(id, segment, known, package),
          related: [.init(message: "`\(segment.id)` is described here", place: segment.entry.headline)],
          field: "value[].need", value: id)
      }
    }
  }

  private static func help(_ id: String, _ segment: Segment, _ known: [String], _ package: ServicePackage) -> String {
    if let near = Spelling.nearest(to: id, among: known).first { return "Did you mean `\(near)`?" }
    if let other = package.segments.first(where: { $0.needs.contains { $0.id == id } }) {
      return "It is a need of `\(other.id)`: write the value for them, or name a need of `\(segment.id)`."
    }
    let add = "Add the need to `needs` in \(segment.entry.path), or "
    return add + (known.isEmpty ? "remove the line." : "name one that is there: \(Wording.list(known, limit: 8)).")
  }
}
