package import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// Makes entries of the records of another inventory, and brings into those of an earlier import what has changed since.
///
/// Nothing is written here: the changes are values, and so is the report. The same source, mapping, snapshot and catalogue give
/// the same bytes.
package struct EntryImport: Sendable {
  /// What a person decides beside the mapping.
  package struct Choices: Sendable {
    /// Whether entries are made that records name and that do not exist.
    package var creates = false
    /// Whether what stands in the files is to count from now on where both sides changed it.
    package var keeps = false

    /// Nothing is made and nothing is settled.
    package init() {}
  }

  /// The files that change, the snapshot last; none where there are ``problems``.
  package private(set) var changes: [FileChange] = []
  /// What is taken, left and asked.
  package private(set) var report = ImportReport()
  /// What is wrong with the mapping or the records, in the order of the files.
  package private(set) var problems: [Diagnostic] = []

  private let mapping: ImportMapping
  private let catalog: Catalog
  private let choices: Choices
  private let last: ImportSnapshot
  private var next = ImportSnapshot()
  /// The entries that the other system's identifiers tell.
  private let known: [ImportSnapshot.Key: Entry]
  private var converter: ValueConverter

  /// A record and the entry that it becomes.
  private struct Planned {
    let record: SourceRecord
    let mapping: EntryMapping
    let key: ImportSnapshot.Key
    /// The entry that it became before; nil for a new one.
    var entry: Entry?
    var id = ""
    /// Whether somebody took its entry out of the catalogue.
    var isRemoved = false
  }

  /// - Parameters:
  ///   - inventory: the records, of which there are no problems.
  ///   - mapping: what becomes of them.
  ///   - snapshot: what the last import brought, and the file that says so; nil before the first.
  ///   - catalog: the catalogue as it is.
  package init(
    _ inventory: SourceInventory, by mapping: ImportMapping, after snapshot: (ImportSnapshot, SourceFile)?,
    in catalog: Catalog, _ choices: Choices
  ) {
    self.mapping = mapping
    self.catalog = catalog
    known = Self.knownEntries(mapping, catalog)
    self.choices = choices
    last = snapshot?.0 ?? ImportSnapshot()
    converter = ValueConverter(mapping, in: catalog, mayCreate: choices.creates)
    let paths = SourcePaths(of: inventory.records, blanks: mapping.blanks)
    problems = MappedColumns.problems(mapping, inventory, paths)
    guard problems.isEmpty else { return }
    report.recordCount = inventory.records.count
    report.notes = inventory.notes
    report.withoutPlace = MappedColumns.withoutPlace(mapping, paths)
    var planned = plan(inventory.records)
    guard problems.isEmpty else { return }
    giveIDs(&planned)
    for plan in planned { carryOut(plan) }
    addCreated()
    tellVanished(Set(planned.map(\.key)))
    report.tally = converter.tally
    let bytes = next.bytes
    if bytes != snapshot?.1.bytes {
      changes.append(FileChange(path: mapping.snapshotPath, before: snapshot?.1.bytes, after: bytes))
    }
  }

  // MARK: Which record becomes which entry

  private mutating func plan(_ records: [SourceRecord]) -> [Planned] {
    var planned: [Planned] = []
    var first: [ImportSnapshot.Key: SourceRecord] = [:]
    var withoutIdentifier: [SourceRecord] = []
    for record in records {
      guard let mapping = mapping.entries.first(where: { $0.fits(record) }) else {
        report.unfit = ImportTally.Count(
          count: (report.unfit?.count ?? 0) + 1, first: report.unfit?.first ?? record.name)
        continue
      }
      let identifiers = mapping.identifier.texts(in: record.values).filter { !self.mapping.blanks.contains($0) }
      guard let identifier = identifiers.first.map({ BlankText.onOneLine($0) }) else {
        withoutIdentifier.append(record)
        continue
      }
      let key = ImportSnapshot.Key(kind: mapping.kind.name, system: mapping.system, identifier: identifier)
      if let other = first[key] {
        report(
          "this has the same `\(mapping.identifier.text)` as \(other.name): `\(identifier)`",
          "Each record needs its own, by which its entry is found again: name another column as `identifier`, or correct "
            + "the source.", at: record)
        continue
      }
      first[key] = record
      var plan = Planned(record: record, mapping: mapping, key: key)
      plan.entry = known[key] ?? last.entries[key].flatMap { catalog.entry(mapping.kind.kind, $0.id) }
      plan.isRemoved = plan.entry == nil && last.entries[key] != nil
      planned.append(plan)
    }
    if let record = withoutIdentifier.first {
      let others =
        switch withoutIdentifier.count - 1 {
        case 0: ""
        case 1: "; another record has none either"
        case let count: "; \(count) other records have none either"
        }
      report(
        "this record has no `\(plannedIdentifier(of: record))`, by which its entry would be found again\(others)",
        "Correct the source, or name another column as `identifier`.", at: record)
    }
    return planned
  }

  private static func knownEntries(_ mapping: ImportMapping, _ catalog: Catalog) -> [ImportSnapshot.Key: Entry] {
    var known: [ImportSnapshot.Key: Entry] = [:]
    for kind in Set(mapping.entries.map(\.kind.kind)).sorted() {
      let systems = Set(mapping.entries.filter { $0.kind.kind == kind }.map(\.system))
      for entry in catalog.entries(of: kind) {
        for pair in entry.identifiers where systems.contains(pair.key.string) {
          let key = ImportSnapshot.Key(
            kind: entry.declaration.name, system: pair.key.string, identifier: pair.value.string)
          if known[key] == nil { known[key] = entry }
        }
      }
    }
    return known
  }

  private mutating func report(_ message: String, _ help: String, at record: SourceRecord) {
    problems.append(Diagnostic(ImportFault.source.id, .error, message, at: record.place, help: help))
  }

  private func plannedIdentifier(of record: SourceRecord) -> String {
    mapping.entries.first { $0.fits(record) }?.identifier.text ?? ""
  }

  // MARK: Ids

  private mutating func giveIDs(_ planned: inout [Planned]) {
    var suggestions: [String] = []
    var counts: [String: Int] = [:]
    var titles: [[String]] = []
    for plan in planned {
      let found = self.titles(of: plan)
      titles.append(found)
      let names = plan.mapping.id.flatMap { $0.texts(in: plan.record.values) } + found
      let id = ImportedIDs.suggestion(names, plan.mapping.kind, identifier: plan.key.identifier)
      suggestions.append(id)
      if plan.entry == nil, !plan.isRemoved { counts["\(plan.mapping.kind.name):\(id)", default: 0] += 1 }
    }
    for place in planned.indices {
      let kind = planned[place].mapping.kind
      if let entry = planned[place].entry {
        planned[place].id = entry.id
      } else if !planned[place].isRemoved {
        let isShared = counts["\(kind.name):\(suggestions[place])", default: 0] > 1
        planned[place].id = converter.ids.take(
          suggestions[place], kind, identifier: planned[place].key.identifier, isShared: isShared)
        if planned[place].id != suggestions[place] { report.sharedIDs += 1 }
      }
      if !planned[place].isRemoved {
        converter.references.add(
          kind.kind, id: planned[place].id, identifier: planned[place].key.identifier, titles: titles[place])
      }
    }
  }

  /// What a record calls its entry, in the catalogue's default language first.
  private func titles(of plan: Planned) -> [String] {
    let language = catalog.defaultLanguage.tag
    var titles: [String] = []
    for field in plan.mapping.fields where field.path.first == FieldValue.title {
      guard case .conversion(let conversion) = field.value else { continue }
      let found = conversion.sources.flatMap { $0.texts(in: plan.record.values) }.first.map { BlankText.onOneLine($0) }
      if let found { titles.insert(found, at: field.path.last == language ? 0 : titles.count) }
    }
    return titles
  }

  // MARK: Entries

  private mutating func carryOut(_ plan: Planned) {
    guard !plan.isRemoved else {
      let brought = last.entries[plan.key]
      next.entries[plan.key] = brought
      report.removedHere.append(.init(path: brought?.id ?? "", identifier: plan.key.identifier))
      return
    }
    let kind = plan.mapping.kind
    var values = converter.values(of: plan.mapping.fields, in: plan.record, plan.record.values, kind)
    values = converter.complete(values, plan.mapping, in: plan.record)
    values.removeAll { $0.path == [FieldValue.identifiers, plan.key.system] }
    values.append(
      FieldValue(path: [FieldValue.identifiers, plan.key.system], isText: false, value: .string(plan.key.identifier)))
    let bodies = plan.mapping.bodies.compactMap { language, conversion in
      converter.body(conversion, in: plan.record).map { (language: language, text: $0) }
    }
    if let entry = plan.entry {
      merge(values, bodies, into: entry, plan)
    } else {
      add(kind, id: plan.id, values, bodies, plan.record)
      next.entries[plan.key] = ImportSnapshot.Brought(
        id: plan.id,
        fields: Dictionary(values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
        bodies: Dictionary(bodies.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private mutating func merge(
    _ values: [FieldValue], _ bodies: [(language: String, text: String)], into entry: Entry, _ plan: Planned
  ) {
    let merge = EntryMerge(
      values, bodies, by: plan.mapping, into: entry, last: last.entries[plan.key], isSettled: choices.keeps)
    next.entries[plan.key] = merge.brought
    for conflict in merge.conflicts {
      report.conflicts.append(
        .init(path: entry.path, field: conflict.field, here: conflict.here?.inline, there: conflict.there?.inline))
    }
    do throws(EditRefusal) {
      let merged = try merge.changes()
      report.count(plan.mapping.kind) { if merged.isEmpty { $0.unchanged += 1 } else { $0.changed += 1 } }
      changes += merged
    } catch {
      report.refused.append((error.message, error.help))
    }
  }

  private mutating func add(
    _ kind: KindDeclaration, id: String, _ values: [FieldValue], _ bodies: [(language: String, text: String)],
    _ record: SourceRecord
  ) {
    let named = Set(values.compactMap(\.path.first))
    for field in kind.fields where field.isRequired && !named.contains(field.name) {
      converter.lack(ImportTally.Field(kind: kind.name, name: field.name), in: record)
    }
    report.count(kind) { $0.new += 1 }
    guard case .map(let fields) = ValueTree(values).plain(in: catalog.defaultLanguage) else { return }
    let body = bodies.first { $0.language == catalog.defaultLanguage.tag }?.text ?? ""
    let path = catalog.configuration.path(of: id, kind)
    changes.append(FileChange(path: path, before: nil, after: EntryFile(kind, fields: fields, body: body).bytes))
    for (language, text) in bodies where language != catalog.defaultLanguage.tag {
      changes.append(FileChange(path: EntryMerge.path(path, in: language), before: nil, after: Array("\(text)\n".utf8)))
    }
  }

  private mutating func addCreated() {
    for created in converter.created {
      let system = mapping.entries.first?.system ?? mapping.name
      let identifier = FieldValue(
        path: [FieldValue.identifiers, system], isText: false, value: .string(created.name))
      let isSaid = created.values.contains { $0.path.first == FieldValue.identifiers }
      add(created.kind, id: created.id, created.values + (isSaid ? [] : [identifier]), [], created.record)
      report.created.append((created.kind.name, created.id, created.name))
    }
  }

  private mutating func tellVanished(_ met: Set<ImportSnapshot.Key>) {
    for (key, brought) in last.entries.sorted(by: { $0.key < $1.key }) where !met.contains(key) {
      guard let kind = catalog.kinds.named(key.kind), let entry = known[key] ?? catalog.entry(kind, brought.id) else {
        continue
      }
      // What somebody ended needs nobody's attention any more.
      if let status = entry.lifecycleStatus, status.isArchived { continue }
      if !choices.keeps {
        next.entries[key] = brought
        report.vanished.append(.init(path: entry.path, identifier: key.identifier))
      }
    }
  }
}
