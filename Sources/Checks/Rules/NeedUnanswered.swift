package import CatalogModel
package import SourceText
internal import Syntax

package enum NeedUnanswered: CatalogRule {
  package static let description = RuleDescription(
    id: "need-unanswered", severity: .info,
    what: "A need that matters much and is met badly is answered by no live package.",
    why: "This is where the portfolio has most to win, and nobody works on it.",
    example: """
      # catalog/segments/newcomers.md
      needs: # an opportunity of 14
        - {id: one-person, need: Have one person to ask, importance: 9, satisfaction: 4}
      """,
    instead: """
      # catalog/segments/newcomers.md
      needs: # an opportunity of 14
        - {id: one-person, need: Have one person to ask, importance: 9, satisfaction: 4}
      # catalog/service-packages/welcome.md
      status: live
      value:
        - {for: newcomers, need: one-person, outcome: You can always ask the same person}
      """,
    threshold: .init(
      10, within: 1...19,
      "the opportunity of a need above which it is told: its importance and what satisfaction lacks of it"))

  package static let presumedRead: Set<EntityKind> = [.servicePackage]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let limit = context.threshold(Self.self)
    let needs = SegmentNeeds(context)
    var live: Set<Answer> = []
    var planned: [Answer: ServicePackage] = [:]
    // A need whose name is misspelt in a package is answered there; the misspelling is told.
    var uncertain: Set<Int> = []
    // Of a value whose segment is missing or misspelt nobody knows whose need it answers; that is told too.
    var ofNobody: Set<String> = []
    // Of a status that can't be understood nobody knows that it is not live.
    for package in context.readable(ServicePackage.self) where !(package.status?.isArchived ?? false) {
      let isLive = package.status?.isLive ?? true
      for value in package.value {
        guard let need = value.need?.value else { continue }
        guard let segment = value.segment?.target?.entry.index else {
          if isLive { ofNobody.insert(need) }
          continue
        }
        if isLive, needs.isUnknown(value) { uncertain.insert(segment) }
        let answer = Answer(segment: segment, need: need)
        if isLive { live.insert(answer) } else if planned[answer] == nil { planned[answer] = package }
      }
    }
    for segment in context.readable(Segment.self) where !uncertain.contains(segment.entry.index) {
      for need in segment.needs {
        guard let name = need.id, let opportunity = need.opportunity, opportunity > limit,
          need.isMetBadly
        else { continue }
        let id = name.value
        let answer = Answer(segment: segment.entry.index, need: id)
        guard !live.contains(answer), !ofNobody.contains(id) else { continue }
        let plan = planned[answer]
        findings.report(
          "no live package answers the need `\(id)`, which matters much and is met badly "
            + "(an opportunity of \(MessageParts.number(opportunity)), where 19 is the most)",
          at: name.place,
          help: plan.map {
            "`\($0.id)` is to answer it, and \($0.status?.sentence ?? "is planned"); this finding ends when it is live."
          }
            ?? "If a package answers it, write `need: \(id)` in its `value`; if none does, propose one.",
          related: plan.map { [.init(message: "`\($0.id)` names this need", place: $0.entry.headline)] } ?? [],
          field: "needs[].id", value: id)
      }
    }
  }

  private struct Answer: Hashable {
    let segment: Int
    let need: String
  }
}

extension Need {
  /// Whether it is met less well than it matters. A need of 10 that is met as well as can be has an opportunity of 10.
  fileprivate var isMetBadly: Bool {
    guard let importance = importance?.value.value, let satisfaction = satisfaction?.value.value else { return false }
    return satisfaction < importance
  }
}
