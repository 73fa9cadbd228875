import CatalogModel

/// What a drawing in columns is to show, before much is put into groups and lines that skip a column get a place to pass.
struct LayerPlan {
  /// A thing, drawn as a box.
  struct Node {
    let entry: Entry
    let style: Layers.Style
    /// Who answers for it, or whom it is for: what it is grouped by where there is much.
    let group: Entry?
    /// Writes what is said of it below its name.
    let note: (inout HTMLWriter) -> Void
  }

  /// What stands in one column, in the order that it has where no line says otherwise.
  struct Column {
    let title: String
    let nodes: [Node]
    /// What is said of a number of them.
    let counted: CountedText
    /// What stands where lines pass the column.
    let pass: String
  }

  /// A node, by its column and its place in there.
  struct Place: Hashable {
    let column: Int
    let node: Int
  }

  struct Line: Hashable {
    let from: Place
    let to: Place
    let weight: Layers.Weight
  }

  let columns: [Column]
  let lines: [Line]
  let context: PageContext

  /// The most boxes of a column; of more, groups are drawn.
  static let boxLimit = 24
  /// The most groups that are drawn in their place: more would be neither read nor told apart.
  static let groupLimit = 8

  // MARK: - The drawing

  /// The drawing, without the columns that have nothing in them.
  var layers: Layers {
    let shown = columns.indices.filter { !columns[$0].nodes.isEmpty }
    var places: [Int: Int] = [:]
    for (place, column) in shown.enumerated() { places[column] = place }
    var drawn = shown.map { boxes(of: columns[$0]) }
    // From here on, places are those of boxes in the columns that are shown.
    let lines = Set(
      lines.compactMap { line -> Line? in
        guard let from = places[line.from.column], let to = places[line.to.column] else { return nil }
        return Line(
          from: Place(column: from, node: drawn[from].boxOfNode[line.from.node]),
          to: Place(column: to, node: drawn[to].boxOfNode[line.to.node]), weight: line.weight)
      })
    var gutters: [[Layers.Line]] = Array(repeating: [], count: max(shown.count - 1, 0))
    for line in lines where line.to.column == line.from.column + 1 {
      gutters[line.from.column].append(Layers.Line(from: line.from.node, to: line.to.node, weight: line.weight))
    }
    pass(lines.filter { $0.to.column > $0.from.column + 1 }, &drawn, &gutters, shown.map { columns[$0].pass })
    return Layers(
      zip(shown, drawn).map { Layers.Column(title: columns[$0].title, boxes: $1.boxes) }, gutters)
  }

  // MARK: - Boxes

  private struct Boxes {
    var boxes: [Layers.Box]
    /// Whether some are groups.
    let areGrouped: Bool
    /// The box of each node.
    let boxOfNode: [Int]
  }

  private func boxes(of column: Column) -> Boxes {
    guard column.nodes.count > Self.boxLimit else {
      return Boxes(boxes: column.nodes.map { box(of: $0) }, areGrouped: false, boxOfNode: Array(column.nodes.indices))
    }
    var members: [Int?: [Int]] = [:]
    for (index, node) in column.nodes.enumerated() { members[node.group?.index, default: []].append(index) }
    // The largest first, then those whose first member comes first; what is left over stands together.
    let sorted = members.sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }.map(\.value)
    var groups = Array(sorted.prefix(sorted.count > Self.groupLimit ? Self.groupLimit - 1 : Self.groupLimit))
    let others = sorted.dropFirst(groups.count).flatMap(\.self)
    if !others.isEmpty { groups.append(others) }
    var boxOfNode = Array(repeating: 0, count: column.nodes.count)
    for (box, group) in groups.enumerated() { for node in group { boxOfNode[node] = box } }
    let boxes = groups.enumerated().map { index, group in
      group.count == 1
        ? box(of: column.nodes[group[0]])
        : box(of: group.map { column.nodes[$0] }, column, isRest: index == groups.count - 1 && !others.isEmpty)
    }
    return Boxes(boxes: boxes, areGrouped: true, boxOfNode: boxOfNode)
  }

  private func box(of node: Node) -> Layers.Box {
    Layers.Box(style: node.style) { html in
      context.shortLink(&html, node.entry)
      html.elementUnlessEmpty(.span, class: "sub", content: node.note)
    }
  }

  /// A box for several nodes that have something in common, or are what is left over.
  private func box(of nodes: [Node], _ column: Column, isRest: Bool) -> Layers.Box {
    let stopping = nodes.count { $0.style == .mayStop }
    let impaired = nodes.count { $0.style == .mayBeImpaired }
    return Layers.Box(style: stopping > 0 ? .mayStop : nodes[0].style) { html in
      html.element(.strong) { $0.text(context.strings[column.counted, nodes.count]) }
      html.element(.span, class: "sub") { html in
        if isRest {
          html.text(context.strings[ReachText.others])
        } else if let group = nodes[0].group {
          context.shortLink(&html, group)
        } else {
          html.text(context.strings[ReachText.nobody])
        }
      }
      write(&html, .missed, ReachText.stopping, stopping)
      write(&html, .atRisk, ReachText.impaired, impaired)
    }
  }

  /// Writes what may become of some things of a group.
  private func write(_ html: inout HTMLWriter, _ mark: Mark, _ text: CountedText, _ count: Int) {
    guard count > 0 else { return }
    html.element(.span, class: "state") { html in
      mark.write(&html)
      html.text(context.strings[text, count])
    }
  }

  // MARK: - Passing

  /// Leads lines that skip columns through boxes of their own there.
  private func pass(
    _ lines: Set<Line>, _ boxes: inout [Boxes], _ gutters: inout [[Layers.Line]], _ titles: [String]
  ) {
    // In an order that is the same in each run.
    let lines = lines.sorted { left, right in
      let (first, second) = (
        [left.from.column, left.from.node, left.to.column, left.to.node, left.weight.rawValue],
        [right.from.column, right.from.node, right.to.column, right.to.node, right.weight.rawValue]
      )
      return first.lexicographicallyPrecedes(second)
    }
    // The place of each line in the column that was left last.
    var places = lines.map(\.from.node)
    for column in titles.indices {
      let passing = lines.indices.filter { lines[$0].from.column < column && lines[$0].to.column > column }
      var passes: [Place?: Int] = [:]
      let room = boxes[column].areGrouped ? 1 : Self.boxLimit - boxes[column].boxes.count
      let sharing = sharing(passing.map { lines[$0] }, room: room)
      for index in lines.indices where lines[index].from.column < column && lines[index].to.column >= column {
        let line = lines[index]
        var place = line.to.node
        if line.to.column > column {
          let key = sharing(line)
          place = passes[key] ?? boxes[column].boxes.count
          if passes.updateValue(place, forKey: key) == nil {
            boxes[column].boxes.append(Layers.Box(style: .pass) { $0.text(titles[column]) })
          }
        }
        gutters[column - 1].append(Layers.Line(from: places[index], to: place, weight: line.weight))
        places[index] = place
      }
    }
  }

  /// What lines have in common that pass a column in one box: lines that come from several things and lead to several would
  /// seem to lead from each to each there. Among groups, and where there is no room for more boxes, all pass in one.
  private func sharing(_ lines: [Line], room: Int) -> (Line) -> Place? {
    let origins = Set(lines.map(\.from))
    let targets = Set(lines.map(\.to))
    if origins.count <= 1 || targets.count <= 1 || min(origins.count, targets.count) > room { return { _ in nil } }
    return origins.count < targets.count ? { $0.from } : { $0.to }
  }
}
