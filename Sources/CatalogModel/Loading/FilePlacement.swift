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
    // By bytes: this is asked of every path of the tree.
    let inner = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
    let parts = inner.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let name = parts.last, name.utf8.suffix(3).elementsEqual(".md".utf8) else {
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
    let stem = Substring(name.utf8.dropLast(3))
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), Language.isTag(stem[stem.utf8.index(after: dot)...]) {
      let base = path[..<name.startIndex] + stem[..<dot] + ".md"
      self = .translation(Language(stem[stem.utf8.index(after: dot)...]), base: String(base))
    } else if let kind {
      self = .entry(kind, id: String(stem))
    } else {
      self = .page(id: String(stem))
    }
  }
}
