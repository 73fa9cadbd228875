internal import Audit
internal import CatalogModel
internal import Checks
internal import Comparison
internal import Dispatch
internal import GitStore
internal import Publishing
internal import Reporting
internal import SourceText
internal import Syntax

/// A catalogue and everything that is wrong with it: what every verb that reads starts from.
struct CheckedCatalog {
  let source: Source
  let catalog: Catalog
  /// Sorted by path and place.
  let findings: [Diagnostic]
  private let schemas: CatalogSchemas
  /// What it was compared with.
  let earlier: Earlier?

  /// The catalogue at an earlier revision.
  struct Earlier {
    let catalog: Catalog
    /// The revision, as somebody named it.
    let name: String
    /// The commit that it is.
    let revision: Revision?
  }

  /// Reads and checks all of `source`.
  /// - Parameters:
  ///   - mayBeEmpty: whether a catalogue without entries is no mistake.
  ///   - isKept: whether it is needed until the process ends.
  ///   - earlier: the catalogue at an earlier revision, for the rules that look at what changed.
  static func load(
    _ source: Source, console: Console, mayBeEmpty: Bool = false, isKept: Bool = true,
    since earlier: Earlier? = nil
  ) throws(CommandFailure) -> CheckedCatalog {
    // While the files are read: a few of them leave a core with little to do.
    let preparation = DispatchGroup()
    let language = source.configuration.defaultLanguage.tag
    DispatchQueue.global().async(group: preparation) { AuditMethod.prepare(language) }
    defer { preparation.wait() }
    let catalog = try read(source, console: console, isKept: isKept)
    let checking = Platform.monotonicSeconds()
    let (schemas, findings) = console.progress.during("checking") {
      let schemas = CatalogSchemas(
        extensionsIn: source.tree, configuration: source.configuration, kinds: catalog.kinds)
      let base = earlier.map { earlier in
        let comparison = CatalogComparison(earlier.catalog, catalog)
        let steps = source.lifecycleSteps(comparison, since: earlier.revision, console)
        return EarlierCatalog(comparison, name: earlier.name, states: steps)
      }
      return (schemas, Linter().findings(in: catalog, schemas: schemas, today: source.today, since: base))
    }
    console.detail("checked them as of \(source.today) in \(milliseconds(since: checking))")
    if !mayBeEmpty { try refuseEmpty(catalog, findings, source) }
    return CheckedCatalog(source: source, catalog: catalog, findings: findings, schemas: schemas, earlier: earlier)
  }

  /// Reads all of `source` without a check.
  static func read(_ source: Source, console: Console, isKept: Bool = true) throws(CommandFailure) -> Catalog {
    let configuration = source.configuration
    if configuration.catalogFolder.split(separator: "/").contains("..") {
      throw CommandFailure(
        "`catalog: \(configuration.catalogFolder)` in \(Configuration.fileName) in \(source.name) goes up with `..`, and "
          + "only what lies below \(Configuration.fileName) is read",
        help:
          "Name a folder below it, such as `catalog: services`, or move \(Configuration.fileName) to where both lie.")
    }
    if source.tree.entry(at: FileUpdate.journalName) != nil {
      console.summary(
        "a command was interrupted while it changed files: `salkku lint --fix` completes its change, or says why not"
      )
    }
    let start = Platform.monotonicSeconds()
    let catalog: Catalog
    do throws(SourceError) {
      let tree = CountedTree(base: source.tree, progress: console.progress)
      let folder = configuration.catalogFolder
      let total = source.tree.entries.count {
        PathText.isMarkdown($0.path.utf8[...]) && PathText.inner($0.path, below: folder) != nil
      }
      catalog = try console.progress.during("reading", total: total) { () throws(SourceError) in
        try Catalog.load(from: tree, configuration: configuration)
      }
    } catch {
      throw CommandFailure(error)
    }
    // The process ends with its verb: taking the catalogue apart before, piece by piece, would be time for nothing.
    if isKept { _ = unsafe Unmanaged.passRetained(catalog) }
    console.detail("read \(catalog.entryCount) entries from \(source.name) in \(milliseconds(since: start))")
    return catalog
  }

