import CatalogModel

/// A drawing in columns of boxes, with lines from each column to the next one.
///
/// Each column shares the height evenly, so that the k-th of n boxes stands at (k − ½)/n of it and lines know where boxes are
/// without measuring any text.
struct Layers {
  /// What a line between two boxes means; of two lines between the same boxes the first of these is drawn.
  enum Weight: Int {
    /// A core part.
    case core
    case enabling
    /// An enhancing part, or a part of an option.
    case enhancing
    /// One needs the other in order to work.
    case need
    /// What is done for whom.
    case flow

    init(_ dependency: Reach.Dependency) {
      switch dependency {
      case .part(.core): self = .core
      case .part(.enabling): self = .enabling
      case .part(.enhancing), .option: self = .enhancing
      case .component, .requirement: self = .need
      case .stage, .stream, .offer: self = .flow
      }
    }

    var style: StaticString {
      switch self {
      case .core: "core"
      case .enabling: "enabling"
      case .enhancing: "enhancing"
      case .need: "need"
      case .flow: "flow"
      }
    }
  }

  /// How a box looks.
  enum Style {
    case plain
    /// Where one starts from.
    case start
    case mayStop
    case mayBeImpaired
    case outcome
    /// Not a thing: lines pass the column there.
    case pass

    fileprivate var name: StaticString? {
      switch self {
      case .plain: nil
      case .start: "start"
      case .mayStop: "stops"
      case .mayBeImpaired: "impaired"
      case .outcome: "outcome"
      case .pass: "pass"
      }
    }
  }

  struct Box {
    let style: Style
    let write: (inout HTMLWriter) -> Void
  }

  struct Column {
    let title: String
    var boxes: [Box]
  }

  /// A line from a box of one column to a box of the next one, by their places.
  struct Line {
    let from: Int
    let to: Int
    let weight: Weight
  }

  private(set) var columns: [Column]
  /// Those from column `i` to column `i + 1`, by the places of their boxes.
  private(set) var lines: [[Line]]

  /// - Parameters:
  ///   - columns: with their boxes in the order that they have where no line says otherwise.
  ///   - lines: a list for each column but the last.
  init(_ columns: [Column], _ lines: [[Line]]) {
    self.columns = columns
    self.lines = lines.map { list in
      let sorted = list.sorted { left, right in
        (left.from, left.to, left.weight.rawValue) < (right.from, right.to, right.weight.rawValue)
      }
      // The strongest of those between the same boxes comes first.
      var kept: [Line] = []
      for line in sorted where kept.last?.from != line.from || kept.last?.to != line.to { kept.append(line) }
      return kept
    }
    for sweep in 0..<Self.sweeps { order(leftToRight: sweep.isMultiple(of: 2)) }
  }

  // MARK: - Order

  private static let sweeps = 4

  /// Sorts the boxes of each column by the mean height of the boxes before, or behind, that they have lines to.
  ///
  /// Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System Structures", IEEE
  /// Trans. SMC 11 (1981).
  private mutating func order(leftToRight: Bool) {
    let all = leftToRight ? Array(columns.indices.dropFirst()) : columns.indices.dropLast().reversed()
    for column in all {
      let count = columns[column].boxes.count
      var sums = Array(repeating: 0.0, count: count)
      var numbers = Array(repeating: 0, count: count)
      for line in lines[leftToRight ? column - 1 : column] {
        let (box, other) = leftToRight ? (line.to, line.from) : (line.from, line.to)
        sums[box] += height(of: other, in: leftToRight ? column - 1 : column + 1)
        numbers[box] += 1
      }
      let heights = (0..<count).map { box in
        numbers[box] > 0 ? sums[box] / Double(numbers[box]) : height(of: box, in: column)
      }
      let sorted = (0..<count).sorted { (heights[$0], $0) < (heights[$1], $1) }
      move(column, to: sorted)
    }
  }

  /// Puts the boxes of a column into another order.
  private mutating func move(_ column: Int, to order: [Int]) {
    columns[column].boxes = order.map { columns[column].boxes[$0] }
    var places = Array(repeating: 0, count: order.count)
    for (place, box) in order.enumerated() { places[box] = place }
    if column > 0 {
      lines[column - 1] = lines[column - 1].map { Line(from: $0.from, to: places[$0.to], weight: $0.weight) }
    }
    if column < lines.count {
      lines[column] = lines[column].map { Line(from: places[$0.from], to: $0.to, weight: $0.weight) }
    }
  }

  /// Where the middle of a box stands, in percent of the column's height.
  func height(of box: Int, in column: Int) -> Double {
    (Double(box) + 0.5) / Double(max(columns[column].boxes.count, 1)) * 100
  }

  // MARK: - Drawing

  /// Writes the drawing: lists with headings, and between them, where there is room, the lines.
  func write(_ html: inout HTMLWriter) {
    html.element(.div, class: "layers") { html in
      for (index, column) in columns.enumerated() {
        html.element(.h3) { $0.text(column.title) }
        html.element(.ul) { html in
          for box in column.boxes { html.element(.li, class: box.style.name, content: box.write) }
        }
        if index < lines.count { writeGutter(&html, index) }
      }
    }
  }

  /// The lines between two columns beyond which all are drawn faint.
  private static let manyLines = 60

  private func writeGutter(_ html: inout HTMLWriter, _ gutter: Int) {
    html.element(
      .svg, class: lines[gutter].count > Self.manyLines ? "gutter many" : "gutter",
      attributes: { attributes in
        attributes.set("viewBox", "0 0 100 100")
        attributes.set("preserveAspectRatio", "none")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        // All of a sort in one path: there may be hundreds. The strong ones last, above the others.
        let sorted = lines[gutter].sorted { left, right in
          (-left.weight.rawValue, left.from, left.to) < (-right.weight.rawValue, right.from, right.to)
        }
        var rest = sorted[...]
        while let weight = rest.first?.weight {
          let ofWeight = rest.prefix { $0.weight == weight }
          rest = rest.dropFirst(ofWeight.count)
          html.element(
            .path, class: weight.style,
            attributes: { attributes in
              attributes.set(
                curves: ofWeight.map { line in
                  (from: height(of: line.from, in: gutter), to: height(of: line.to, in: gutter + 1))
                })
            }
          ) { _ in }
        }
      })
  }

  /// Writes what a line looks like, for the key of a drawing.
  static func writeSample(_ html: inout HTMLWriter, _ weight: Weight) {
    html.element(
      .svgInline, class: "gutter",
      attributes: { attributes in
        attributes.set("viewBox", "0 0 100 100")
        attributes.set("preserveAspectRatio", "none")
        attributes.set("aria-hidden", "true")
      },
      content: { html in
        html.element(.path, class: weight.style, attributes: { $0.set(curves: [(from: 50, to: 50)]) }) { _ in }
      })
  }
}
