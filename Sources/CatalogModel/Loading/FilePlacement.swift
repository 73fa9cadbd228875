/// What a file of the tree is to the catalogue, told from its path alone.
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
    let inner = folder.isEmpty ? path[...] : path.dropFirst(folder.utf8.count + 1)
    let parts = inner.split(separator: "/")
    guard let name = parts.last, name.hasSuffix(".md") else {
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
    let stem = name.dropLast(3)
    if let dot = stem.lastIndex(of: "."), Language.isTag(stem[stem.index(after: dot)...]) {
      let base = path.dropLast(name.count) + stem[..<dot] + ".md"
      self = .translation(Language(stem[stem.index(after: dot)...]), base: String(base))
    } else if let kind {
      self = .entry(kind, id: String(stem))
    } else {
      self = .page(id: String(stem))
    }
  }
}
