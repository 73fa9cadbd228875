package import CatalogModel
package import SourceText
package import Syntax

/// The methods that a catalogue's texts are judged by: the program's words for each language, the organisation's own, and what
/// its customers are called.
package struct Lexicons: Sendable {
  private var methods: [String: AuditMethod] = [:]
  /// The organisation's own words, by the paths of their files.
  package private(set) var changes: [LexiconChanges] = []
  /// What is wrong with their files.
  package private(set) var problems: [Diagnostic] = []

  /// Reads the words for the languages of a catalogue from the same tree as its entries.
  package init(_ catalog: Catalog, limits: Limits = .data) {
    let folder = catalog.configuration.path("lexicon")
    var own: [String: LexiconChanges] = [:]
    for entry in catalog.tree.entries(below: folder) {
      guard let inner = PathText.inner(entry.path, below: folder) else { continue }
      guard inner.hasSuffix(".yaml") else {
        if inner.hasSuffix(".yml") { problems.append(Self.misnamed(entry.path)) }
        continue
      }
      let language = String(inner.dropLast(".yaml".count))
      do throws(SourceError) {
        guard let file = try catalog.tree.file(at: entry.path, limit: limits.fileSize) else { continue }
        let changes = LexiconChanges(file, language: language, known: LexiconFile.builtIn(language))
        own[language] = changes
        self.changes.append(changes)
        problems += changes.problems
      } catch {
        problems.append(
          Diagnostic(
            LexiconFault.invalid.id, .error, error.message, at: Place(path: entry.path, range: .startOfFile),
            help: error.help))
      }
    }
    let answers = catalog.all(Diagnosis.self).map(\.language)
    for tag in Set((catalog.configuration.languages + [catalog.defaultLanguage] + answers).map(\.tag)) {
      let base = AuditMethod.baseTag(tag)
      guard methods[base] == nil else { continue }
      methods[base] = AuditMethod(base, changes: own[base], people: Self.people(catalog, in: base))
    }
  }

  /// The method for a language; nil where there are no words for it.
  package func method(for language: Language) -> AuditMethod? { methods[AuditMethod.baseTag(language.tag)] }

  /// The files of the organisation's own words that can be read, by path.
  package static func files(_ catalog: Catalog, limits: Limits = .data) -> [SourceFile] {
    catalog.tree.entries(below: catalog.configuration.path("lexicon")).compactMap { entry in
      guard entry.path.hasSuffix(".yaml") else { return nil }
      do throws(SourceError) {
        return try catalog.tree.file(at: entry.path, limit: limits.fileSize)
      } catch {
        return nil
      }
    }
  }

  private static func misnamed(_ path: String) -> Diagnostic {
    Diagnostic(
      LexiconFault.invalid.id, .warning, "the audit does not read this file, so its words change nothing",
      at: Place(path: path, range: .startOfFile), help: "Call it `\(path.dropLast(".yml".count)).yaml`.")
  }

  /// What the segments are called in a language: their titles and their words.
  private static func people(_ catalog: Catalog, in base: String) -> [Phrase] {
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
