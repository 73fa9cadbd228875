package import SourceText
package import Syntax

/// Changes values in a file's frontmatter and leaves every other byte as it is.
///
/// Edits are collected, and made together by ``finish(bodyEdits:)``. That reads the result again: unless exactly the
/// values that were meant have changed, nothing comes of it. So an edit may take the layout for the usual one, and
/// aliases, anchors, tags or comments in odd places end in a refusal and never in a wrong file.
package struct FrontmatterEditor {
  /// The file as it is before the edits.
  package let document: Document
  private let range: SourceRange
  private var edits: [TextEdit] = []
  private var changes = PlainValue.Changes()
  /// What a person is told to write where the edit cannot be made.
  private var wishes: [String] = []
  /// A value that is in the way: something else than `key: value` pairs where such are to be added.
  private var occupied: NodeView?

  /// The fields as they are before the edits.
  package var root: NodeView { document.frontmatter.root }
  /// Whether nothing was changed so far.
  package var isUnchanged: Bool { edits.isEmpty && occupied == nil }
  private var bytes: [UInt8] { document.file.bytes }

  /// - Throws: ``EditRefusal`` if the frontmatter is missing or has errors, which may hide what is there.
  package init(_ document: Document) throws(EditRefusal) {
    let path = document.file.path
    if let problem = document.diagnostics.first(where: { $0.severity == .error }) {
      let line = LineIndex(document.file.bytes).line(of: problem.place.range.start)
      throw EditRefusal(
        "`\(path)` can't be changed because of its line \(line): \(problem.message)",
        help: problem.help.map { "\($0) Then run this again." })
    }
    guard let range = document.frontmatterRange, document.frontmatter.root.isMapping || document.frontmatter.root.isNull
    else {
      throw EditRefusal("`\(path)` has no fields to change", help: "Its frontmatter must be fields, one a line.")
    }
    self.document = document
    self.range = range
  }

  // MARK: Edits

  /// Puts `value` in the place of `node`; quotes stay.
  package mutating func replace(_ node: NodeView, with value: PlainValue) {
    replace(node, with: value, wish: value.inline)
  }

  private mutating func replace(_ node: NodeView, with value: PlainValue, wish: String) {
    changes.replaced[node.index] = value
    var end = node.range.end
    // A block scalar's range may hold its last line break, which the next field needs.
    while end > node.range.start, isBreak(Int(end) - 1) { end -= 1 }
    let isEmpty = node.range.isEmpty
    let text = value.inline(like: node.style)
    edits.append(
      TextEdit(range: SourceRange(start: node.range.start, end: end), replacement: isEmpty ? " \(text)" : text))
    wishes.append(wish)
  }

  /// Puts `value` in the place of `node`. Of a list that stands in lines, the lines of the items that stay are left as they are,
  /// unless their order is another one.
  package mutating func replace(_ node: NodeView, withWhole value: PlainValue) {
    guard case .list(let items) = value, node.isSequence, node.count > 0 else {
      replace(node, with: value)
      return
    }
    let elements = node.elements.map(\.self)
    var kept = 0
    var removed: [NodeView] = []
    for element in elements {
      if kept < items.count, PlainValue(element) == items[kept] { kept += 1 } else { removed.append(element) }
    }
    if removed.isEmpty {
      append(Array(items.dropFirst(kept)), to: node, wish: value.inline)
    } else if node.style != .flow, kept > 0, let last = elements.last,
      case let lines = removed.compactMap({ line(of: $0) }), lines.count == removed.count,
      let dash = dash(before: elements[0])
    {
      changes.replaced[node.index] = value
      wishes.append(value.inline)
      edits += lines.map { TextEdit(range: $0, replacement: "") }
      let indentation = indentation(at: dash)
      let added = items.dropFirst(kept).map { "\(indentation)- \($0.inline)" }
      if !added.isEmpty { insertLine(added.joined(separator: lineBreak), behind: Int(last.range.end)) }
    } else {
      replace(node, with: value)
    }
  }

  /// The lines of a list's item, its hyphen included; nil where other things stand on them.
  private func line(of element: NodeView) -> SourceRange? {
    guard let dash = dash(before: element) else { return nil }
    let start = lineStart(of: dash)
    guard bytes[start..<dash].allSatisfy({ $0 == 0x20 }) else { return nil }
    return SourceRange(start..<nextLine(behind: Int(element.range.end)))
  }

  /// Says that `node` will read as `value` without an edit of its own: it is an alias of what is edited.
  package mutating func expect(_ node: NodeView, toBecome value: PlainValue) {
    changes.replaced[node.index] = value
  }

  /// Sets a field of the frontmatter.
  /// - Parameter order: the fields in the order in which they are written; a new one goes behind the last of those that
  ///   stand before it there, else to the end.
  package mutating func set(_ key: String, to value: PlainValue, order: [String]) {
    if let node = root[key] {
      replace(node, with: value, wish: "\(key): \(value.inline)")
    } else {
      insert([(position(of: key, in: root, order: order), .init(key, value))], into: root)
    }
  }

  /// Adds fields that are not there yet, each behind the last of those that stand before it in `order`, else at the end.
  package mutating func add(_ pairs: [PlainValue.Pair], order: [String]) {
    let places = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let added = pairs.enumerated().map { offset, pair in
      (
        position: position(of: pair.key, in: root, order: order), place: places[pair.key] ?? .max, offset: offset,
        pair: pair
      )
    }
    let sorted = added.sorted { ($0.position, $0.place, $0.offset) < ($1.position, $1.place, $1.offset) }
    insert(sorted.map { ($0.position, $0.pair) }, into: root)
  }

  /// Sets a field of the mapping `parent`, which is made if it is missing.
  package mutating func set(_ key: String, of parent: String, to value: PlainValue, order: [String]) {
    guard let node = root[parent] else {
      insert([(position(of: parent, in: root, order: order), .init(parent, .map([.init(key, value)])))], into: root)
      return
    }
    if let old = node[key] {
      replace(old, with: value, wish: "\(key): \(value.inline)")
    } else if node.isMapping {
      insert([(node.count, .init(key, value))], into: node)
    } else {
      addPairs([.init(key, value)], toEmpty: node)
    }
  }

  /// Adds an item to the list `key`, which is made at the frontmatter's end if it is missing.
  package mutating func append(_ item: PlainValue, to key: String) {
    guard let list = root[key], !list.isNull else {
      set(key, to: .list([item]), order: [])
      return
    }
    guard list.isSequence else {
      // One value where a list is meant: it becomes the list's first item.
      replace(list, with: .list([PlainValue(list), item]))
      return
    }
    append([item], to: list, wish: "\(key): [\(item.inline)]")
  }

  private mutating func append(_ items: [PlainValue], to list: NodeView, wish: String) {
    changes.added[list.index, default: []] += items.map { (list.count, .init("", $0)) }
    wishes.append(wish)
    var last: NodeView?
    for element in list.elements { last = element }
    if list.style == .flow {
      insertInFlow(items.map(\.inline).joined(separator: ", "), behind: last, in: list)
    } else if let first = list.elements.first(where: { _ in true }), let dash = dash(before: first), let last {
      let indentation = indentation(at: dash)
      insertLine(items.map { "\(indentation)- \($0.inline)" }.joined(separator: lineBreak), behind: Int(last.range.end))
    }
  }

  /// Inserts pairs into a mapping, each before the pair at a position.
  /// - Parameter pairs: in the order of their positions.
  package mutating func insert(_ pairs: [(position: Int, pair: PlainValue.Pair)], into map: NodeView) {
    if map.isMapping {
      changes.added[map.index, default: []] += pairs
    } else if case .map(let earlier) = changes.replaced[map.index] {
      changes.replaced[map.index] = .map(earlier + pairs.map(\.pair))
    } else {
      changes.replaced[map.index] = .map(pairs.map(\.pair))
    }
    wishes += pairs.map { "\($0.pair.key): \($0.pair.value.inline)" }
    let existing = Array(map.pairs)
    if map.style == .flow {
      let texts = pairs.map { "\(key($0.pair.key, like: existing.first?.key)): \($0.pair.value.inline)" }
      if existing.isEmpty {
        insertInFlow(texts.joined(separator: ", "), behind: nil, in: map)
        return
      }
      for ((position, _), text) in zip(pairs, texts) {
        if position == 0, let first = existing.first {
          edits.append(insertion(text + ", ", at: Int(first.key.range.start)))
        } else {
          insertInFlow(text, behind: position == 0 ? nil : existing[position - 1].value, in: map)
        }
      }
      return
    }
    guard let first = existing.first else {
      // The frontmatter has no field yet.
      for (_, pair) in pairs { insertLines(of: pair, indentation: "", at: Int(range.end)) }
      return
    }
    let start = lineStart(of: Int(first.key.range.start))
    let indentation = String(decoding: bytes[start..<Int(first.key.range.start)], as: UTF8.self)
    for (position, pair) in pairs {
      if position == 0 {
        insertLines(of: pair, like: first.key, indentation: indentation, at: start)
      } else {
        let before = existing[position - 1]
        let end = max(before.key.range.end, before.value.range.end)
        insertLines(of: pair, like: first.key, indentation: indentation, at: nextLine(behind: Int(end)))
      }
    }
  }

  /// Writes pairs below a field that has no value.
  ///
  /// What stands there in another form, such as a list, is never replaced: ``finish(bodyEdits:)`` refuses then.
  package mutating func addPairs(_ pairs: [PlainValue.Pair], toEmpty node: NodeView) {
    guard node.isNull || (node.isMapping && node.count == 0) else {
      occupied = occupied ?? node
      return
    }
    guard node.isNull, node.range.isEmpty else {
      replace(node, with: .map(pairs))
      return
    }
    changes.replaced[node.index] = .map(pairs)
    wishes += pairs.map { "\($0.key): \($0.value.inline)" }
    let line = nextLine(behind: Int(node.range.start))
    for pair in pairs { insertLines(of: pair, indentation: step, at: line) }
  }

  // MARK: The result

  /// The file with all edits made.
  /// - Parameter bodyEdits: edits behind the frontmatter, made together with its own.
  /// - Throws: ``EditRefusal`` if the result would not say what was meant.
  package func finish(bodyEdits: [TextEdit] = []) throws(EditRefusal) -> [UInt8] {
    if let occupied {
      let line = LineIndex(bytes).location(of: occupied.range.start).line
      throw EditRefusal(
        "the value in line \(line) of `\(document.file.path)` is not made of `key: value` pairs, so none can be added",
        help: "Correct that value first: `salkku lint` says how.")
    }
    let expected = PlainValue(root, changes)
    guard let result = TextEdits.applying(edits + bodyEdits, to: bytes),
      let body = TextEdits.applying(bodyEdits, to: bytes).map({ $0[Int(document.body.start)...] })
    else { throw unusual() }
    let after = Document.parsing(SourceFile(path: document.file.path, bytes: result))
    guard after.isFrontmatterReadable, !after.diagnostics.contains(where: { $0.severity == .error }),
      PlainValue(after.frontmatter.root) == expected, result[Int(after.body.start)...].elementsEqual(body)
    else { throw unusual() }
    return result
  }

  private func unusual() -> EditRefusal {
    let wish = wishes.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return EditRefusal(
      "the fields of `\(document.file.path)` are laid out in a way that can't be changed safely",
      help: "An anchor, an alias or a tag may stand there. Make this change by hand: \(wish).")
  }

  // MARK: Layout

  /// The indentation of one level: that of the first field with fields below it, else two blanks.
  private var step: String {
    for pair in root.pairs where pair.value.isMapping && pair.value.style == .block {
      guard let key = pair.value.pairs.first(where: { _ in true })?.key else { continue }
      let start = Int(key.range.start)
      let indentation = bytes[lineStart(of: start)..<start]
      if !indentation.isEmpty, indentation.allSatisfy({ $0 == 0x20 }) {
        return String(decoding: indentation, as: UTF8.self)
      }
    }
    return "  "
  }

  /// The file's line break: the first one in it.
  private var lineBreak: String {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// Behind which pair of `map` a new field goes.
  private func position(of key: String, in map: NodeView, order: [String]) -> Int {
    let before = Set(order.prefix { $0 != key })
    guard order.contains(key) else { return map.count }
    var position: Int?
    for (offset, pair) in map.pairs.enumerated() where before.contains(pair.key.string) { position = offset + 1 }
    return position ?? map.count
  }

  private mutating func insertInFlow(_ text: String, behind last: NodeView?, in collection: NodeView) {
    if let last {
      edits.append(insertion(", " + text, at: Int(last.range.end)))
    } else {
      edits.append(insertion(text, at: Int(collection.range.start) + 1))
    }
  }

  private mutating func insertLine(_ text: String, behind offset: Int) {
    edits.append(insertion(text + lineBreak, at: nextLine(behind: offset)))
  }

  /// A key in the quotes of its neighbours.
  private func key(_ key: String, like neighbour: NodeView?) -> String {
    guard let style = neighbour?.style, style == .singleQuoted || style == .doubleQuoted else {
      return YAMLText.key(key)
    }
    return PlainValue.string(key).inline(like: style)
  }

  private mutating func insertLines(
    of pair: PlainValue.Pair, like neighbour: NodeView? = nil, indentation: String, at offset: Int
  ) {
    var text = "\(indentation)\(key(pair.key, like: neighbour)):"
    if case .map(let inner) = pair.value, indentation.isEmpty, root.style != .flow {
      for pair in inner { text += "\(lineBreak)\(step)\(YAMLText.key(pair.key)): \(pair.value.inline)" }
    } else {
      text += " \(pair.value.inline)"
    }
    edits.append(insertion(text + lineBreak, at: offset))
  }

  private func insertion(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(range: SourceRange(offset..<offset), replacement: text)
  }

  private func isBreak(_ offset: Int) -> Bool { bytes[offset] == 0x0A || bytes[offset] == 0x0D }

  private func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, !isBreak(start - 1) { start -= 1 }
    return start
  }

  /// The start of the line behind the one on which a value ends at `offset`.
  private func nextLine(behind offset: Int) -> Int {
    var end = offset
    // A block scalar ends with its line break, which is where the next line starts.
    if end > 0, end <= bytes.count, isBreak(end - 1) { return end }
    while end < bytes.count, !isBreak(end) { end += 1 }
    guard end < bytes.count else { return end }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// The hyphen of the list item that begins with `node`.
  private func dash(before node: NodeView) -> Int? {
    let start = Int(node.range.start)
    return (lineStart(of: start)..<start).first { bytes[$0] == UInt8(ascii: "-") }
  }

  /// The blanks before `offset` on its line.
  private func indentation(at offset: Int) -> String {
    String(decoding: bytes[lineStart(of: offset)..<offset], as: UTF8.self)
  }
}
