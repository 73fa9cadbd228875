internal import CatalogModel
package import SourceText

package enum PressureComponent: CatalogRule {
  package static let description = RuleDescription(
    id: "pressure-component", severity: .info,
    what: "A component is used, through its packages, by more active value streams than can be governed together.",
    why: "When it stops, all of them stop, and nobody can change it without asking everybody.",
    example: "components: {core: [case-management]} # in packages of nine streams",
    instead: "components: {core: [permit-register]} # what one of them needs, on its own",
    threshold: .init(8, within: 1...1000, "the value streams that may use one component through its packages"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let limit = context.threshold(Self.self)
    let streams = context.catalog.all(ValueStream.self)
    guard let first = streams.first?.entry.index else { return }
    var pulling: [Int: Places] = [:]
    for package in context.packages(where: { !$0.isArchived }) {
      let places = Places(package.valueStreams.active.map { $0.entry.index - first }, of: streams.count)
      guard places.count > 0 else { continue }
      for index in Set(package.components.map(\.component.entry.index)) {
        pulling[index, default: places].formUnion(places)
      }
    }
    for (index, places) in pulling.sorted(by: { $0.key < $1.key }) where Double(places.count) > limit {
      Pressure.report(
        on: context.catalog.entry(index), by: places.all.map { streams[$0] }, rule: Self.self,
        context, consequence: "so each change to it has to be agreed with all of them",
        help: "Part what the streams do not need in common; or agree who decides on its changes, and then allow it "
          + "above this line: `# salkku: allow pressure-component: what was agreed`.", &findings)
    }
  }

  /// A set of streams, a bit for each: where all packages have all components and all streams, what two of them have is
  /// put together for every pair of a package and a component.
  private struct Places {
    private var words: [UInt64]

    init(_ places: [Int], of count: Int) {
      words = Array(repeating: 0, count: (count + 63) / 64)
      for place in places { words[place / 64] |= 1 << UInt64(place % 64) }
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// In ascending order.
    var all: [Int] {
      words.enumerated().flatMap { index, word in
        (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
      }
    }

    mutating func formUnion(_ other: Places) { for index in words.indices { words[index] |= other.words[index] } }
  }
}
