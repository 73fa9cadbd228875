internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds entries that lead back to themselves along some fields.
enum Cycles {
  /// How many entries of a cycle are named in a message.
  private static let shown = 12

  /// Reports one shortest cycle of every strongly connected component of the entries along `fields`.
  ///
  /// Takes time in proportion to the number of references.
  static func report(
    along fields: [ReferenceField], in catalog: Catalog, verb: String, help: String, _ findings: inout Findings
  ) {
    guard let kind = fields.first?.kind else { return }
    let entries = Array(catalog.entries(of: kind))
    guard let first = entries.first?.index else { return }
    var edges: [[Link]] = Array(repeating: [], count: entries.count)
    for entry in entries {
      edges[entry.index - first] = entry.links.filter { link in
        fields.contains(catalog.field(of: link)) && link.target.map { catalog.kind(ofEntry: $0) == kind } ?? false
      }
    }
    let targets = edges.map { $0.compactMap { $0.target.map { $0 - first } } }
    for component in StronglyConnected.components(of: targets)
    where component.count > 1 || targets[component[0]].contains(component[0]) {
      guard let start = component.min(),
        let cycle = shortestCycle(from: start, within: Set(component), edges, first: first)
      else { continue }
      report(cycle, of: component.count, in: catalog, verb: verb, help: help, &findings)
    }
  }

  private static func report(
    _ cycle: [Link], of count: Int, in catalog: Catalog, verb: String, help: String, _ findings: inout Findings
  ) {
    let source = catalog.entry(cycle[0].source)
    var names = cycle.prefix(shown).map { "`\(catalog.entry($0.source).id)`" }
    if cycle.count > shown { names.append("… (\(cycle.count - shown) more)") }
    names.append("`\(source.id)`")
    let related = cycle.dropFirst().prefix(shown).map { link in
      let entry = catalog.entry(link.source)
      return Diagnostic.Related(
        message: "`\(entry.id)` \(verb) `\(link.target.map { catalog.entry($0).id } ?? "")`",
        place: entry.place(of: entry.node(at: link.node)))
    }
    let also = count > cycle.count ? " (\(count) are caught in this knot)" : ""
    let node = source.node(at: cycle[0].node)
    findings.report(
      cycle.count == 1
        ? "`\(source.id)` \(verb) itself" : "`\(source.id)` \(verb) itself: \(names.joined(separator: " → "))\(also)",
      at: source.place(of: node), help: help, related: related, field: catalog.field(of: cycle[0]).path,
      value: node.string)
  }

  /// The links of a shortest way from `start` back to it, breadth first.
  private static func shortestCycle(
    from start: Int, within component: Set<Int>, _ edges: [[Link]], first: Int
  ) -> [Link]? {
    var cameBy: [Int: Link] = [:]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let vertex = queue[position]
      position += 1
      for link in edges[vertex] {
        guard let target = link.target.map({ $0 - first }), component.contains(target) else { continue }
        if target == start {
          var cycle = [link]
          var at = vertex
          while at != start, let step = cameBy[at] {
            cycle.append(step)
            at = step.source - first
          }
          return cycle.reversed()
        }
        if cameBy[target] == nil {
          cameBy[target] = link
          queue.append(target)
        }
      }
    }
    return nil
  }
}
