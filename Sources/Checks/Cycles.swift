internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds entries that lead back to themselves along some fields.
enum Cycles {
  /// How many entries of a cycle are named in a message.
  private static let shown = 12

  /// Reports one shortest cycle of every knot of entries that lead to one another along `fields`.
  ///
  /// Takes time in proportion to the number of references. Source of the search for knots: R. Tarjan, "Depth-First Search
  /// and Linear Graph Algorithms", SIAM J. Comput. 1 (1972), here with a stack of its own.
  static func report(
    along fields: [ReferenceField], in catalog: Catalog, verb: String, help: String, _ findings: inout Findings
  ) {
    guard let kind = fields.first?.kind else { return }
    let entries = Array(catalog.entries(of: kind))
    guard let first = entries.first?.index else { return }
    var edges: [[Link]] = Array(repeating: [], count: entries.count)
    for entry in entries {
      edges[entry.index - first] = entry.links.filter { link in
        fields.contains { $0.path == link.field.path } && link.target.map { catalog.entry($0).kind == kind } ?? false
      }
    }
    let knots = knots(edges.map { $0.compactMap { $0.target.map { $0 - first } } })
    for knot in knots {
      guard let start = knot.min(), let cycle = shortestCycle(from: start, within: Set(knot), edges, first: first)
      else { continue }
      tell(cycle, of: knot.count, in: catalog, verb: verb, help: help, &findings)
    }
  }

  private static func tell(
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
      at: source.place(of: node), help: help, related: related, field: cycle[0].field.path, value: node.string)
  }

  /// The sets of more than one vertex, or of one with an edge to itself, in which each leads to each.
  private static func knots(_ edges: [[Int]]) -> [[Int]] {
    var order = [Int](repeating: -1, count: edges.count)
    var lowest = order
    var isOpen = [Bool](repeating: false, count: edges.count)
    var open: [Int] = []
    var path: [(vertex: Int, next: Int)] = []
    var knots: [[Int]] = []
    var count = 0
    for root in edges.indices where order[root] < 0 {
      path.append((root, 0))
      while let (vertex, next) = path.last {
        if next == 0 {
          order[vertex] = count
          lowest[vertex] = count
          count += 1
          open.append(vertex)
          isOpen[vertex] = true
        }
        if next < edges[vertex].count {
          path[path.count - 1].next += 1
          let target = edges[vertex][next]
          if order[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            lowest[vertex] = min(lowest[vertex], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.vertex { lowest[parent] = min(lowest[parent], lowest[vertex]) }
        guard lowest[vertex] == order[vertex] else { continue }
        var knot: [Int] = []
        while let member = open.popLast() {
          isOpen[member] = false
          knot.append(member)
          if member == vertex { break }
        }
        if knot.count > 1 || edges[vertex].contains(vertex) { knots.append(knot) }
      }
    }
    return knots
  }

  /// The links of a shortest way from `start` back to it, breadth first.
  private static func shortestCycle(
    from start: Int, within knot: Set<Int>, _ edges: [[Link]], first: Int
  ) -> [Link]? {
    var cameBy: [Int: Link] = [:]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let vertex = queue[position]
      position += 1
      for link in edges[vertex] {
        guard let target = link.target.map({ $0 - first }), knot.contains(target) else { continue }
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
