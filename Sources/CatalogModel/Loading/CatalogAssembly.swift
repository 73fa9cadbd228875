internal import SourceText
internal import Syntax

/// Puts the files of a tree, which were read side by side, together to a catalogue.
struct CatalogAssembly {
  var files = LoadedFiles()
  private let configuration: Configuration
  private let kinds: Kinds
  private var paths: TreePaths
  /// The places in the tree of what may be translated.
  private var bases: Set<Int> = []
  /// By the base's place in the tree.
  private var translations: [Int: [Translation]] = [:]
  /// By kind, each with its index among the files read.
  private var entries: [[(id: String, load: Int)]]
  private var pages: [(id: String, place: Int, document: Document)] = []

  init(tree: some SourceTree, configuration: Configuration, kinds: Kinds) {
    self.configuration = configuration
    self.kinds = kinds
    paths = TreePaths(tree.entries)
    entries = Array(repeating: [], count: kinds.all.count)
    files.rootFolder = tree.rootFolder
    files.absent = tree.absentPaths
    files.problems = tree.notes + [Self.sparseNote(tree.absentPaths, configuration)].compactMap(\.self)
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

  /// Puts each file where it belongs.
  mutating func sort(_ loads: [LoadedFile]) {
    bases = Set(loads.lazy.filter { $0.placement.isBase }.map(\.place))
    for (index, load) in loads.enumerated() {
      if let error = load.error {
        files.problems.append(
          Diagnostic(
            LoadingFault.fileUnreadable.id, .error, error.message,
            at: Place(path: load.entry.path, range: .startOfFile), help: error.help))
      }
      switch load.placement {
      case .entry(let kind, let id):
        if load.document != nil { entries[kind.index].append((id, index)) }
      case .page(let id):
        if let document = load.document { pages.append((id, load.place, document)) }
      case .translation(let language, let base): add(load, in: language, of: base)
      case .asset: files.assets.append(load.entry)
      case .misplaced: files.misplaced.append(load.entry.path)
      case .skipped: break
      }
    }
  }

  private mutating func add(_ load: LoadedFile, in language: Language, of base: String) {
    guard let place = paths.exactPlace(of: base), bases.contains(place) else {
      // What a sparse checkout leaves out is there all the same.
      if files.absent.contains(where: { PathText.areEqual($0, base) }) { return }
      return files.orphans.append(
        OrphanTranslation(path: load.entry.path, language: language, reason: .baseMissing(base)))
    }
    guard configuration.languages.contains(language) else {
      return files.orphans.append(
        OrphanTranslation(path: load.entry.path, language: language, reason: .undeclaredLanguage))
    }
    if let document = load.document {
      translations[place, default: []].append(Translation(language: language, document: document))
    }
  }

  /// The catalogue, once its files are sorted: entries by kind and id.
  mutating func catalog(of loads: [LoadedFile], tree: some SourceTree, threads: Int) -> Catalog {
    for (index, page) in pages.enumerated() {
      paths.setRole(.page(index), at: page.place)
      files.pages.append(OwnPage(id: page.id, document: page.document, translations: translations[page.place] ?? []))
    }
    var linkCount = 0
    var records: [EntryRecord] = []
    records.reserveCapacity(entries.reduce(0) { $0 + $1.count })
    var references: [[FoundReference]] = []
    for kind in kinds.all {
      for entry in entries[kind.index].sorted(by: { ($0.id, $0.load) < ($1.id, $1.load) }) {
        let load = loads[entry.load]
        guard let document = load.document else { continue }
        paths.setRole(.entry(records.count), at: load.place)
        let links = linkCount..<linkCount + load.references.count
        linkCount = links.upperBound
        references.append(load.references)
        records.append(
          EntryRecord(
            kind: kind, id: entry.id, document: document, translations: translations[load.place] ?? [], links: links))
      }
    }
    return Catalog(
      configuration: configuration, kinds: kinds, records: records, references: references, files: files,
      paths: paths, tree: tree, threads: threads)
  }
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
