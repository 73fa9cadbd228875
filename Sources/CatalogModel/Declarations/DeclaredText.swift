/// A field that holds a text, which may be given per language.
struct DeclaredText: Sendable {
  let path: FieldPath
  /// Whether readers of another language are to have it in theirs: a name, an address or a code is the same in all.
  var isTranslated = true
}
