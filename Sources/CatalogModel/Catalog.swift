package import SourceText
package import Syntax

/// Everything that the files of one tree say, with all references resolved: an immutable value that every thread reads.
package final class Catalog: Sendable {
  /// What tells a catalogue from all others.
  private final class Identity: Sendable {}

  /// The same for all views of a catalogue.
  private let identity: Identity
  /// What `salkku.yaml` says, and the defaults for what it leaves out.
  package let configuration: Configuration
  /// The kinds that its entries may be of.
  package let kinds: Kinds
  let records: [EntryRecord]
  /// All references of all entries, by entry and then in the order in which they are written.
  let links: [Link]
  /// Indexes of ``links`` by their targets.
  private let incoming: ListsByPlace<Int>
  private let ranges: [Range<Int>]
  private let ids: EntryIDs
  /// The catalogue's own pages, by path.
  package let pages: [OwnPage]
  /// Files below the catalogue's folder that are neither entries nor pages nor translations: pictures and the like.
  package let assets: [SourceEntry]
  /// The pictures in SVG below the catalogue's folder, and the logo, as the site shows them, by path.
  private let pictures: [PathKey: SVGPicture]
  /// Files whose content Git LFS keeps, of those that the site may take over.
  private let pointers: Set<PathKey>
  /// The style sheet that the configuration names, where it can be read.
  package let stylesheet: StylesheetFile?
  /// The tree's root below the repository's root; empty there and outside of a repository.
  package let rootFolder: String
  /// Markdown files that no kind's folder holds, by path.
  package let misplacedFiles: [MisplacedFile]
  /// Translations whose language is not declared, or whose entry is missing.
  package let orphanTranslations: [OrphanTranslation]
  /// Files that could not be read, and what the tree left out.
  package let readingProblems: [Diagnostic]
  /// What could not be read.
  package let unread: UnreadParts
  /// Every path of the tree, to tell whether a link leads anywhere.
  package let paths: TreePaths
  /// Where the files come from.
  package let tree: any SourceTree

  init(
    configuration: Configuration, kinds: Kinds, records: [EntryRecord], references: [[FoundReference]],
    files: LoadedFiles, paths: TreePaths, tree: any SourceTree, threads: Int
  ) {
    identity = Identity()
    self.tree = tree
    self.configuration = configuration
    self.kinds = kinds
    self.records = records
    pages = files.pages
    assets = files.assets
    pictures = files.published.pictures
    pointers = files.published.pointers
    stylesheet = files.stylesheet
    rootFolder = files.rootFolder
    misplacedFiles = MisplacedFile.all(files.misplaced, catalogFolder: configuration.catalogFolder, kinds: kinds)
    orphanTranslations = files.orphans
    readingProblems = files.problems
    unread = UnreadParts(
      files.problems, absent: files.absent, misplaced: misplacedFiles, folder: configuration.catalogFolder,
      kinds: kinds,
      broken: Set(records.lazy.filter { !$0.document.isFrontmatterReadable }.map(\.kind)))
    self.paths = paths
    let ids = EntryIDs(records, kinds: kinds)
    self.ids = ids

    let resolved = Parallel.map(records.count, threads: threads) { source in
      Self.links(of: records[source], source, references[source], ids, kinds)
    }
    var links: [Link] = []
    links.reserveCapacity(resolved.reduce(0) { $0 + $1.count })
    for ofEntry in resolved { links += ofEntry }
    self.links = links
    incoming = ListsByPlace(links.indices, count: records.count, at: { [links] in links[$0].target }) { $0 }

    var ranges = [Range<Int>](repeating: 0..<0, count: kinds.all.count)
    for (index, record) in records.enumerated() {
      let kind = record.kind.index
      ranges[kind] = (ranges[kind].isEmpty ? index : ranges[kind].lowerBound)..<(index + 1)
    }
    self.ranges = ranges
  }

  private init(viewing other: Catalog) {
    identity = other.identity
    configuration = other.configuration
    kinds = other.kinds
    records = other.records
    links = other.links
    incoming = other.incoming
    ranges = other.ranges
    ids = other.ids
    pages = other.pages
    assets = other.assets
    pictures = other.pictures
    pointers = other.pointers
    stylesheet = other.stylesheet
    rootFolder = other.rootFolder
    misplacedFiles = other.misplacedFiles
    orphanTranslations = other.orphanTranslations
    readingProblems = other.readingProblems
    unread = other.unread
    paths = other.paths
    tree = other.tree
  }

  /// The same catalogue as an object of its own, which shares everything with this one.
  ///
  /// Each entry holds its catalogue, so threads that take entries of one object all count references on that, and wait for one
  /// another. A thread that takes many takes them of its own view. Entries of two views are equal if they are the same entry.
  package func view() -> Catalog { Catalog(viewing: self) }

  /// Whether this and `other` are views of one catalogue.
  package func isSame(as other: Catalog) -> Bool { identity === other.identity }

  /// The references of the entry at `source`, with what they lead to.
  private static func links(
    of record: EntryRecord, _ source: Int, _ references: [FoundReference], _ ids: EntryIDs,
    _ kinds: Kinds
  ) -> [Link] {
    let fields = kinds[record.kind].references
    return references.map { reference in
      let name = NodeView(tree: record.document.frontmatter, index: reference.node).string
      let resolved = ids.resolve(name, in: fields[Int(reference.fieldIndex)])
      return Link(
        source: source, node: reference.node, target: resolved?.index, isAlias: resolved?.isAlias ?? false,
        sourceKind: record.kind, fieldIndex: reference.fieldIndex)
    }
  }

  /// The language that a plain text is in.
  package var defaultLanguage: Language { configuration.defaultLanguage }

  /// How many entries there are, of all kinds together; translations are none.
  package var entryCount: Int { records.count }

  /// All entries, by kind, then by id, then by path.
  package var entries: EntryList { EntryList(catalog: self, indices: records.indices) }

  /// The entry at a place in ``entries``.
  package func entry(_ index: Int) -> Entry { Entry(catalog: self, index: index) }

  /// What the entry at a place in ``entries`` is.
  package func kind(ofEntry index: Int) -> EntityKind { records[index].kind }

  /// The entries of a kind, by id.
  package func entries(of kind: EntityKind) -> EntryList {
    EntryList(catalog: self, indices: ranges[kind.index])
  }

  /// The entries of a kind with its fields, by id.
  package func all<Kind: Entity>(_ type: Kind.Type = Kind.self) -> [Kind] {
    entries(of: Kind.kind).map { Kind($0) }
  }

  /// The entry that bears `id`, now or as an alias.
  package func entry(_ kind: EntityKind, _ id: String) -> Entry? {
    ids.resolve(id, in: kind).map { Entry(catalog: self, index: $0.index) }
  }

  /// The field that a reference stands in.
  package func field(of link: Link) -> ReferenceField { kinds[link.sourceKind].references[Int(link.fieldIndex)] }

  /// The entry whose file lies at `path`.
  package func entry(at path: String) -> Entry? {
    guard case .entry(let index) = paths.role(of: path) else { return nil }
    return Entry(catalog: self, index: index)
  }

  /// All references of all entries, in the order of ``entries`` and then in that in which they are written.
  package var allLinks: [Link] { links }

  /// Every document that has prose: those of the entries and of the catalogue's own pages, and their translations.
  package var proseDocuments: [Document] {
    records.flatMap { [$0.document] + $0.translations.map(\.document) }
      + pages.flatMap { [$0.document] + $0.translations.map(\.document) }
  }

  /// Whether the site has the file at `path`, which lies where it takes files from, to show it or to link to it.
  package func publishes(_ path: String, asPicture isPicture: Bool) -> Bool {
    PublishedFiles.allows(path, asPicture: isPicture) && isHarmless(path)
  }

  /// False for a picture in SVG that could not be read, of which nobody knows what it holds, and for what only points to
  /// the content that is meant.
  package func isHarmless(_ path: String) -> Bool {
    !isPointer(path) && (!SVGPicture.isPath(path) || picture(at: path)?.bytes != nil)
  }

  /// Whether the file at `path`, which the site may take over, is a pointer of Git LFS.
  package func isPointer(_ path: String) -> Bool { !pointers.isEmpty && pointers.contains(PathKey(path)) }

  /// The picture in SVG at `path`, below the catalogue's folder or the logo, as the site has it.
  package func picture(at path: String) -> SVGPicture? { pictures.isEmpty ? nil : pictures[PathKey(path)] }

  /// The ids and aliases that more than one entry of a kind bears, ignoring case.
  package var idClashes: [IDClash] { ids.clashes }

  func incomingLinks(to index: Int) -> [Link] {
    incoming[index].map { links[$0] }
  }
}