  /// The catalogue that holds nothing but what customers may see.
  func customersCatalog() throws(CommandFailure) -> Catalog {
    do throws(SourceError) { return try CustomersEdition(of: catalog).catalog() } catch { throw CommandFailure(error) }
  }

  /// Gives the files that findings stand in, by path.
  var file: (String) -> SourceFile? {
    let files = FileLookup(catalog, others: schemas.files)
    return { files[$0] }
  }

  /// What the entries are called in fingerprints.
  var names: EntryNames { EntryNames(catalog) }

  /// A report of `findings`, with the files that they stand in; what nearly all live packages lack is told once.
  /// - Parameters:
  ///   - others: files that are not the catalogue's.
  ///   - failOn: from which severity on a finding makes the run fail.
  func report(
    _ findings: [Diagnostic], others: [SourceFile] = [], failOn: Configuration.FailOn = .error
  ) -> Report {
    let file = file
    let others = Dictionary(others.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return Report(
      Widespread.rolledUp(findings, in: catalog), folder: source.repositoryFolder, day: source.today, failOn: failOn,
      fingerprint: names.fingerprint,
      file: { path in file(path) ?? others[path] })
  }

  /// A catalogue without entries is a mistake in where it was looked for, unless a file says what is wrong with it.
  private static func refuseEmpty(
    _ catalog: Catalog, _ findings: [Diagnostic], _ source: Source
  ) throws(CommandFailure) {
    guard catalog.entryCount == 0, !findings.contains(where: { $0.severity == .error }) else { return }
    try refuseMissing(catalog, source)
    let folder = catalog.configuration.catalogFolder
    throw CommandFailure(
      "the catalogue folder `\(folder)` in \(source.name) holds no entry",
      help: "Write a first one, such as `\(folder)/teams/my-team.md`; a file's kind is the name of its folder.")
  }

  /// A catalogue that has no folder is looked for in the wrong place.
  static func refuseMissing(_ catalog: Catalog, _ source: Source) throws(CommandFailure) {
    guard catalog.entryCount == 0 else { return }
    if let note = catalog.readingProblems.first(where: { $0.rule == LoadingFault.sparseCheckout.id }) {
      throw CommandFailure(note.message, help: note.help)
    }
    let folder = catalog.configuration.catalogFolder
    let prefix = folder + "/"
    guard !catalog.paths.holdsFolder(folder) else { return }
    if let link = source.tree.folderLinks.first(where: { PathText.inner(prefix, below: $0.path) != nil }) {
      let rest = PathText.inner(folder, below: link.path).map { "/" + $0 } ?? ""
      throw CommandFailure(
        "the catalogue folder `\(folder)` is reached through the symbolic link `\(link.path)`, which is not followed",
        help: "Write `catalog: \(link.target + rest)` in \(Configuration.fileName): the folder that the link leads to.")
    }
    throw CommandFailure(
      "there is no catalogue folder `\(folder)` in \(source.name)",
      help: "Run this where the catalogue lies, or name that folder with -C; `salkku init` begins one. "
        + "`catalog:` in \(Configuration.fileName) says what the catalogue's folder is called.")
  }
}

/// `12 ms` since a moment of ``Platform/monotonicSeconds()``.
func milliseconds(since start: Double) -> String {
  "\(Int((Platform.monotonicSeconds() - start) * 1000)) ms"
}

/// The files of a catalogue by path, for showing what findings point at.
private struct FileLookup {
  private let catalog: Catalog
  /// Files that are no entry: pages, translations, the configuration, schemas, the audit's own words.
  private let others: [String: SourceFile]

  init(_ catalog: Catalog, others: [String: SourceFile]) {
    self.catalog = catalog
    var others = others
    func add(_ file: SourceFile) { others[file.path] = file }
    if let document = catalog.configuration.document { add(document.file) }
    if let sheet = catalog.stylesheet { add(sheet.file) }
    for lexicon in Lexicons.files(catalog) { add(lexicon) }
    for page in catalog.pages {
      add(page.document.file)
      for translation in page.translations { add(translation.document.file) }
    }
    for entry in catalog.entries {
      for translation in entry.translations { add(translation.document.file) }
    }
    self.others = others
  }

  subscript(path: String) -> SourceFile? {
    catalog.entry(at: path)?.document.file ?? others[path] ?? catalog.picture(at: path)?.file
  }
}
