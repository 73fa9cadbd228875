import CatalogModel
import GitStore
import SourceText
import Syntax

/// Which entry each file of a catalogue belongs to, by the file's path below the catalogue's folder.
///
/// An entry is told by its place in the catalogue; those that are gone have places behind all of these.
struct FileOwners: Sendable {
  private let catalog: Catalog
  private var byPath: [String: Int] = [:]
  private var translations: Set<String> = []
  /// The own files of the entries that are gone, by their places behind those of the catalogue.
  private(set) var gone: [String] = []
  /// Where files may have lain before, as the ids say that entries had.
  private(set) var formerPaths: [String: [String]] = [:]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    let folder = catalog.configuration.catalogFolder
    for entry in catalog.entries {
      let former = entry.aliases.compactMap { $0.isNonEmptyScalar ? $0.string : nil }
      for (document, language) in [(entry.document, nil as Language?)]
        + entry.translations.map({ ($0.document, $0.language) })
      {
        guard let inner = PathText.inner(document.file.path, below: folder) else { continue }
        let path = String(inner)
        byPath[path] = entry.index
        if language != nil { translations.insert(path) }
        guard !former.isEmpty else { continue }
        let place = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        formerPaths[path] = former.map { place + $0 + (language.map { "." + $0.tag } ?? "") + ".md" }
      }
    }
  }

  /// Adds files that are not there any more: each is a translation of an entry, or an entry of its own that is gone.
  mutating func add(gone paths: [String]) {
    let files = paths.filter { PathText.isMarkdown($0.utf8[...]) }
    let all = Set(files)
    func own(_ path: String) -> String? {
      FileOwners.ownPath(ofTranslation: path).flatMap { byPath[$0] != nil || all.contains($0) ? $0 : nil }
    }
    let translations = files.filter { own($0) != nil }
    for path in files where own(path) == nil && byPath[path] == nil {
      byPath[path] = catalog.entryCount + gone.count
      gone.append(path)
    }
    for path in translations where byPath[path] == nil {
      byPath[path] = own(path).flatMap { byPath[$0] }
      self.translations.insert(path)
    }
  }

  /// The own file of the entry at a place; nil for one of the catalogue.
  func ownFile(ofGone owner: Int) -> String? {
    owner < catalog.entryCount ? nil : gone[owner - catalog.entryCount]
  }

  /// The place of the entry that the file at `path` belongs to; nil for another file.
  subscript(path: String) -> Int? { byPath[path] }

  /// Whether the file at `path` is the text of an entry in another language.
  func isTranslation(_ path: String) -> Bool { translations.contains(path) }

  /// The entries that files belong to.
  func entries(of paths: Set<String>) -> Set<Int> { Set(paths.compactMap { byPath[$0] }) }

  /// The catalogue's folder below the repository's root.
  /// - Parameter folder: the catalogue's root there.
  func place(below folder: String) -> String {
    [folder, catalog.configuration.catalogFolder].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// The entries of which a file is another than the one that is stored, or is not stored.
  /// - Parameter contents: the name of what is stored for each path.
  func edited(since contents: [String: [UInt8]]) -> Set<Int> {
    let folder = catalog.configuration.catalogFolder
    let edited = Parallel.map(catalog.entryCount, makeWorker: { catalog.view() }) { catalog, index in
      let entry = catalog.entry(index)
      return ([entry.document] + entry.translations.map(\.document)).contains { document in
        let path = PathText.inner(document.file.path, below: folder).map(String.init)
        guard let stored = path.flatMap({ contents[$0] }) else { return true }
        let bytes = document.file.bytes
        if StoredContent.name(of: bytes) == stored { return false }
        // Git may write other line ends to the disk than it keeps.
        guard bytes.contains(0x0D) else { return true }
        return StoredContent.name(of: bytes.filter { $0 != 0x0D }) != stored
      }
    }
    return Set(edited.indices.filter { edited[$0] })
  }

  /// `teams/hr.md` of `teams/hr.fi.md`; nil for a name that is no translation's.
  static func ownPath(ofTranslation path: String) -> String? {
    parts(ofTranslation: path).map { $0.stem + ".md" }
  }

  /// `fi` of `teams/hr.fi.md`; nil for a name that is no translation's.
  static func language(ofTranslation path: String) -> Language? {
    parts(ofTranslation: path).map { Language($0.tag) }
  }

  private static func parts(ofTranslation path: String) -> (stem: String, tag: String)? {
    guard path.hasSuffix(".md") else { return nil }
    let stem = path.dropLast(3)
    guard let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/") else { return nil }
    let tag = String(stem[stem.index(after: dot)...])
    return Language.isTag(tag) ? (String(stem[..<dot]), tag) : nil
  }
}