/// Entries that follow each other in ``Catalog/entries``; an entry's index is its place there.
package struct EntryList: RandomAccessCollection, Sendable {
  let catalog: Catalog
  package let indices: Range<Int>

  package var startIndex: Int { indices.lowerBound }
  package var endIndex: Int { indices.upperBound }

  package subscript(index: Int) -> Entry { Entry(catalog: catalog, index: index) }
}

/// What the catalogue keeps of one entry.
struct EntryRecord: Sendable {
  let kind: EntityKind
  let id: String
  let document: Document
  let translations: [Translation]
  /// The entry's part of ``Catalog/links``.
  let links: Range<Int>
}

/// A scalar in a reference field, before it is known what it names.
struct FoundReference: Sendable {
  let node: Int
  let fieldIndex: UInt8
}

/// A translation that belongs to nothing.
package struct OrphanTranslation: Sendable {
  /// What keeps a translation from belonging to a file.
  package enum Reason: Sendable {
    /// The language is none of those that the configuration lists.
    case undeclaredLanguage
    /// There is no file of this path.
    case baseMissing(String)
  }

  /// The path of the translation's file in the tree.
  package let path: String
  /// The language that the name of the file says.
  package let language: Language
  /// Why no file has it as its translation.
  package let reason: Reason
}
