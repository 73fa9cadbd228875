/// The parts of a directed graph in which every vertex leads to every other.
package enum StronglyConnected {
  /// The strongly connected components, each behind those that it leads to; a vertex of no cycle is one of its own.
  ///
  /// Takes time in proportion to vertices and edges, and no recursion. Source: R. Tarjan, "Depth-First Search and Linear
  /// Graph Algorithms", SIAM J. Comput. 1 (1972).
  /// - Parameter edges: for each vertex, by its place, the vertices that it leads to.
  package static func components(of edges: [[Int]]) -> [[Int]] {
    var order = [Int](repeating: -1, count: edges.count)
    var lowest = order
    var isOpen = [Bool](repeating: false, count: edges.count)
    var open: [Int] = []
    var path: [(vertex: Int, next: Int)] = []
    var components: [[Int]] = []
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
        var component: [Int] = []
        while let member = open.popLast() {
          isOpen[member] = false
          component.append(member)
          if member == vertex { break }
        }
        components.append(component)
      }
    }
    return components
  }
}
