internal import CatalogModel
internal import SourceText

package enum PressureComponent: Rule {
  package static let description = RuleDescription(
    id: "pressure-component", severity: .info,
    what: "A component is used, through its packages, by more active value streams than can be governed together.",
    why: "When it stops, all of them stop, and nobody can change it without asking everybody.",
    example: "components: {core: [case-management]} # in packages of nine streams",
    instead: "components: {core: [permit-register]} # what one of them needs, on its own",
    threshold: .init(8, within: 1...1000, "the value streams that may use one component through its packages"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let limit = context.threshold(Self.self)
    var pulling: [Int: Set<ValueStream>] = [:]
    for package in context.packages(where: { !$0.isArchived }) {
      let streams = package.valueStreams.active
      guard !streams.isEmpty else { continue }
      for index in Set(package.components.map(\.component.entry.index)) {
        pulling[index, default: []].formUnion(streams)
      }
    }
    for (index, streams) in pulling.sorted(by: { $0.key < $1.key }) where Double(streams.count) > limit {
      Pressure.report(
        on: context.catalog.entry(index), by: streams.sorted { $0.entry.index < $1.entry.index }, rule: Self.self,
        context, consequence: "so each change to it has to be agreed with all of them",
        help: "Agree who decides on its changes; or part what the streams do not need in common.", &findings)
    }
  }
}
