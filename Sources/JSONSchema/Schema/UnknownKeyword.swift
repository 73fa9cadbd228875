internal import SourceText

/// A key of a schema that asks nothing, and was probably meant to.
///
/// JSON Schema passes over keywords that it does not know (2020-12 core, 4.3.1), so a misspelt one would only be missed
/// when something that is wrong fits.
struct UnknownKeyword {
  let message: String
  let help: String

  /// - Parameter keyword: a key that is no ``Keyword``.
  /// - Returns: nil if it is like none.
  init?(_ keyword: String) {
    if keyword.hasPrefix("x-") { return nil }
    if let instead = Self.older[keyword] {
      message = "`\(keyword)` is a keyword of an older JSON Schema and asks nothing in 2020-12"
      help = instead
      return
    }
    let bare = keyword.hasPrefix("$") ? String(keyword.dropFirst()) : "$" + keyword
    let near = Self.known.contains(bare) && !["id", "comment"].contains(keyword) ? bare : nil
    guard keyword.utf8.count > 3 || near != nil,
      let meant = near ?? Spelling.nearest(to: keyword, among: Self.known).first
    else { return nil }
    message = "`\(Phrase.visible(keyword))` is no keyword of JSON Schema and asks nothing"
    help = Spelling.question(meant)
  }

  /// Keywords of earlier drafts, and what does the same in 2020-12 (core, appendix G).
  private static let older = [
    "additionalItems":
      "Write the list of schemas under `prefixItems`, and the schema of all further items under `items`.",
    "dependencies": "Write `dependentRequired` for a list of names, `dependentSchemas` for a schema.",
    "$recursiveRef": "Write `$dynamicRef`.", "$recursiveAnchor": "Write `$dynamicAnchor`.",
    "divisibleBy": "Write `multipleOf`.", "disallow": "Write `not`.", "extends": "Write `allOf`.",
  ]

  private static let known = Keyword.allCases.map(\.rawValue)
}
