package import SourceText
package import Syntax

extension Catalog {
  /// Reads the catalogue of `tree`, on all cores, and resolves its references.
  ///
  /// What is wrong with a file is told by its document's diagnostics, and by ``readingProblems`` where there is none.
  /// - Throws: ``SourceError`` if no file can be read at all.
  package static func load(
    from tree: some SourceTree, configuration: Configuration, limits: Limits = .catalogue,
    threads: Int = Parallel.processorCount
  ) throws(SourceError) -> Catalog {
    let folder = configuration.catalogFolder
    let prefix = folder.isEmpty ? "" : folder + "/"
    let listed = tree.entries.filter { entry in
      entry.path.utf8.starts(with: prefix.utf8) && !configuration.ignore.contains { $0.matches(entry.path) }
    }
    let placed = listed.map { ($0, FilePlacement(path: $0.path, folder: folder)) }
    let loads = Parallel.map(
      placed.count, threads: threads, makeWorker: { Worker(tree: tree, limits: limits) },
      { worker, index in load(placed[index].0, as: placed[index].1, with: worker) })
    return assemble(loads, tree: tree, configuration: configuration)
  }

  private static func load(
    _ entry: SourceEntry, as placement: FilePlacement, with worker: Worker
  ) -> LoadedFile {
    switch placement {
    case .asset, .skipped, .misplaced: return LoadedFile(entry: entry, placement: placement)
    case .entry, .page, .translation: break
    }
    do {
      let file = SourceFile(path: entry.path, bytes: try worker.reader.get().read(entry, limit: worker.limits.fileSize))
      if case .translation = placement {
        return LoadedFile(entry: entry, placement: placement, document: worker.syntax.prose(file))
      }
      let document = worker.syntax.document(file)
      var references: [FoundReference] = []
      if case .entry(let kind, _) = placement {
        for (index, field) in kind.references.enumerated() {
          field.forEachValue(in: document.frontmatter.root) { node in
            references.append(FoundReference(node: node.index, fieldIndex: UInt8(index), name: node.string))
          }
        }
        references.sort { $0.node < $1.node }
      }
      return LoadedFile(entry: entry, placement: placement, document: document, references: references)
    } catch {
      return LoadedFile(entry: entry, placement: placement, error: error)
    }
  }

  private static func assemble(_ loads: [LoadedFile], tree: some SourceTree, configuration: Configuration) -> Catalog {
    var files = LoadedFiles()
    files.problems = tree.notes
    var translations: [String: [Translation]] = [:]
    var entries: [(kind: EntityKind, id: String, document: Document, references: [FoundReference])] = []
    var pages: [(id: String, document: Document)] = []
    let bases = Set(loads.lazy.filter { $0.placement.isBase }.map(\.entry.path))
    let declared = Set(configuration.languages)
    for load in loads {
      if let error = load.error {
        files.problems.append(
          Diagnostic(
            .fileUnreadable, .error, error.message, at: Place(path: load.entry.path, range: .startOfFile),
            help: error.help))
      }
      switch load.placement {
      case .entry(let kind, let id):
        if let document = load.document { entries.append((kind, id, document, load.references)) }
      case .page(let id):
        if let document = load.document { pages.append((id, document)) }
      case .translation(let language, let base):
        if !bases.contains(base) {
          files.orphans.append(OrphanTranslation(path: load.entry.path, language: language, reason: .baseMissing(base)))
        } else if !declared.contains(language) {
          files.orphans.append(
            OrphanTranslation(path: load.entry.path, language: language, reason: .undeclaredLanguage))
        } else if let document = load.document {
          translations[base, default: []].append(Translation(language: language, document: document))
        }
      case .asset: files.assets.append(load.entry)
      case .misplaced: files.misplaced.append(load.entry.path)
      case .skipped: break
      }
    }
    files.pages = pages.map { page in
      OwnPage(id: page.id, document: page.document, translations: translations[page.document.file.path] ?? [])
    }
    // The tree sorts by path, and the sort below is made stable by it.
    entries.sort { left, right in
      (left.kind.position, left.id, left.document.file.path)
        < (right.kind.position, right.id, right.document.file.path)
    }
    var linkCount = 0
    let records = entries.map { entry in
      defer { linkCount += entry.references.count }
      return EntryRecord(
        kind: entry.kind, id: entry.id, document: entry.document,
        translations: translations[entry.document.file.path] ?? [],
        links: linkCount..<(linkCount + entry.references.count))
    }
    return Catalog(
      configuration: configuration, records: records, references: entries.map(\.references), files: files,
      paths: Set(tree.entries.map(\.path)))
  }
}

extension RuleID {
  /// A file's content could not be had: it is missing, corrupt or too large.
  package static let fileUnreadable = RuleID("file-unreadable")
}

/// What a thread reads files with.
private struct Worker {
  let reader: Result<any SourceReader, SourceError>
  let syntax: SyntaxReader
  let limits: Limits

  init(tree: some SourceTree, limits: Limits) {
    reader = Result { () throws(SourceError) in try tree.makeReader() }
    syntax = SyntaxReader(limits: limits)
    self.limits = limits
  }
}

/// One file, read and looked through.
private struct LoadedFile: Sendable {
  let entry: SourceEntry
  let placement: FilePlacement
  var document: Document?
  var references: [FoundReference] = []
  var error: SourceError?
}

/// The files of a tree by what they are.
struct LoadedFiles: Sendable {
  var pages: [OwnPage] = []
  var assets: [SourceEntry] = []
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
