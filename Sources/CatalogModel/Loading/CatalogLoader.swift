package import SourceText
package import Syntax

extension Catalog {
  /// Reads the catalogue of `tree`, on all cores, and resolves its references.
  ///
  /// What is wrong with a file is told by its document's diagnostics, and by ``readingProblems`` where there is none.
  /// - Parameter kinds: the kinds that entries may be of; those that the tree's schemas declare where nothing is said.
  /// - Throws: ``SourceError`` if no file can be read at all.
  package static func load(
    from tree: some SourceTree, configuration: Configuration, kinds: Kinds? = nil, limits: Limits = .catalogue,
    threads: Int = Parallel.processorCount
  ) throws(SourceError) -> Catalog {
    let kinds = kinds ?? Kinds.load(from: tree, configuration: configuration, limits: limits)
    let folder = configuration.catalogFolder
    if let path = tree.absentPaths.first(where: { PathText.inner($0, below: configuration.schemaFolder) != nil }) {
      throw SourceError(leftOut: path)
    }
    let entries = tree.entries
    let listed = entries.indices.filter { place in
      let path = entries[place].path
      return PathText.inner(path, below: folder) != nil && !configuration.ignore.matches(path)
    }
    let loads = Parallel.map(
      listed.count, threads: threads, makeWorker: { Worker(tree: tree, limits: limits) },
      { worker, index in
        let entry = entries[listed[index]]
        return load(
          entry, at: listed[index], as: FilePlacement(path: entry.path, folder: folder, kinds: kinds), kinds,
          with: worker)
      })
    var files = LoadedFiles()
    files.published = loadPublished(of: tree, configuration, limits: limits, threads: threads)
    files.stylesheet = loadStylesheet(of: tree, configuration, limits: limits)
    files.rootFolder = tree.rootFolder
    files.absent = tree.absentPaths
    return assemble(loads, files, tree: tree, configuration: configuration, kinds: kinds, threads: threads)
  }

  /// Says how many files a sparse checkout leaves out of what the site is made of; of others nobody need know.
  private static func sparseNote(_ absent: [String], _ configuration: Configuration) -> Diagnostic? {
    let folder = configuration.catalogFolder
    let missing = absent.filter { path in
      (PathText.inner(path, below: folder) != nil && !configuration.ignore.matches(path))
        || configuration.isInAssetFolder(path) || path == configuration.logo || path == configuration.stylesheet
    }
    guard let first = missing.first else { return nil }
    return Diagnostic(
      LoadingFault.sparseCheckout.id, .warning,
      "a sparse checkout leaves \(missing.count) \(missing.count == 1 ? "file" : "files") of the catalogue out of the "
        + "working tree, so not everything is checked",
      at: Place(path: first, range: .startOfFile),
      help: "Run `git sparse-checkout add` with the folder of this file, or read a commit: `--rev HEAD`.")
  }

  private static func load(
    _ entry: SourceEntry, at place: Int, as placement: FilePlacement, _ kinds: Kinds, with worker: Worker
  ) -> LoadedFile {
    switch placement {
    case .asset, .skipped, .misplaced: return LoadedFile(entry, at: place, as: placement)
    case .entry, .page, .translation: break
    }
    do {
      let file = SourceFile(path: entry.path, bytes: try worker.reader.get().read(entry, limit: worker.limits.fileSize))
      if case .translation = placement {
        return LoadedFile(entry, at: place, as: placement, document: worker.syntax.prose(file))
      }
      let document = worker.syntax.document(file)
      var references: [FoundReference] = []
      if case .entry(let kind, _) = placement {
        kinds[kind].referenceTree.forEachNode(in: document.frontmatter.root) { place, node in
          guard node.isScalar, !node.isNull else { return }
          references.append(FoundReference(node: node.index, fieldIndex: UInt8(place)))
        }
      }
      return LoadedFile(entry, at: place, as: placement, document: document, references: references)
    } catch {
      return LoadedFile(entry, at: place, as: placement, error: error)
    }
  }

