import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Site

/// Drawings in columns of boxes.
@Suite("Layers")
struct LayersTests {
  private static func column(_ count: Int) -> Layers.Column {
    Layers.Column(title: "T", boxes: (0..<count).map { number in Layers.Box(style: .plain) { $0.text("b\(number)") } })
  }

  /// What the boxes of a column say, in the order in which they stand.
  private static func names(_ layers: Layers, _ column: Int) -> [String] {
    layers.columns[column].boxes.map { box in String(decoding: HTMLFragment { box.write(&$0) }.bytes, as: UTF8.self) }
  }

  private static func crossings(_ lines: [Layers.Line]) -> Int {
    lines.reduce(0) { sum, left in sum + lines.count { left.from < $0.from && left.to > $0.to } }
  }

  @Test func `each column shares the height evenly`() {
    let layers = Layers([Self.column(1), Self.column(4)], [[]])
    #expect(layers.height(of: 0, in: 0) == 50)
    #expect((0..<4).map { layers.height(of: $0, in: 1) } == [12.5, 37.5, 62.5, 87.5])
  }

  @Test func `boxes are sorted so that lines do not cross where that is possible`() {
    // Each of three leads to the one at the other end, and these on.
    let reversed = (0..<3).map { Layers.Line(from: $0, to: 2 - $0, weight: .flow) }
    let layers = Layers([Self.column(3), Self.column(3), Self.column(3)], [reversed, reversed])
    for lines in layers.lines { #expect(Self.crossings(lines) == 0 && lines.count == 3) }
    // Lines still join what they joined.
    for line in layers.lines[0] {
      let pair = [Self.names(layers, 0)[line.from], Self.names(layers, 1)[line.to]]
      #expect([["b0", "b2"], ["b1", "b1"], ["b2", "b0"]].contains(pair))
    }
  }

  @Test func `of several lines between two boxes the strongest is drawn, above the others`() throws {
    let lines = [
      Layers.Line(from: 0, to: 0, weight: .enabling), Layers.Line(from: 0, to: 0, weight: .core),
      Layers.Line(from: 0, to: 1, weight: .need),
    ]
    let layers = Layers([Self.column(1), Self.column(2)], [lines])
    #expect(layers.lines[0].map(\.weight) == [.core, .need])
    let drawing = String(decoding: HTMLFragment { layers.write(&$0) }.bytes, as: UTF8.self)
    #expect(drawing.contains("<path class=\"core\" d=\"M0 50C50 50 50 25 100 25\"></path>"))
    let need = try #require(drawing.range(of: "class=\"need\""))
    #expect(try #require(drawing.range(of: "class=\"core\"")).lowerBound > need.upperBound)
  }

  // MARK: - What is planned

  private static func plan(
    _ counts: [Int], _ lines: [(from: (Int, Int), to: (Int, Int))], groups: Int = 1
  ) throws -> LayerPlan {
    var texts: [String: String] = [:]
    for group in 0..<max(groups, 1) { texts["catalog/teams/g\(group).md"] = "---\ntitle: Group \(group)\n---\n" }
    for column in counts.indices {
      for node in 0..<counts[column] {
        texts["catalog/terms/n\(column)-\(node).md"] = "---\ntitle: N\(column)-\(node)\n---\n"
      }
    }
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let context = try ImpactTests.context(catalog)
    var plan = LayerPlan(context)
    for column in counts.indices {
      plan.add(
        LayerPlan.Column(
          title: "C\(column)",
          nodes: try (0..<counts[column]).map { node in
            LayerPlan.Node(
              entry: try #require(catalog.entry(.term, "n\(column)-\(node)")).index, style: .plain,
              group: groups == 0 ? nil : catalog.entry(.team, "g\(node % groups)")?.index)
          }, counted: ReachText.services, pass: "pass \(column)", note: { _, _ in }))
    }
    for line in lines {
      plan.addLine(
        from: LayerPlan.Place(column: line.from.0, node: line.from.1),
        to: LayerPlan.Place(column: line.to.0, node: line.to.1), .flow)
    }
    return plan
  }

  /// The names of boxes that lines join in a gutter.
  private static func joined(_ layers: Layers, _ gutter: Int) -> Set<[String]> {
    func name(_ column: Int, _ box: Int) -> String {
      let text = names(layers, column)[box]
      return text.hasPrefix("pass")
        ? text : String(text.components(separatedBy: ">").dropFirst().first?.prefix { $0 != "<" } ?? "")
    }
    return Set(layers.lines[gutter].map { [name(gutter, $0.from), name(gutter + 1, $0.to)] })
  }

  @Test func `a column with nothing in it is left out`() throws {
    let layers = try Self.plan([2, 0, 2], [((0, 0), (2, 1)), ((0, 1), (2, 0))]).layers
    #expect(layers.columns.map(\.title) == ["C0", "C2"])
    #expect(Self.joined(layers, 0) == [["N0-0", "N2-1"], ["N0-1", "N2-0"]])
    #expect(try Self.plan([0, 0], []).layers.columns.isEmpty)
  }

  @Test func `lines that skip a column pass it together where nothing is confused by that`() throws {
    let one = try Self.plan([1, 1, 2], [((0, 0), (2, 0)), ((0, 0), (2, 1)), ((0, 0), (1, 0))]).layers
    #expect(one.columns[1].boxes.count { $0.style == .pass } == 1)
    #expect(Self.joined(one, 0) == [["N0-0", "pass 1"], ["N0-0", "N1-0"]])
    #expect(Self.joined(one, 1) == [["pass 1", "N2-0"], ["pass 1", "N2-1"]])
    // Of two that lead to two others, each target has a pass of its own.
    let two = try Self.plan([2, 1, 2], [((0, 0), (2, 0)), ((0, 1), (2, 1))]).layers
    #expect(two.columns[1].boxes.count { $0.style == .pass } == 2)
    let byPass = Dictionary(grouping: two.lines[1].filter { two.columns[1].boxes[$0.from].style == .pass }, by: \.from)
    #expect(byPass.values.allSatisfy { $0.count == 1 })
  }

  @Test func `lines pass several columns`() throws {
    let layers = try Self.plan([1, 1, 1, 1], [((0, 0), (3, 0)), ((0, 0), (1, 0))]).layers
    #expect(Self.joined(layers, 1) == [["pass 1", "pass 2"]])
    #expect(Self.joined(layers, 2) == [["pass 2", "N3-0"]])
  }

  @Test func `up to 24 boxes are drawn each, more as groups, and of more than 8 groups the rest as one`() throws {
    #expect(try Self.plan([24], []).layers.columns[0].boxes.count == 24)
    let groups = try Self.plan([25], [], groups: 3).layers
    #expect(Self.names(groups, 0).map { $0.contains("9 services") } == [true, false, false])
    #expect(Self.names(groups, 0).allSatisfy { $0.contains("Group ") })
    let many = try Self.plan([90], [], groups: 30).layers
    #expect(many.columns[0].boxes.count == LayerPlan.groupLimit)
    #expect(Self.names(many, 0).last.map { $0.contains("69 services") && $0.contains("in other groups") } == true)
    let nobody = try Self.plan([30], [], groups: 0).layers
    #expect(nobody.columns[0].boxes.count == 1 && Self.names(nobody, 0)[0].contains("nobody named"))
  }

  @Test func `lines of the members of groups join the groups`() throws {
    let lines = (0..<30).map { (from: (0, $0), to: (1, 0)) }
    let layers = try Self.plan([30, 1], lines, groups: 2).layers
    #expect(layers.lines[0].count == 2)
  }
}
