package import SourceText
internal import Syntax

/// The catalogue as its customers may see it: another catalogue, in which what is internal does not exist.
///
/// Visibility is declared: of an entry only fields with `x-edition: customer` are there, and nothing of a kind without it. What
/// nobody declared never leaves. Everything that is made for customers, pages and data alike, is made from this catalogue, so that
/// nothing in it can depend on what is internal.
package struct CustomersEdition {
  /// The catalogue with everything.
  private let whole: Catalog
  /// The entries that are there, by their places in ``whole``.
  private let kept: Set<Int>

  /// Kinds whose texts are written for those who keep the catalogue.
  private static let withoutProse: Set<EntityKind> = [.segment, .team, .idea]

  /// Finds what of a catalogue is for its customers.
  package init(of catalog: Catalog) {
    whole = catalog
    var kept: Set<Int> = []
    let entries = catalog.entries.filter { $0.declaration.isForCustomers && $0.document.isFrontmatterReadable }
    for entry in entries where Self.isOffered(entry) { kept.insert(entry.index) }
    for idea in entries.lazy.compactMap({ $0.as(Idea.self) })
    where idea.subjects.contains(where: { kept.contains($0.index) }) {
      kept.insert(idea.entry.index)
    }
    // A team is there where one of the others says that it answers for it.
    for entry in entries where kept.contains(entry.index) {
      for team in EditedFields(entry, { _ in true }).targets where team.kind == .team { kept.insert(team.index) }
    }
    self.kept = kept
  }

  /// Whether an entry is there.
  package func holds(_ entry: Entry) -> Bool { kept.contains(entry.index) }

  /// Whether an entry is there with the text below its fields.
  package func showsText(of entry: Entry) -> Bool { holds(entry) && !Self.withoutProse.contains(entry.kind) }

  /// Whether one of the catalogue's own pages is there: it says so itself.
  package func holds(_ page: OwnPage) -> Bool { page.isForCustomers }

  /// Whether an entry is there for its own sake. Teams and ideas are there for that of others. What is not understood is taken
  /// for internal.
  private static func isOffered(_ entry: Entry) -> Bool {
    switch entry.kind {
    case .servicePackage:
      let package = ServicePackage(entry)
      return package.isForCustomers && (package.status?.isLive ?? false)
    case .segment: return Segment(entry).isForCustomers
    case .team, .idea: return false
    default: return true
    }
  }

  /// The catalogue for customers.
  package func catalog(threads: Int = Parallel.processorCount) throws(SourceError) -> Catalog {
    let tree = tree
    let configuration = try Configuration.load(from: tree)
    return try Catalog.load(from: tree, configuration: configuration, kinds: whole.kinds, threads: threads)
  }

  /// The files that it is read from: Markdown and the configuration with nothing internal in them, and all that is no text, which
  /// a site takes over where something links to it.
  private var tree: EditionTree {
    var files: [String: [UInt8]] = [Configuration.fileName: Array(configuration.utf8)]
    func add(_ document: Document, fields: String?, hasProse: Bool = true) {
      let body = hasProse ? document.file.bytes[document.body.offsets] : []
      files[document.file.path] = (fields.map { Array("---\n\($0)\n---\n".utf8) } ?? []) + body
    }
    for entry in whole.entries where holds(entry) {
      let hasProse = showsText(of: entry)
      add(entry.document, fields: EditedFields(entry, holds).json, hasProse: hasProse)
      if hasProse { for translation in entry.translations { add(translation.document, fields: nil) } }
    }
    for page in whole.pages where holds(page) {
      var fields = JSONText()
      fields.object { object in
        if let title = page.writtenTitle { object.member("title", title) }
      }
      add(page.document, fields: fields.text)
      for translation in page.translations { add(translation.document, fields: nil) }
    }
    return EditionTree(files: files, base: whole.tree)
  }

  /// The configuration without what is only for those who keep the catalogue.
  private var configuration: String {
    let forReaders = [
      "format", "title", "catalog", "languages", "base_url", "idea_url", "fiscal_year_start", "accent", "logo",
      "stylesheet", "assets",
    ]
    let root = whole.configuration.document?.frontmatter.root
    var text = JSONText()
    text.object { object in
      for key in forReaders { if let value = root?[key] { object.member(key, value) } }
    }
    return text.text + "\n"
  }
}

/// A tree in which the texts are others.
private struct EditionTree: SourceTree {
  let entries: [SourceEntry]
  let notes: [Diagnostic] = []
  private let files: [String: [UInt8]]
  private let base: any SourceTree

  init(files: [String: [UInt8]], base: any SourceTree) {
    self.files = files
    self.base = base
    let others = base.entries.filter { !PathText.isMarkdown($0.path.utf8[...]) && files[$0.path] == nil }
    entries = (others + files.keys.map { SourceEntry(path: $0) }).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  func makeReader() throws(SourceError) -> any SourceReader { Reader(files: files, base: try base.makeReader()) }

  private final class Reader: SourceReader {
    private let files: [String: [UInt8]]
    private let base: any SourceReader

    init(files: [String: [UInt8]], base: any SourceReader) {
      self.files = files
      self.base = base
    }

    func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
      guard let bytes = files[entry.path] else { return try base.read(entry, limit: limit) }
      guard bytes.count <= limit else { throw SourceError("\(entry.path) is larger than \(limit) bytes") }
      return bytes
    }
  }
}
