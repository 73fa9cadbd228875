import CatalogModel

/// What a drawing in columns is to show, before much is put into groups and lines that skip a column get a place to pass.
struct LayerPlan {
  /// A thing, drawn as a box; things are told by their places in the catalogue.
  struct Node {
    let entry: Int
    let style: Layers.Style
    /// Who answers for it, or whom it is for: what it is grouped by where there is much.
    let group: Int?
  }

  /// What stands in one column, in the order that it has where no line says otherwise.
  struct Column {
    let title: String
    let nodes: [Node]
    /// What is said of a number of them.
    let counted: CountedText
    /// What stands where lines pass the column.
    let pass: String
    /// Writes what is said of a node below its name; of groups nothing is.
    let note: (inout HTMLWriter, Int) -> Void
  }

  /// A node, by its column and its place in there.
  struct Place {
    let column: Int
    let node: Int
  }

  let context: PageContext
  private var columns: [Column] = []
  private var boxes: [Boxes] = []
  private var lines = LineTable()

  /// The most boxes of a column; of more, groups are drawn.
  static let boxLimit = 24
  /// The most groups that are drawn in their place: more would be neither read nor told apart.
  static let groupLimit = 8
  /// The most columns.
  fileprivate static let columnLimit = 8

  init(_ context: PageContext) { self.context = context }

  /// How many columns there are so far.
  var columnCount: Int { columns.count }

  /// Adds a column behind the others.
  mutating func add(_ column: Column) {
    precondition(columns.count < Self.columnLimit)
    columns.append(column)
    boxes.append(Boxes(column.nodes))
  }

  /// Adds a line from a node to one of a later column.
  mutating func addLine(from: Place, to: Place, _ weight: Layers.Weight) {
    lines.insert(
      Place(column: from.column, node: boxes[from.column].boxOfNode[from.node]),
      Place(column: to.column, node: boxes[to.column].boxOfNode[to.node]), weight)
  }

  /// Whether some line has this weight.
  func hasLine(_ weight: Layers.Weight) -> Bool { lines.weights & 1 << weight.rawValue != 0 }

  // MARK: - The drawing

  /// A line between boxes of columns that are shown.
  private struct Line {
    let from: Place
    let to: Place
    let weight: Layers.Weight
  }

  /// The drawing, without the columns that have nothing in them.
  var layers: Layers {
    let shown = columns.indices.filter { !columns[$0].nodes.isEmpty }
    var drawn = shown.map { column -> [Layers.Box] in
      guard boxes[column].areGrouped else {
        return columns[column].nodes.indices.map { box(of: $0, columns[column]) }
      }
      return boxes[column].groups.enumerated().map { box(of: $1, columns[column], isRest: boxes[column].rest == $0) }
    }
    var gutters: [[Layers.Line]] = Array(repeating: [], count: max(shown.count - 1, 0))
    var passing: [Line] = []
    for from in shown.indices {
      for to in shown.indices.dropFirst(from + 1) {
        lines.forEach(from: shown[from], boxes[shown[from]].count, to: shown[to], boxes[shown[to]].count) { line in
          if to == from + 1 { return gutters[from].append(line) }
          passing.append(
            Line(
              from: Place(column: from, node: line.from), to: Place(column: to, node: line.to), weight: line.weight))
        }
      }
    }
    pass(passing, &drawn, &gutters, shown)
    return Layers(
      zip(shown, drawn).map { Layers.Column(title: columns[$0].title, boxes: $1) }, gutters)
  }

  // MARK: - Boxes

  private func box(of nodes: [Int], _ column: Column, isRest: Bool) -> Layers.Box {
    let first = nodes[0]
    guard nodes.count > 1 else { return box(of: first, column) }
    let stopping = nodes.count { column.nodes[$0].style == .mayStop }
    let impaired = nodes.count { column.nodes[$0].style == .mayBeImpaired }
    return Layers.Box(style: stopping > 0 ? .mayStop : column.nodes[first].style) { html in
      html.element(.strong) { $0.text(context.strings[column.counted, nodes.count]) }
      html.element(.span, class: "sub") { html in
        if isRest {
          html.text(context.strings[ReachText.others])
        } else if let group = column.nodes[first].group {
          context.shortLink(&html, context.catalog.entry(group))
        } else {
          html.text(context.strings[ReachText.nobody])
        }
      }
      write(&html, .missed, ReachText.stopping, stopping)
      write(&html, .atRisk, ReachText.impaired, impaired)
    }
  }

