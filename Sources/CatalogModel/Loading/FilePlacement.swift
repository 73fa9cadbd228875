internal import SourceText

/// What a file of the tree is to the catalogue, told from its path alone.
///
/// Paths are taken apart byte by byte: to Swift, a slash or a dot with a combining mark behind it is another character.
enum FilePlacement: Sendable, Equatable {
  case entry(EntityKind, id: String)
  case page(id: String)
  /// A body in another language, for the file at `base`.
  case translation(Language, base: String)
  /// Not Markdown: a picture or another file that a page may show.
  case asset
  /// A README, a schema or a lexicon: read by others or by people.
  case skipped
  /// Markdown in no kind's folder.
  case misplaced

  /// - Parameters:
  ///   - path: a path below the catalogue's folder.
  ///   - folder: the catalogue's folder; empty for the tree's root.
  init(path: String, folder: String) {
    let parts = PathText.parts(of: path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1))
    guard let name = parts.last, PathText.isMarkdown(name.utf8) else {
      let isOwn = parts.count > 1 && (parts[0] == "schemas" || parts[0] == "lexicon")
      self = isOwn ? .skipped : .asset
      return
    }
    guard name != "README.md" else {
      self = .skipped
      return
    }
    let kind = parts.dropLast().reversed().lazy.compactMap { EntityKind(folder: $0) }.first
    let isPage = kind == nil && parts.count == 2 && parts[0] == "pages"
    guard kind != nil || isPage else {
      self = .misplaced
      return
    }
    if let (base, language) = Self.translation(path) {
      self = .translation(language, base: base)
      return
    }
    let id = String(Substring(name.utf8.dropLast(PathText.markdownSuffix.utf8.count)))
    self = kind.map { .entry($0, id: id) } ?? .page(id: id)
  }

  /// `a/b.fi.md` → `a/b.md` and `fi`; nil for a path of another form.
  static func translation(_ path: String) -> (base: String, language: Language)? {
    guard PathText.isMarkdown(path.utf8[...]) else { return nil }
    let stem = path.utf8.dropLast(PathText.markdownSuffix.utf8.count)
    guard let dot = stem.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let tag = Substring(stem[stem.index(after: dot)...])
    guard Language.isTag(tag) else { return nil }
    return (String(Substring(stem[..<dot])) + PathText.markdownSuffix, Language(tag))
  }
}
