package import SourceText
package import Syntax

/// What `salkku.yaml` at the root of the tree says, with the defaults for what it leaves out.
///
/// The file's shape is the schema's business; what does not fit is left at its default here.
package struct Configuration: Sendable {
  /// The file's name at the root of a tree.
  package static let fileName = "salkku.yaml"

  /// The catalogue's folder where no file says another.
  package static let standardCatalogFolder = "catalog"

  /// Which edition of the site is built.
  package enum Edition: String, Sendable, CaseIterable {
    /// Everything, for those within the organisation.
    case portfolio
    /// What customers may see.
    case catalogue
    /// One site of each.
    case both
  }

  /// Severities for the files that a pattern names.
  package struct Override: Sendable {
    /// The files whose findings weigh otherwise.
    package let files: Glob
    /// What the rules named here count as in these files; every other rule counts as it does elsewhere.
    package let severities: [RuleID: RuleLevel]
  }

  /// What a rule's findings count as.
  package enum RuleLevel: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// From which severity on `lint` exits with a failure.
  package enum FailOn: String, Sendable, CaseIterable {
    case error, warning, info, never
  }

  /// The file as read; nil where the tree has none.
  package let document: Document?
  /// The name of the catalogue; nil where the file gives none.
  package var title: Text? { writtenTitle.flatMap(Text.init) }
  /// What stands in place of the title.
  package var writtenTitle: NodeView? { root?["title"] }
  /// The catalogue's folder, without a slash at its ends; empty for the tree's root.
  package let catalogFolder: String
  /// The most languages that a catalogue has: every page is written once in each.
  package static let languageLimit = 32
  /// The languages of the catalogue, the default first; never empty, and at most ``languageLimit``.
  package let languages: [Language]
  /// The edition of the site; the portfolio, which shows everything, where the file says none.
  package let edition: Edition
  /// The address that the site will have, ending in a slash; nil where it is not known.
  package let baseURL: String?
  /// The address at which a file is edited, with `{path}` in it.
  package let editURL: String?
  /// The address at which an idea is proposed.
  package let ideaURL: String?
  /// The month, 1 to 12, in which the fiscal year starts.
  package let fiscalYearStart: Int
  /// What the rules named under `rules` count as; every other one has the severity of its own.
  package let severities: [RuleID: RuleLevel]
  /// Other weights for some of the files, in the order of the file; a later one wins.
  package let overrides: [Override]
  /// Files of the catalogue that are left out.
  package let ignore: GlobSet
  /// The numbers from which on rules speak up, by the names of the rules; one that a rule does not allow is here as
  /// well.
  package let thresholds: [String: Double]
  /// From which severity on `lint` exits with a failure; from errors on where the file says nothing.
  package let failOn: FailOn
  /// The accent colour as `#rrggbb`.
  package let accent: String?
  /// The path in the tree of the picture for the head of each page, as it is written; nil for none.
  package let logo: String?
  /// The path in the tree of the style sheet that is applied behind the built-in one, as it is written; nil for none.
  package let stylesheet: String?
  /// The folders outside of the catalogue's from which the site takes files as well, without slashes at their ends.
  package let assetFolders: [String]
  /// Whether histories name authors.
  package let showsAuthors: Bool

  private var root: NodeView? { document?.frontmatter.root }

  /// The language that a plain text is in.
  package var defaultLanguage: Language { languages[0] }

  /// - Parameter document: the configuration file; nil for the defaults.
  package init(_ document: Document? = nil) {
    let root = document?.frontmatter.root
    self.document = document
    catalogFolder = Self.folder(root?["catalog"]?.nonEmptyString ?? Self.standardCatalogFolder)
    let languages = root?["languages"]?.elements.compactMap { $0.nonEmptyString.map { Language($0) } } ?? []
    var seen: Set<Language> = []
    let distinct = languages.filter { seen.insert($0).inserted }
    self.languages = distinct.isEmpty ? [.english] : Array(distinct.prefix(Self.languageLimit))
    edition = root?["edition"]?.word() ?? .portfolio
    baseURL = root?["base_url"]?.nonEmptyString.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    editURL = root?["edit_url"]?.nonEmptyString
    ideaURL = root?["idea_url"]?.nonEmptyString
    let month = root?["fiscal_year_start"].flatMap(Number.init).flatMap { Int(exactly: $0.value) }
    // A wrong one is told, and nothing is counted from it.
    fiscalYearStart = month.flatMap { (1...12).contains($0) ? $0 : nil } ?? 1
    severities = Self.levels(root?["rules"])
    overrides =
      root?["overrides"]?.elements.prefix(Glob.maxInList).compactMap { override in
        Self.pattern(override["files"]).map { Override(files: $0, severities: Self.levels(override["rules"])) }
      } ?? []
    ignore = GlobSet(root?["ignore"]?.elements.prefix(Glob.maxInList).compactMap { Self.pattern($0) } ?? [])
    thresholds = Dictionary(
      root?["thresholds"]?.pairs.compactMap { pair in Number(pair.value).map { (pair.key.string, $0.value) } } ?? [],
      uniquingKeysWith: { first, _ in first })
    failOn = root?["fail_on"]?.word() ?? .error
    accent = root?["accent"]?.nonEmptyString
    logo = root?["logo"]?.nonEmptyString
    stylesheet = root?["stylesheet"]?.nonEmptyString
    assetFolders =
      root?["assets"]?.elements.prefix(Glob.maxInList).compactMap { $0.nonEmptyString.map(Self.folder) } ?? []
    showsAuthors = root?["authors"]?.nonEmptyString == "name"
  }

  /// What people call a configuration that then nobody reads.
  package static let misspeltNames = [
    "salkku.yml", ".salkku.yaml", ".salkku.yml", "salkku.yaml.txt", "salkku.yml.txt", "Salkku.yaml", "Salkku.yml",
  ]

  /// Reads the configuration of `tree`; nil in the result where the tree has none.
  package static func load(from tree: some SourceTree, limits: Limits = .catalogue) throws(SourceError) -> Configuration
  {
    guard let file = try tree.file(at: fileName, limit: limits.fileSize) else {
      if tree.absentPaths.contains(fileName) { throw SourceError(leftOut: fileName) }
      return Configuration()
    }
    let (values, diagnostics) = NodeTree.parse(file, limits: limits)
    let whole = SourceRange(0..<file.bytes.count)
    return Configuration(
      Document(
        file: file, frontmatter: values, frontmatterRange: whole, body: SourceRange(start: whole.end, end: whole.end),
        diagnostics: diagnostics, isFrontmatterReadable: !diagnostics.contains { $0.severity == .error }))
  }

  /// The path of what lies at `inner` below the catalogue's folder.
  package func path(_ inner: String) -> String { catalogFolder.isEmpty ? inner : "\(catalogFolder)/\(inner)" }

  /// The path of the entry of a kind that bears `id`, where it lies as it should.
  package func path(of id: String, _ kind: KindDeclaration) -> String { path("\(kind.folder)/\(id).md") }

  /// The folder of the organisation's own schemas.
  package var schemaFolder: String { path("schemas") }

  /// Whether a file lies where the site takes files from: below the catalogue's folder, or below another one that is named.
  ///
  /// There, and behind a symbolic link, git must have it: what else a working tree holds, nobody has chosen to show.
  package func mayPublish(_ file: SourceEntry) -> Bool {
    if PathText.inner(file.path, below: catalogFolder) != nil { return file.kind == .file || file.isTracked }
    return file.isTracked && isInAssetFolder(file.path)
  }

  /// Whether `path` lies below a folder that is named for it.
  package func isInAssetFolder(_ path: String) -> Bool {
    assetFolders.contains { PathText.inner(path, below: $0) != nil }
  }

  private static func folder(_ text: String) -> String {
    text.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// A pattern of files. One that is too long is told, and matches nothing.
  private static func pattern(_ node: NodeView?) -> Glob? {
    node?.nonEmptyString.flatMap { $0.utf8.count > Glob.maxLength ? nil : Glob($0) }
  }

  private static func levels(_ node: NodeView?) -> [RuleID: RuleLevel] {
    var levels: [RuleID: RuleLevel] = [:]
    guard let node else { return levels }
    for pair in node.pairs {
      let word = pair.value.string
      if word == "off" {
        levels[RuleID(pair.key.string)] = .off
      } else if let severity = Severity.allCases.first(where: { $0.name == word }) {
        levels[RuleID(pair.key.string)] = .severity(severity)
      }
    }
    return levels
  }
}

extension SourceError {
  /// A file without which nobody knows what the catalogue is made of, and which a sparse checkout leaves off the disk.
  init(leftOut path: String) {
    self.init(
      "a sparse checkout leaves out `\(path)`, without which nobody knows what the catalogue is made of",
      help: "Run `git sparse-checkout add` with its folder, or read a commit: `--rev HEAD`.")
  }
}