  private static func assemble(
    _ loads: [LoadedFile], _ files: LoadedFiles, tree: some SourceTree, configuration: Configuration, kinds: Kinds,
    threads: Int
  ) -> Catalog {
    var files = files
    files.problems = tree.notes + [sparseNote(files.absent, configuration)].compactMap(\.self)
    var paths = TreePaths(tree.entries)
    // By the base's place in the tree.
    var translations: [Int: [Translation]] = [:]
    // By kind, each with its place in `loads`.
    var entries: [[(id: String, load: Int)]] = Array(repeating: [], count: kinds.all.count)
    var pages: [(id: String, place: Int, document: Document)] = []
    let bases = Set(loads.lazy.filter { $0.placement.isBase }.map(\.place))
    let declared = Set(configuration.languages)
    for (index, load) in loads.enumerated() {
      if let error = load.error {
        files.problems.append(
          Diagnostic(
            LoadingFault.fileUnreadable.id, .error, error.message,
            at: Place(path: load.entry.path, range: .startOfFile),
            help: error.help))
      }
      switch load.placement {
      case .entry(let kind, let id):
        if load.document != nil { entries[kind.index].append((id, index)) }
      case .page(let id):
        if let document = load.document { pages.append((id, load.place, document)) }
      case .translation(let language, let base):
        let place = paths.exactPlace(of: base)
        guard let place, bases.contains(place) else {
          if files.absent.contains(where: { PathText.areEqual($0, base) }) { continue }
          files.orphans.append(OrphanTranslation(path: load.entry.path, language: language, reason: .baseMissing(base)))
          continue
        }
        if !declared.contains(language) {
          files.orphans.append(
            OrphanTranslation(path: load.entry.path, language: language, reason: .undeclaredLanguage))
        } else if let document = load.document {
          translations[place, default: []].append(Translation(language: language, document: document))
        }
      case .asset: files.assets.append(load.entry)
      case .misplaced: files.misplaced.append(load.entry.path)
      case .skipped: break
      }
    }
    files.pages = pages.enumerated().map { index, page in
      paths.setRole(.page(index), at: page.place)
      return OwnPage(id: page.id, document: page.document, translations: translations[page.place] ?? [])
    }
    var linkCount = 0
    var records: [EntryRecord] = []
    var references: [[FoundReference]] = []
    for (kind, found) in zip(kinds.all, entries) {
      for entry in found.sorted(by: { ($0.id, $0.load) < ($1.id, $1.load) }) {
        let place = loads[entry.load].place
        guard let document = loads[entry.load].document else { continue }
        paths.setRole(.entry(records.count), at: place)
        references.append(loads[entry.load].references)
        let links = linkCount..<linkCount + loads[entry.load].references.count
        linkCount = links.upperBound
        records.append(
          EntryRecord(
            kind: kind, id: entry.id, document: document, translations: translations[place] ?? [], links: links))
      }
    }
    return Catalog(
      configuration: configuration, kinds: kinds, records: records, references: references, files: files,
      paths: paths, tree: tree, threads: threads)
  }
}

/// What a thread reads files with.
struct Worker {
  let reader: Result<any SourceReader, SourceError>
  let syntax: SyntaxReader
  let limits: Limits

  init(tree: some SourceTree, limits: Limits) {
    reader = Result { () throws(SourceError) in try tree.makeReader() }
    syntax = SyntaxReader(limits: limits)
    self.limits = limits
  }
}

/// One file, read and looked through: an object, so that lists of them are copied cheaply.
private final class LoadedFile: Sendable {
  let entry: SourceEntry
  /// The place in the tree's entries.
  let place: Int
  let placement: FilePlacement
  let document: Document?
  let references: [FoundReference]
  let error: SourceError?

  init(
    _ entry: SourceEntry, at place: Int, as placement: FilePlacement, document: Document? = nil,
    references: [FoundReference] = [], error: SourceError? = nil
  ) {
    self.entry = entry
    self.place = place
    self.placement = placement
    self.document = document
    self.references = references
    self.error = error
  }
}

/// The files of a tree by what they are.
struct LoadedFiles: Sendable {
  var pages: [OwnPage] = []
  var assets: [SourceEntry] = []
  var published = PublishedContent()
  var stylesheet: StylesheetFile?
  var rootFolder = ""
  /// What a sparse checkout leaves out.
  var absent: [String] = []
  var misplaced: [String] = []
  var orphans: [OrphanTranslation] = []
  var problems: [Diagnostic] = []
}

extension FilePlacement {
  /// Whether a translation may belong to such a file.
  fileprivate var isBase: Bool {
    switch self {
    case .entry, .page: true
    default: false
    }
  }
}
