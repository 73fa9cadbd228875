internal import CatalogModel
internal import Reporting
internal import SourceText

/// The entries of one kind that `--where` lets through, told apart by the same facets as on the pages: of the values of one field
/// an entry has to have any, and of several fields one of each.
struct FacetFilter {
  private var wanted: [(facet: Facet, values: Set<Facet.Value>)] = []

  /// - Parameters:
  ///   - conditions: each `field=value`.
  ///   - kind: nil where none is named.
  init(_ conditions: [String], of kind: KindDeclaration?, in catalog: Catalog) throws(CommandFailure) {
    guard !conditions.isEmpty else { return }
    guard let kind else {
      throw CommandFailure(
        "`--where` asks for fields of one kind, and none is named",
        help: "Name it, as in `salkku list service-packages --where status=live`.")
    }
    let facets = kind.facets
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let names = facets.map(\.field.name)
      guard parts.count == 2, let facet = facets.first(where: { $0.field.name == parts[0] }) else {
        let all = "Write FIELD=VALUE with one of \(names.joined(separator: ", "))."
        throw CommandFailure(
          "`\(condition)` names no field that lists of the kind `\(kind.name)` are narrowed down by",
          help: Spelling.question(Spelling.nearest(to: parts[0], among: names)) ?? all)
      }
      guard let value = facet.value(named: parts[1], in: catalog) else {
        let known = facet.names(in: catalog)
        let near = Spelling.nearest(to: parts[1], among: known)
        throw CommandFailure(
          "`\(parts[1])` is no value of `\(parts[0])`",
          help: Spelling.question(near)
            ?? (known.isEmpty || known.count > 20
              ? "`salkku list \(kind.folder)` shows those that there are."
              : "Its values are \(known.joined(separator: ", "))."))
      }
      if let place = wanted.firstIndex(where: { $0.facet.field.name == parts[0] }) {
        wanted[place].values.insert(value)
      } else {
        wanted.append((facet, [value]))
      }
    }
  }

  /// Whether an entry has what is asked for.
  func lets(_ entry: Entry) -> Bool {
    wanted.allSatisfy { condition in
      condition.facet.values(of: entry).contains { condition.values.contains($0) }
    }
  }
}
