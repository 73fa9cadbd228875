package import SourceText
package import Syntax

/// A value of another inventory, as it stands there.
package indirect enum SourceValue: Sendable, Hashable {
  /// What a cell or a scalar says; never blank.
  case text(String)
  case list([SourceValue])
  case object(SourceObject)

  /// The value at `node`; nil where it says nothing. Its depth is limited by what read it.
  package init?(_ node: NodeView) {
    if node.isMapping {
      self = .object(SourceObject(node))
    } else if node.isSequence {
      let values = node.elements.compactMap { SourceValue($0) }
      guard !values.isEmpty else { return nil }
      self = .list(values)
    } else {
      guard !node.isNull else { return nil }
      self.init(node.string)
    }
  }

  /// A text without the blanks at its ends; nil where nothing else is there.
  package init?(_ text: String) {
    guard let trimmed = BlankText.trimmed(text) else { return nil }
    self = .text(trimmed)
  }
}

/// Named values, in the order in which they are written. Records of one table share their names.
package struct SourceObject: Sendable, Hashable {
  /// The names of values: the headings of a table, the keys of an object.
  package final class Names: Sendable, Hashable {
    /// Each name, in its order.
    package let list: [String]
    private let places: [String: Int]

    /// Of a name that stands twice, the first counts.
    package init(_ list: [String]) {
      self.list = list
      places = Dictionary(list.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a name in ``list``; nil where it is none of them.
    package func place(of name: String) -> Int? { places[name] }

    package static func == (left: Names, right: Names) -> Bool { left === right || left.list == right.list }
    package func hash(into hasher: inout Hasher) { hasher.combine(list) }
  }

  /// What the values are called.
  package let names: Names
  /// A value for each name; nil where nothing is said.
  package let values: [SourceValue?]

  /// - Parameter values: as many as there are names.
  package init(_ names: Names, _ values: [SourceValue?]) {
    self.names = names
    self.values = values
  }

  fileprivate init(_ node: NodeView) {
    self.init(Names(node.pairs.map { $0.key.string }), node.pairs.map { SourceValue($0.value) })
  }

  /// What is said under `name`.
  package subscript(name: String) -> SourceValue? { names.place(of: name).flatMap { values[$0] } }

  /// The same with another value behind the others.
  func adding(_ value: SourceValue?, named name: String) -> SourceObject {
    SourceObject(Names(names.list + [name]), values + [value])
  }
}

/// One thing of another inventory: a row, a file, a document.
package struct SourceRecord: Sendable {
  /// Where it begins.
  package let place: Place
  /// How a person finds it: `line 12`, `payroll.yaml`.
  package let name: String
  /// What is said of it.
  package let values: SourceObject

  /// A record that begins at `place`.
  package init(place: Place, name: String, values: SourceObject) {
    self.place = place
    self.name = name
    self.values = values
  }
}

/// What was read of another inventory.
package struct SourceInventory: Sendable {
  /// Its records, in the order of the files and lines.
  package let records: [SourceRecord]
  /// What keeps it from being read. Where there is anything, no record is to be used.
  package let problems: [Diagnostic]
  /// What a reader should know of how it was read, each a sentence without a full stop.
  package let notes: [String]
  /// The files in which ``problems`` stand, by path.
  package let files: [String: SourceFile]
  /// Whether every record has the same names: a table, of which a heading that nobody has is a mistake.
  package let isTable: Bool
  /// What the bytes of a table meant.
  package let encoding: SourceEncoding

  /// Records, or what is wrong.
  package init(
    records: [SourceRecord], problems: [Diagnostic] = [], notes: [String] = [], files: [SourceFile],
    isTable: Bool = false, encoding: SourceEncoding = .utf8
  ) {
    self.records = problems.isEmpty ? records : []
    self.problems = problems.sorted()
    self.notes = notes
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.isTable = isTable
    self.encoding = encoding
  }
}

/// What a person sees nothing of.
package enum BlankText {
  /// `text` without white space and control characters at its ends; nil where nothing else is there.
  static func trimmed(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(scalars[first...last])
  }

  /// `text` on one line, with one blank wherever white space or a control character stands.
  static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isOpen = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isOpen = !line.isEmpty
      } else {
        if isOpen { line.append(" ") }
        isOpen = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// The beginning of a text on one line: at most so many scalars.
  package static func short(_ text: String, _ most: Int) -> String {
    // What is longer by far is not looked at as a whole.
    let line = onOneLine(String(text.unicodeScalars.prefix(most * 4)))
    return line.unicodeScalars.count > most ? String(line.unicodeScalars.prefix(most - 1)) + "…" : line
  }

  /// Whether a scalar is white space, a control character, or has no width.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF: true
    case ..<0x1680: false
    default: scalar.properties.isWhitespace
    }
  }
}
