package import CatalogModel
package import SourceText
internal import Synchronization
package import Syntax

/// The methods that a catalogue's texts are judged by: the program's words for each language, the organisation's own, and what
/// its customers are called.
package struct Lexicons: Sendable {
  private let methods: Methods
  /// The organisation's own words, by the paths of their files.
  package private(set) var changes: [LexiconChanges] = []
  /// What is wrong with their files.
  package private(set) var problems: [Diagnostic] = []

  /// Reads the words for the languages of a catalogue from the same tree as its entries.
  package init(_ catalog: Catalog, limits: Limits = .data) {
    let folder = catalog.configuration.path("lexicon")
    problems = catalog.tree.entries(below: folder).map(\.path).filter { $0.hasSuffix(".yml") }.map(Self.misnamed)
    var own: [String: LexiconChanges] = [:]
    for (path, read) in Self.read(catalog, limits) {
      let language = String((PathText.inner(path, below: folder) ?? "").dropLast(".yaml".count))
      do throws(SourceError) {
        guard let file = try read.get() else { continue }
        let changes = LexiconChanges(file, language: language, known: LexiconFile.builtIn(language))
        own[language] = changes
        self.changes.append(changes)
        problems += changes.problems
      } catch {
        problems.append(
          Diagnostic(
            LexiconFault.invalid.id, .error, error.message, at: Place(path: path, range: .startOfFile),
            help: error.help))
      }
    }
    methods = Methods(catalog, own)
  }

  /// The method for a language of the catalogue or of its people's answers; nil where there are no words for it.
  package func method(for language: Language) -> AuditMethod? { methods[language] }

  /// The method for sentences in a language, whichever languages the catalogue has; nil where there are no words for it.
  /// - Parameter changes: words that are tried in place of the catalogue's own.
  package func method(for language: String, trying changes: LexiconChanges?) -> AuditMethod? {
    methods.make(AuditMethod.baseTag(language), trying: changes)
  }

  /// The files of the organisation's own words that can be read, by path.
  package static func files(_ catalog: Catalog, limits: Limits = .data) -> [SourceFile] {
    read(catalog, limits).compactMap { path, read in
      // Why one can't be read is told as a problem.
      if case .success(let file) = read { file } else { nil }
    }
  }

  private static func read(
    _ catalog: Catalog, _ limits: Limits
  ) -> [(path: String, file: Result<SourceFile?, SourceError>)] {
    catalog.tree.entries(below: catalog.configuration.path("lexicon")).map(\.path).filter { $0.hasSuffix(".yaml") }
      .map { path in
        (path, Result { () throws(SourceError) in try catalog.tree.file(at: path, limit: limits.fileSize) })
      }
  }

  private static func misnamed(_ path: String) -> Diagnostic {
    Diagnostic(
      LexiconFault.invalid.id, .warning, "the audit does not read this file, so its words change nothing",
      at: Place(path: path, range: .startOfFile), help: "Call it `\(path.dropLast(".yml".count)).yaml`.")
  }
}

/// The methods for the languages of a catalogue, made at once for the default language, for another when a text in it is met.
private final class Methods: Sendable {
  private let catalog: Catalog
  private let own: [String: LexiconChanges]
  private let languages: Set<String>
  /// The method for the language that nearly all texts are in, which threads need not wait for one another to be told; nil where there
  /// are no words for it.
  private let usual: (language: Language, method: AuditMethod?)
  /// The others by the language; nil for one without word lists.
  private let known = Mutex<[String: AuditMethod?]>([:])

  init(_ catalog: Catalog, _ own: [String: LexiconChanges]) {
    self.catalog = catalog
    self.own = own
    let answers = catalog.all(Diagnosis.self).map(\.language)
    languages = Set(
      (catalog.configuration.languages + [catalog.defaultLanguage] + answers).map { AuditMethod.baseTag($0.tag) })
    let base = AuditMethod.baseTag(catalog.defaultLanguage.tag)
    usual = (
      catalog.defaultLanguage, AuditMethod(base, changes: own[base], people: Self.people(of: catalog, in: base))
    )
  }

  subscript(language: Language) -> AuditMethod? {
    if language == usual.language { return usual.method }
    let base = AuditMethod.baseTag(language.tag)
    guard languages.contains(base) else { return nil }
    return known.withLock { known in
      if let method = known[base] { return method }
      let method = make(base)
      known[base] = .some(method)
      return method
    }
  }

  func make(_ base: String, trying changes: LexiconChanges? = nil) -> AuditMethod? {
    AuditMethod(base, changes: changes ?? own[base], people: Self.people(of: catalog, in: base))
  }

  /// What the segments are called in a language: their titles and their words.
  private static func people(of catalog: Catalog, in base: String) -> [Phrase] {
    catalog.all(Segment.self).flatMap { segment -> [Phrase] in
      let titles = segment.title?.wordings(default: catalog.defaultLanguage) ?? []
      let names = titles.filter { AuditMethod.baseTag($0.language.tag) == base }.map(\.node.string)
      let words = segment.words.filter { AuditMethod.baseTag($0.language.tag) == base }.flatMap { words in
        words.node.isSequence ? words.node.elements.map(\.string) : [words.node.string]
      }
      return (names + words).compactMap { Phrase($0) }
    }
  }
}
