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
  init(path: String, folder: String, kinds: Kinds) {
    let bytes = path.utf8Span.span
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    let name = bytes.partStart(before: bytes.count, from: start)
    guard bytes.ends(with: PathText.markdownSuffix) else {
      let first = bytes.extracting(start..<bytes.partEnd(from: start))
      self = name > start && (first.equals("schemas") || first.equals("lexicon")) ? .skipped : .asset
      return
    }
    guard !bytes.extracting(name...).equals("README.md"), !Self.isCompanion(bytes.extracting(name...)) else {
      self = .skipped
      return
    }
    // Of the folders around the file, the innermost one that is a kind's counts.
    var kind: EntityKind?
    var end = name - 1
    while kind == nil, end > start {
      let folder = bytes.partStart(before: end, from: start)
      kind = kinds.kind(ofFolder: bytes.extracting(folder..<end))
      end = folder - 1
    }
    let isPage = kind == nil && name > start && bytes.extracting(start..<name).equals("pages/")
    guard kind != nil || isPage else {
      self = .misplaced
      return
    }
    if let (base, language) = Self.translation(path) {
      self = .translation(language, base: base)
      return
    }
    let id = String(Substring(path.utf8.dropFirst(name).dropLast(PathText.markdownSuffix.utf8.count)))
    self = kind.map { .entry($0, id: id) } ?? .page(id: id)
  }

  /// Whether a system or an editor keeps a file of this name beside another: macOS `._a.md` on disks of others, Emacs
  /// `.#a.md` while somebody edits `a.md`.
  private static func isCompanion(_ name: Span<UInt8>) -> Bool {
    name.count > 1 && name[0] == UInt8(ascii: ".")
      && (name[1] == UInt8(ascii: "_") || name[1] == UInt8(ascii: "#"))
  }

  /// `a/b.fi.md` → `a/b.md` and `fi`; nil for a path of another form.
  static func translation(_ path: String) -> (base: String, language: Language)? {
    let bytes = path.utf8Span.span
    guard bytes.ends(with: PathText.markdownSuffix) else { return nil }
    let end = bytes.count - PathText.markdownSuffix.utf8.count
    var dot = end - 1
    while dot >= 0, bytes[dot] != UInt8(ascii: "."), bytes[dot] != UInt8(ascii: "/") { dot -= 1 }
    // Behind a dot at the beginning of a name stands no language, but the name.
    guard dot > 0, bytes[dot] == UInt8(ascii: "."), bytes[dot - 1] != UInt8(ascii: "/") else { return nil }
    let tag = Substring(path.utf8.prefix(end).dropFirst(dot + 1))
    guard Language.isTag(tag) else { return nil }
    return (String(Substring(path.utf8.prefix(dot))) + PathText.markdownSuffix, Language(tag))
  }
}

extension Span<UInt8> {
  /// Where the part of a path begins that ends at `end`; parts stand between slashes, the first at `start`.
  fileprivate func partStart(before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start, self[offset - 1] != UInt8(ascii: "/") { offset -= 1 }
    return offset
  }

  /// Where the part of a path ends that begins at `start`.
  fileprivate func partEnd(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] != UInt8(ascii: "/") { offset += 1 }
    return offset
  }
}
