internal import CatalogModel
internal import SourceText
internal import Syntax

/// The tables that every database has, whatever the kinds are: what it is of, what is declared, and what all entries have alike.
struct CommonTables {
  let catalog: Catalog
  let isForCustomers: Bool

  /// Their names.
  static let names = ["catalogue", "kind", "field", "label", "entry", "reference", "text", "prose", "other_field"]

  /// The statements that make them.
  static let definitions = """
    CREATE TABLE "catalogue" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
    CREATE TABLE "kind" (
      "kind" TEXT NOT NULL PRIMARY KEY, "built_in" INTEGER NOT NULL, "table_name" TEXT NOT NULL
    ) STRICT;
    CREATE TABLE "field" (
      "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "field" TEXT NOT NULL, "form" TEXT NOT NULL, "is_list" INTEGER NOT NULL,
      PRIMARY KEY ("kind", "field")
    ) STRICT;
    CREATE TABLE "label" (
      "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "field" TEXT, "word" TEXT, "language" TEXT NOT NULL, "text" TEXT NOT NULL
    ) STRICT;
    CREATE TABLE "entry" (
      "key" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "id" TEXT NOT NULL, "title" TEXT NOT NULL,
      "path" TEXT NOT NULL
    ) STRICT;
    CREATE TABLE "reference" (
      "source" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "target" TEXT REFERENCES "entry"("key"),
      "written" TEXT
    ) STRICT;
    CREATE TABLE "text" (
      "entry" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "language" TEXT NOT NULL, "text" TEXT NOT NULL
    ) STRICT;
    CREATE TABLE "prose" (
      "entry" TEXT NOT NULL REFERENCES "entry"("key"), "language" TEXT NOT NULL, "markdown" TEXT NOT NULL,
      PRIMARY KEY ("entry", "language")
    ) STRICT;
    CREATE TABLE "other_field" (
      "entry" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "value" TEXT NOT NULL
    ) STRICT;
    """

  /// The statement that adds a text in one language.
  static let textInsertion = "INSERT INTO \"text\" VALUES (?, ?, ?, ?)"

  /// The statements that make what finds rows quickly, once all are there.
  static let indexes = """
    CREATE INDEX "reference_by_source" ON "reference" ("source");
    CREATE INDEX "reference_by_target" ON "reference" ("target");
    CREATE INDEX "text_by_entry" ON "text" ("entry", "field", "language");
    CREATE INDEX "other_field_by_entry" ON "other_field" ("entry")
    """

  /// Writes the rows of all of them but those of the texts.
  func write(
    _ plan: DatabasePlan, day: CalendarDate?, revision: CatalogRevision?, to database: borrowing Database
  ) throws(ExchangeError) {
    try writeCatalogue(day, revision, to: database)
    try writeDeclarations(plan, to: database)
    try writeEntries(to: database)
    try writeReferences(to: database)
    try writeProse(to: database)
    try writeUnplaced(to: database)
  }

  private func writeCatalogue(
    _ day: CalendarDate?, _ revision: CatalogRevision?, to database: borrowing Database
  ) throws(ExchangeError) {
    let configuration = catalog.configuration
    let language = catalog.defaultLanguage
    let facts: [(String, String?)] = [
      ("format", String(SQLiteExport.format)),
      ("edition", (isForCustomers ? Configuration.Edition.catalogue : .portfolio).rawValue),
      ("title", configuration.title?.resolved(in: language, default: language).text),
      ("default_language", language.tag),
      ("languages", configuration.languages.map(\.tag).joined(separator: " ")),
      ("fiscal_year_start", String(configuration.fiscalYearStart)),
      ("as_of", day?.description), ("commit", revision?.commit),
      ("uncommitted", revision.map { $0.isUncommitted ? "1" : "0" }),
    ]
    var rows = try database.statement("INSERT INTO \"catalogue\" VALUES (?, ?)")
    for case (let name, let value?) in facts {
      rows.bind(name)
      rows.bind(value)
      try rows.run()
    }
  }

