package import CatalogModel
package import SourceText
internal import Syntax

/// A catalogue as one JSON document for other programs: `catalogue.json`, whose shape `catalogue.schema.json` in
/// `CResources` publishes.
///
/// Each entry begins a line, so that a program may read a large one line by line, and two of them can be compared. What customers
/// may not see is not in the catalogue that theirs is made of (``CustomersEdition``), nor in what is said of its kinds.
package struct CatalogueData: Sendable {
  /// The version of the format, which stands in each document. It grows when a member changes its meaning or goes away; new
  /// members may come at any time.
  package static let format = 1
  /// The name of its schema, which lies beside it.
  private static let schemaName = "catalogue.schema.json"
  /// The files that a site has of it: the data and its schema.
  package static let paths = ["catalogue.json", schemaName]

  /// The first bytes of the data.
  package static var beginning: [UInt8] { Array("{\"$schema\":\"\(schemaName)\",\"format\":".utf8) }

  /// The content of its schema.
  package static var schema: [UInt8] { EmbeddedFiles.resource(schemaName) }

  /// The site that the data lies in.
  package struct Site: Sendable {
    /// The address of the site's root, ending in a slash; nil where it is not known.
    let base: String?
    /// The languages that the pages are in, each with its folder below the root: empty for the default language, `fi/`.
    let languages: [(language: Language, folder: String)]
    /// The path of each entry's page below the folder of a language, as it stands in an address, by the entry's place in the
    /// catalogue.
    let pages: [String]

    /// - Parameters:
    ///   - base: the address of the site's root, ending in a slash; nil where it is not known.
    ///   - languages: each language of the pages with its folder below the root, ending in a slash.
    ///   - pages: the path of each entry's page, by the entry's place in the catalogue.
    package init(base: String?, languages: [(language: Language, folder: String)], pages: [String]) {
      self.base = base
      self.languages = languages
      self.pages = pages
    }
  }

  private let catalog: Catalog
  private let site: Site
  private let isForCustomers: Bool
  private let day: CalendarDate?
  private let revision: CatalogRevision?
  private let history: HistoryData?

  /// - Parameters:
  ///   - isForCustomers: whether the catalogue is that of the customers' edition, which must not tell when something internal
  ///     changed.
  ///   - day: the day that the portfolio's pages are as of.
  ///   - revision: the commit that the catalogue comes from; nil where it comes from none.
  ///   - history: what became of the entries; nil where nobody looked.
  package init(
    _ catalog: Catalog, site: Site, isForCustomers: Bool, asOf day: CalendarDate, revision: CatalogRevision? = nil,
    history: CatalogHistory? = nil
  ) {
    self.catalog = catalog
    self.site = site
    self.isForCustomers = isForCustomers
    self.day = isForCustomers ? nil : day
    self.revision = isForCustomers ? nil : revision
    self.history = isForCustomers ? nil : history.map { HistoryData(history: $0, catalog: catalog) }
  }

  /// The document, in UTF-8, with a line break at its end, in parts of some entries each: the data of a large catalogue is much
  /// longer than what is read at once. It takes time in proportion to the catalogue, anew each time.
  package var parts: Parts { Parts(self) }

  /// All of the document.
  package var bytes: [UInt8] { parts.reduce(into: []) { $0 += $1 } }

  /// The document part by part, the first of them what stands before the entries.
  package struct Parts: Sequence, IteratorProtocol {
    private let data: CatalogueData
    private let values: FieldValues
    /// Each is written as often as the entry is named.
    private let keys: [String]
    private var writer = JSONWriter()
    /// How many entries were written; nil before the beginning, and in the end one more than there are.
    private var written: Int?
    /// How many entries a part has.
    private static let length = 32

    fileprivate init(_ data: CatalogueData) {
      self.data = data
      values = FieldValues(data.catalog, of: data.catalog.kinds.all)
      keys = data.catalog.entries.map(\.key)
    }

    /// The next part; nil behind the last.
    package mutating func next() -> [UInt8]? {
      let entries = data.catalog.entries
      guard let start = written else {
        data.begin(&writer)
        written = 0
        return writer.take()
      }
      guard start <= entries.count else { return nil }
      let end = Swift.min(start + Self.length, entries.count)
      for entry in entries[start..<end] {
        writer.element(isOnLine: true) { data.write(entry, values, keys, to: &$0) }
      }
      written = end
      if end == entries.count {
        data.end(&writer)
        written = end + 1
      }
      return writer.take()
    }
  }

  /// Writes what stands before the first entry.
  private func begin(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("$schema", Self.schemaName)
    writer.member("format", Self.format)
    writer.member("edition", (isForCustomers ? Configuration.Edition.catalogue : .portfolio).rawValue)
    if let title = catalog.configuration.title {
      writer.key("title")
      let names = catalog.configuration.languages.map { title.resolved(in: $0, default: catalog.defaultLanguage) }
      write(names, to: &writer)
    }
    writer.member("default_language", catalog.defaultLanguage.tag)
    writer.key("languages")
    writer.array(site.languages) { writer, language in
      writer.object {
        $0.member("language", language.language.tag)
        $0.member("folder", language.folder)
      }
    }
    writer.member("fiscal_year_start", catalog.configuration.fiscalYearStart)
    if let base = site.base { writer.member("base_url", base) }
    if let day { writer.member("as_of", day.description) }
    if let revision {
      writer.key("revision")
      writer.object { writer in
        writer.member("commit", revision.commit)
        if revision.isUncommitted { writer.flag("uncommitted") }
      }
    }
    history?.writeRemovals(to: &writer)
    writer.key("kinds")
    let kinds = catalog.kinds.listed.filter { isSeen($0) }
    writer.array(kinds, isOnePerLine: true) { KindData(catalog, isForCustomers: isForCustomers).write($1, to: &$0) }
    writer.key("entries")
    writer.beginArray()
  }

  /// Writes what stands behind the last entry.
  private func end(_ writer: inout JSONWriter) {
    writer.endArray(isOnePerLine: true)
    writer.endObject()
    writer.endLine()
  }

  private func isSeen(_ kind: KindDeclaration) -> Bool { !isForCustomers || kind.isForCustomers }

  private func write(_ entry: Entry, _ values: FieldValues, _ keys: [String], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", entry.declaration.name)
      writer.member("id", entry.id)
      writer.member("path", entry.path)
      writer.member("page", site.pages[entry.index])
      writer.key("title")
      // Of some kinds it is made of fields, and of what has no title it is the id.
      write(catalog.configuration.languages.map { entry.name(in: $0) }, to: &writer)
      writer.key("fields")
      if let diagnosis = entry.as(Diagnosis.self) {
        values.write(entry, leavingOut: Diagnosis.answersField, to: &writer)
        write(answersOf: diagnosis, to: &writer)
      } else {
        values.write(entry, to: &writer)
      }
      writer.references(of: entry) { keys[$0] }
      history?.write(entry, to: &writer)
    }
  }

  /// How many people answered, and the answers to each question by themselves, where there are so many that nobody is recognised.
  private func write(answersOf diagnosis: Diagnosis, to writer: inout JSONWriter) {
    writer.key("answers")
    writer.object { writer in
      writer.member("count", diagnosis.answers.count)
      for (name, question) in [("work", \.work), ("success", \.success)] as [(String, KeyPath<Diagnosis.Answer, Text?>)]
      {
        guard let answers = diagnosis.shown({ $0[keyPath: question] }) else { continue }
        writer.key(name)
        writer.array(answers) { writer, answer in
          writer.object { $0.member(answer.language.tag, answer.node.string) }
        }
      }
    }
  }

  /// A text in the languages in which it was found, each once.
  private func write(_ texts: [LocalizedText], to writer: inout JSONWriter) {
    writer.object { writer in
      for (place, text) in texts.enumerated() where !texts[..<place].contains(where: { $0.language == text.language }) {
        writer.member(text.language.tag, text.text)
      }
    }
  }
}

extension JSONWriter {
  /// The members `references` and `referenced_by`: what the entry names, in the order in which it does, and what names it.
  /// - Parameter keyAt: the ``Entry/key`` of the entry at a place in the catalogue.
  package mutating func references(of entry: Entry, keyAt: (Int) -> String) {
    let catalog = entry.catalog
    key("references")
    array(entry.links) { writer, link in
      writer.object { writer in
        writer.member("field", catalog.field(of: link).path)
        if link.target == nil || link.isAlias { writer.member("written", entry.node(at: link.node).string) }
        if let target = link.target { writer.member("entry", keyAt(target)) }
      }
    }
    key("referenced_by")
    array(entry.incomingLinks) { writer, link in
      writer.object { writer in
        writer.member("entry", keyAt(link.source))
        writer.member("field", catalog.field(of: link).path)
      }
    }
  }
}
