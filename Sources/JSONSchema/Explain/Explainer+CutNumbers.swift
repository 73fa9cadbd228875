internal import SourceText
internal import Syntax

/// Numbers that their decimal comma cut in two: `{value: 97,5}` is `value: 97`, and a key `5` without a value.
extension Explainer {
  struct CutNumber {
    let value: NodeView
    let key: NodeView
    /// The empty value of the key.
    let rest: NodeView
    let meant: MeantNumber
  }

  /// All of them, by the nodes that the schema may complain of; a caller forgets those that it has told.
  func cutNumbers() -> [Int: CutNumber?] {
    var found: [Int: CutNumber?] = [:]
    for index in root..<Int(tree.nodes[root].subtreeEnd) {
      guard tree.nodes[index].kind == .mapping, tree.nodes[index].style == .flow else { continue }
      var last: NodeView?
      for pair in view(index).pairs {
        if let value = last, let number = cutNumber(value, pair.key, pair.value) {
          for part in [value.index, pair.key.index, pair.value.index] { found[part] = number }
        }
        last = pair.value
      }
    }
    return found
  }

  private func cutNumber(_ value: NodeView, _ key: NodeView, _ rest: NodeView) -> CutNumber? {
    guard value.kind == .integer, value.style == .plain, key.style == .plain, rest.kind == .null,
      rest.string.isEmpty, (1...2).contains(Int(key.range.start) - Int(value.range.end)),
      tree.source[Int(value.range.end)] == UInt8(ascii: ","),
      !holdsAlias(value.index), let meant = MeantNumber(value.string + "," + key.string), meant.fault == .comma
    else { return nil }
    return CutNumber(value: value, key: key, rest: rest, meant: meant)
  }

  func explain(_ number: CutNumber, _ path: InstancePath) -> Diagnostic {
    let comma = SourceRange(start: number.value.range.end, end: number.key.range.start)
    let whole = SourceRange(start: number.value.range.start, end: number.key.range.end)
    let written = String(decoding: tree.source[whole.offsets], as: UTF8.self)
    return Diagnostic(
      SchemaFault.valueType.id, .error, "`\(written)` has a comma for its decimal point",
      at: Place(path: self.path, range: whole),
      help: "Write \(number.meant.shown()).",
      fix: number.meant.alternative == nil
        ? Fix(title: "write `\(number.meant.text)`", edits: [TextEdit(range: comma, replacement: ".")]) : nil,
      field: path.notation, value: written)
  }
}