  private func writeDeclarations(_ plan: DatabasePlan, to database: borrowing Database) throws(ExchangeError) {
    var kinds = try database.statement("INSERT INTO \"kind\" VALUES (?, ?, ?)")
    var fields = try database.statement("INSERT OR IGNORE INTO \"field\" VALUES (?, ?, ?, ?)")
    var labels = try database.statement("INSERT INTO \"label\" VALUES (?, ?, ?, ?, ?)")
    let data = KindData(catalog, isForCustomers: isForCustomers)
    for kind in catalog.kinds.listed {
      guard let table = plan.names[kind.name] else { continue }
      kinds.bind(kind.name)
      kinds.bind(kind.isBuiltIn ? 1 : 0)
      kinds.bind(table)
      try kinds.run()
      try write(kind.singular, of: kind, to: &labels)
      for field in data.all(kind.fields) {
        fields.bind(kind.name)
        fields.bind(field.path)
        fields.bind(KindData.name(of: field.form))
        fields.bind(field.isList ? 1 : 0)
        try fields.run()
        try write(field.label, of: kind, field, to: &labels)
        for word in data.words(of: field) { try write(word.words, of: kind, field, word.value, to: &labels) }
      }
    }
  }

  /// Writes what readers call a kind, a field of it, or a word of a field, in each of the catalogue's languages.
  private func write(
    _ words: Words, of kind: KindDeclaration, _ field: FieldDeclaration? = nil, _ word: String? = nil,
    to labels: inout Statement
  ) throws(ExchangeError) {
    for language in catalog.configuration.languages {
      guard let text = words.declared(in: language) else { continue }
      labels.bind(kind.name)
      labels.bind(field?.path)
      labels.bind(word)
      labels.bind(language.tag)
      labels.bind(text)
      try labels.run()
    }
  }

  private func writeEntries(to database: borrowing Database) throws(ExchangeError) {
    var rows = try database.statement("INSERT OR IGNORE INTO \"entry\" VALUES (?, ?, ?, ?, ?)")
    for entry in catalog.entries {
      rows.bind(entry.key)
      rows.bind(entry.declaration.name)
      rows.bind(entry.id)
      rows.bind(entry.name(in: catalog.defaultLanguage).text)
      rows.bind(entry.path)
      try rows.run()
    }
  }

  private func writeReferences(to database: borrowing Database) throws(ExchangeError) {
    var rows = try database.statement("INSERT INTO \"reference\" VALUES (?, ?, ?, ?)")
    // Each is written as often as the entry is named.
    let keys = catalog.entries.map(\.key)
    for link in catalog.allLinks {
      rows.bind(keys[link.source])
      rows.bind(catalog.field(of: link).path)
      rows.bind(link.target.map { keys[$0] })
      if link.target == nil || link.isAlias {
        rows.bind(catalog.entry(link.source).node(at: link.node))
      } else {
        rows.bindNull()
      }
      try rows.run()
    }
  }

  private func writeProse(to database: borrowing Database) throws(ExchangeError) {
    var rows = try database.statement("INSERT OR IGNORE INTO \"prose\" VALUES (?, ?, ?)")
    for entry in catalog.entries {
      let documents =
        [(catalog.defaultLanguage, entry.document)] + entry.translations.map { ($0.language, $0.document) }
      for (language, document) in documents {
        let bytes = document.file.bytes
        guard bytes[document.body.offsets].contains(where: { $0 > 0x20 }) else { continue }
        rows.bind(entry.key)
        rows.bind(language.tag)
        if isForCustomers {
          let seen = prose(of: document)
          guard !seen.isEmpty else { continue }
          rows.bind(seen.span)
        } else {
          rows.bind(bytes.span.extracting(document.body.offsets))
        }
        try rows.run()
      }
    }
  }

  /// What customers see of a text: as on their site, comments are not there, and what leads to nothing is words.
  private func prose(of document: Document) -> [UInt8] {
    let markdown = document.markdown()
    let headings = Set(MarkdownOutline(of: markdown).headings.map(\.slug))
    return markdown.written { link in
      switch catalog.target(ofLink: link.destination, from: document.file.path) {
      case .entry, .page, .asset, .external: true
      case .anchor(let anchor): headings.contains(anchor)
      case .elsewhere, .above, .folder, .unsafe, .missing: false
      }
    }
  }

  private func writeUnplaced(to database: borrowing Database) throws(ExchangeError) {
    var rows = try database.statement("INSERT INTO \"other_field\" VALUES (?, ?, ?)")
    let json = JSONValues(catalog)
    for entry in catalog.entries {
      for unplaced in UnplacedValue.all(of: entry, isForCustomers: isForCustomers) {
        rows.bind(entry.key)
        rows.bind(unplaced.path)
        rows.bind(json.text(unplaced.value, as: unplaced.meaning).span)
        try rows.run()
      }
    }
  }
}
