internal import SourceText
internal import Syntax

/// Keywords that ask nothing of a value: what they hold is checked all the same, for somebody reads it.
extension SchemaCompiler {
  mutating func annotation(_ keyword: Keyword, _ value: NodeView, _ number: Int) {
    switch keyword {
    case .title, .description, .comment, .contentEncoding, .contentMediaType:
      guard value.kind != .string else { return }
      let isQuotable = value.isScalar && value.kind != .null
      wrong(
        keyword, value, number, needs: "text",
        help: isQuotable ? "Write `\"\(value.string)\"`, in quotes." : nil)
    case .deprecated, .readOnly, .writeOnly:
      if value.kind != .boolean { wrong(keyword, value, number, needs: "`true` or `false`") }
    case .examples:
      if !value.isSequence { wrong(keyword, value, number, needs: "a list of values") }
    case .vocabulary:
      guard value.isMapping else { return wrong(keyword, value, number, needs: "a mapping") }
      for pair in value.pairs where pair.value.kind != .boolean {
        wrong(keyword, pair.value, number, needs: "a mapping to `true` and `false`")
      }
    case .definitions, .olderDefinitions:
      guard value.isMapping else { return wrong(keyword, value, number, needs: "a mapping of schemas") }
      for pair in value.pairs { unasked(pair.value, number) }
    case .contentSchema: unasked(value, number)
    default: return
    }
  }

  /// Takes note of a schema that nothing asks for if it is none: one that is right need not be compiled.
  mutating func unasked(_ value: NodeView, _ number: Int) {
    if !value.isMapping, value.kind != .boolean { _ = subschema(value, number) }
  }

  /// Reports names that stand in a list twice.
  mutating func reportRepetition(_ keyword: Keyword, _ names: [NodeView], _ number: Int) {
    guard names.count > 1 else { return }
    var seen: Set<String> = []
    for name in names where name.kind == .string && !seen.insert(name.string).inserted {
      index.report(
        "`\(Phrase.visible(name.string))` is in `\(keyword.rawValue)` twice", at: place(name, number),
        help: "Remove one of them.")
    }
  }
}