  private func box(of node: Int, _ column: Column) -> Layers.Box {
    Layers.Box(style: column.nodes[node].style) { html in
      context.shortLink(&html, context.catalog.entry(column.nodes[node].entry))
      html.elementUnlessEmpty(.span, class: "sub") { column.note(&$0, node) }
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
  /// - Parameters:
  ///   - lines: by where they come from, then by where they lead to.
  ///   - shown: the columns that the boxes are in.
  private func pass(
    _ lines: [Line], _ drawn: inout [[Layers.Box]], _ gutters: inout [[Layers.Line]], _ shown: [Int]
  ) {
    let lines = lines.sorted { left, right in
      (left.from.column, left.from.node, left.to.column, left.to.node)
        < (right.from.column, right.from.node, right.to.column, right.to.node)
    }
    // The place of each line in the column that was left last.
    var places = lines.map(\.from.node)
    for column in shown.indices {
      let passing = lines.filter { $0.from.column < column && $0.to.column > column }
      var passes: [Int: Int] = [:]
      let room = boxes[shown[column]].areGrouped ? 1 : Self.boxLimit - drawn[column].count
      let sharing = sharing(passing, room: room)
      for index in lines.indices where lines[index].from.column < column && lines[index].to.column >= column {
        let line = lines[index]
        var place = line.to.node
        if line.to.column > column {
          let key = sharing(line)
          place = passes[key] ?? drawn[column].count
          if passes.updateValue(place, forKey: key) == nil {
            let title = columns[shown[column]].pass
            drawn[column].append(Layers.Box(style: .pass) { $0.text(title) })
          }
        }
        gutters[column - 1].append(Layers.Line(from: places[index], to: place, weight: line.weight))
        places[index] = place
      }
    }
  }

  /// What lines have in common that pass a column in one box: lines that come from several things and lead to several would
  /// seem to lead from each to each there. Among groups, and where there is no room for more boxes, all pass in one.
  private func sharing(_ lines: [Line], room: Int) -> (Line) -> Int {
    func key(_ place: Place) -> Int { place.column * (Self.boxLimit + 1) + place.node }
    let origins = Set(lines.map { key($0.from) })
    let targets = Set(lines.map { key($0.to) })
    if origins.count <= 1 || targets.count <= 1 || min(origins.count, targets.count) > room { return { _ in 0 } }
    return origins.count < targets.count ? { key($0.from) } : { key($0.to) }
  }
}

/// The boxes of a column: one for each node, or for groups of them.
private struct Boxes {
  /// The nodes of each box, where they are groups.
  let groups: [[Int]]
  /// The box of each node.
  let boxOfNode: [Int]
  /// Whether boxes are groups.
  var areGrouped: Bool { !groups.isEmpty }
  /// The box of what is left over; nil where nothing is.
  let rest: Int?

  /// How many boxes there are.
  var count: Int { areGrouped ? groups.count : boxOfNode.count }

  init(_ nodes: [LayerPlan.Node]) {
    guard nodes.count > LayerPlan.boxLimit else {
      groups = []
      boxOfNode = Array(nodes.indices)
      rest = nil
      return
    }
    // Numbered as their first members come.
    var numbers: [Int: Int] = [:]
    let groupOfNode = nodes.map { node -> Int in
      let key = node.group ?? -1
      if let known = numbers[key] { return known }
      let number = numbers.count
      numbers[key] = number
      return number
    }
    let groups = ListsByPlace(nodes.indices, count: numbers.count, at: { groupOfNode[$0] }) { $0 }
    // The largest first, then those whose first member comes first; what is left over stands together.
    let sorted = (0..<groups.count).sorted { (groups.indices(of: $1).count, $0) < (groups.indices(of: $0).count, $1) }
    let whole = sorted.count > LayerPlan.groupLimit ? LayerPlan.groupLimit - 1 : LayerPlan.groupLimit
    let others = sorted.dropFirst(whole).flatMap { groups[$0] }
    let members = sorted.prefix(whole).map { Array(groups[$0]) } + (others.isEmpty ? [] : [others])
    self.groups = members
    rest = others.isEmpty ? nil : whole
    var boxOfNode = Array(repeating: 0, count: nodes.count)
    for (box, group) in members.enumerated() { for node in group { boxOfNode[node] = box } }
    self.boxOfNode = boxOfNode
  }
}

/// The lines between boxes, each pair of boxes once, with the strongest of its weights.
private struct LineTable {
  /// By both columns and both boxes one more than the weight's place, or 0 where there is no line.
  private var strongest: [UInt8] = []
  /// A bit for each weight that some line has, drawn or not.
  private(set) var weights = 0

  private static let columns = LayerPlan.columnLimit
  private static let boxes = LayerPlan.boxLimit

  private static func index(_ from: Int, _ to: Int) -> Int { (from * columns + to) * boxes * boxes }

  mutating func insert(_ from: LayerPlan.Place, _ to: LayerPlan.Place, _ weight: Layers.Weight) {
    if strongest.isEmpty { strongest = Array(repeating: 0, count: Self.index(Self.columns, 0)) }
    weights |= 1 << weight.rawValue
    let index = Self.index(from.column, to.column) + from.node * Self.boxes + to.node
    let known = strongest[index]
    strongest[index] = known == 0 ? UInt8(weight.rawValue + 1) : min(known, UInt8(weight.rawValue + 1))
  }

  /// Calls `body` with each line between two columns, by the boxes that they come from and then lead to.
  func forEach(from: Int, _ fromCount: Int, to: Int, _ toCount: Int, _ body: (Layers.Line) -> Void) {
    guard !strongest.isEmpty else { return }
    for fromBox in 0..<fromCount {
      let start = Self.index(from, to) + fromBox * Self.boxes
      for toBox in 0..<toCount {
        guard let weight = Layers.Weight(rawValue: Int(strongest[start + toBox]) - 1) else { continue }
        body(Layers.Line(from: fromBox, to: toBox, weight: weight))
      }
    }
  }
}
