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
    /// Whether entries are followed no more whose records have gone.
    package var detaches = false
    /// The entries for which ``keeps`` and ``detaches`` are meant, by id, path or identifier; empty for all.
    package var only: Set<String> = []
    /// The identifiers of entries that are made again although somebody took them out.
    package var restored: Set<String> = []

    /// Nothing is made and nothing is settled.
    package init() {}

    fileprivate func isMeant(_ entry: Entry, _ key: ImportSnapshot.Key) -> Bool {
      only.isEmpty || [entry.id, entry.path, key.identifier].contains { only.contains($0) }
    }
  }

  /// The files that change, the snapshot last; none where there are ``problems``.
  package private(set) var changes: [FileChange] = []
  /// What is taken, left and asked.
  package private(set) var report = ImportReport()
  /// What is wrong with the mapping or the records, in the order of the files.
  package private(set) var problems: [Diagnostic] = []
  /// The records that files come from, by the paths of the files.
  package private(set) var origins: [String: SourceRecord] = [:]
  /// Names among the choices that no entry of this import has.
  package private(set) var unknownNames: [String] = []

  private let mapping: ImportMapping
  private let catalog: Catalog
  private let choices: Choices
  private let followed: FollowedEntries
  private var next = ImportSnapshot()
  private var converter: ValueConverter
  /// The places in ``ValueConverter/named`` of new entries that others come to name.
  private var needed: Set<Int> = []
  /// The paths of the entries that records have been brought into.
  private var merged: Set<String> = []
  private var alike: RenamedRecords

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
    self.choices = choices
    let last = snapshot?.0 ?? ImportSnapshot()
    followed = FollowedEntries(mapping, after: last, in: catalog)
    let plan = ImportPlan(inventory.records, by: mapping, followed, restored: choices.restored)
    let made = plan.gone.filter { last.entries[$0]?.isCreated == true }
    alike = RenamedRecords(plan.gone.compactMap { key in last.entries[key].map { (key, $0) } })
    let dates = ColumnDates(mapping, inventory.records)
    converter = ValueConverter(
      mapping, dates, in: catalog, mayCreate: choices.creates, restored: choices.restored,
      described: Set(plan.steps.compactMap { $0.entry?.path }),
      createdBefore: Set(made.filter { !choices.restored.contains($0.identifier) }))
    let paths = SourcePaths(of: inventory.records, blanks: mapping.blanks)
    problems = MappedColumns.problems(mapping, inventory, paths)
    guard problems.isEmpty else { return }
    problems = plan.problems
    guard problems.isEmpty else { return }
    report.recordCount = inventory.records.count
    report.withoutPlace = MappedColumns.withoutPlace(mapping, paths, of: inventory)
    report.notes = inventory.notes + dates.notes + MappedColumns.notes(mapping, inventory, paths, report.withoutPlace)
    report.mapped = mapping.mappedFields
    report.unfit = plan.unfit
    findUnknownNames(plan)
    for step in withIDs(plan) { carryOut(step) }
    carryOutNamed()
    tellGone(plan)
    report.tally = converter.tally
    let bytes = next.bytes
    if bytes != snapshot?.1.bytes {
      changes.append(FileChange(path: mapping.snapshotPath, before: snapshot?.1.bytes, after: bytes))
    }
  }

  private mutating func findUnknownNames(_ plan: ImportPlan) {
    let names = choices.only.union(choices.restored)
    guard !names.isEmpty else { return }
    let keys = plan.steps.map(\.key) + plan.gone
    var known = Set(keys.map(\.identifier))
    for entry in plan.steps.compactMap(\.entry) + plan.gone.compactMap({ followed.entry(of: $0) }) {
      known.formUnion([entry.id, entry.path])
    }
    unknownNames = names.subtracting(known).sorted()
  }

  // MARK: Ids

  /// The steps with ids, which the entries have by which records name one another.
  private mutating func withIDs(_ plan: ImportPlan) -> [ImportPlan.Step] {
    var steps = plan.steps
    for (key, brought) in followed.last.entries where !choices.restored.contains(key.identifier) {
      if let kind = catalog.kinds.named(key.kind) { converter.ids.reserve(brought.id, kind) }
    }
    for key in plan.gone where followed.entry(of: key) == nil && !choices.restored.contains(key.identifier) {
      addRemoved(key)
    }
    struct Name: Hashable { let kind: EntityKind, id: String }
    var counts: [Name: Int] = [:]
    let titles = steps.map { self.titles(of: $0) }
    let suggestions = zip(steps, titles).map { (step, titles) -> String in
      let names = step.mapping.id.flatMap { $0.texts(in: step.record.values) } + titles
      return step.id.isEmpty
        ? ImportedIDs.suggestion(names, step.mapping.kind, identifier: step.key.identifier) : step.id
    }
    for (step, id) in zip(steps, suggestions) where step.entry == nil && !step.isRemoved {
      counts[Name(kind: step.mapping.kind.kind, id: id), default: 0] += 1
    }
    for place in steps.indices {
      let (step, kind) = (steps[place], steps[place].mapping.kind)
      guard !step.isRemoved else {
        addRemoved(step.key)
        continue
      }
      if step.entry == nil {
        let isShared = counts[Name(kind: kind.kind, id: suggestions[place]), default: 0] > 1
        steps[place].id = converter.ids.take(
          suggestions[place], kind, identifier: step.key.identifier, isShared: isShared)
        if steps[place].id != suggestions[place] { report.sharedIDs += 1 }
      }
      converter.references.add(
        kind.kind, id: steps[place].id, identifier: step.key.identifier, titles: titles[place])
    }
    return steps
  }

  private mutating func addRemoved(_ key: ImportSnapshot.Key) {
    guard let kind = catalog.kinds.named(key.kind), let brought = followed.last.entries[key] else { return }
    converter.references.addRemoved(kind, id: brought.id, identifier: key.identifier, titles: brought.titles)
  }

  /// What a record calls its entry, in the catalogue's default language first.
  private func titles(of step: ImportPlan.Step) -> [String] {
    let language = catalog.defaultLanguage.tag
    var titles: [String] = []
    for field in step.mapping.fields where field.path.first == FieldValue.title {
      guard case .conversion(let conversion) = field.value else { continue }
      let found = conversion.sources.flatMap { $0.texts(in: step.record.values) }.first.map { BlankText.onOneLine($0) }
      if let found { titles.insert(found, at: field.path.last == language ? 0 : titles.count) }
    }
    return titles
  }

  // MARK: Entries

  private mutating func carryOut(_ step: ImportPlan.Step) {
    let kind = step.mapping.kind
    guard !step.isRemoved else {
      next.entries[step.key] = step.last
      report.count(kind) { $0.removed += 1 }
      report.removedHere.append(.init(path: step.last?.id ?? "", identifier: step.key.identifier))
      return
    }
    var fields = converter.values(of: step.mapping, in: step.record)
    let identifier = [FieldValue.identifiers, step.key.system]
    fields.values.removeAll { $0.path == identifier }
    fields.values.append(FieldValue(path: identifier, isText: false, value: .string(step.key.identifier)))
    let bodies = step.mapping.bodies.compactMap { language, conversion in
      converter.body(conversion, in: step.record).map { (language: language, text: $0) }
    }
    if let entry = step.entry {
      let taken = EntryMerge.Taken(fields: step.mapping.fields, languages: step.mapping.bodies.map(\.language))
      merge(fields, bodies, taken, into: entry, step.key, last: step.last, step.record)
    } else {
      for value in fields.values { needed.formUnion(value.needs) }
      let brought = Self.brought(step.id, fields.values, bodies)
      add(kind, id: step.id, fields.values, bodies, step.record)
      next.entries[step.key] = brought
      alike.meet(step.key, brought, at: catalog.configuration.path(of: step.id, kind))
    }
  }

  private static func brought(
    _ id: String, _ values: [FieldValue], _ bodies: [(language: String, text: String)], isCreated: Bool = false
  ) -> ImportSnapshot.Brought {
    ImportSnapshot.Brought(
      id: id, fields: Dictionary(values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      bodies: Dictionary(bodies.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first }),
      isCreated: isCreated)
  }

  private mutating func merge(
    _ fields: ConvertedFields, _ bodies: [(language: String, text: String)], _ taken: EntryMerge.Taken,
    into entry: Entry, _ key: ImportSnapshot.Key, last: ImportSnapshot.Brought?, _ record: SourceRecord
  ) {
    merged.insert(entry.path)
    let merge = EntryMerge(
      fields, bodies, taken, into: entry, last: last, isSettled: choices.keeps && choices.isMeant(entry, key))
    next.entries[key] = merge.brought
    needed.formUnion(merge.needs)
    report.conflicts += merge.conflicts.map { .init($0, in: entry) }
    report.kept += merge.kept.map { .init($0, in: entry) }
    do throws(EditRefusal) {
      let merged = try merge.changes()
      // What is no record itself is counted where it changes alone.
      if !merged.isEmpty {
        report.count(entry.declaration) { $0.changed += 1 }
      } else if last?.isCreated != true {
        report.count(entry.declaration) { $0.unchanged += 1 }
      }
      for change in merged { origins[change.path] = record }
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
    var made = [FileChange(path: path, before: nil, after: EntryFile(kind, fields: fields, body: body).bytes)]
    for (language, text) in bodies where language != catalog.defaultLanguage.tag {
      made.append(FileChange(path: EntryMerge.path(path, in: language), before: nil, after: Array("\(text)\n".utf8)))
    }
    for change in made { origins[change.path] = record }
    changes += made
  }

  // MARK: What records name

  /// Makes the entries that others come to name, and brings into those of an earlier import what has changed of them since.
  private mutating func carryOutNamed() {
    func key(_ named: NamedEntry) -> ImportSnapshot.Key {
      ImportSnapshot.Key(kind: named.kind.name, system: converter.system, identifier: named.name)
    }
    for named in converter.named where !named.isNew {
      let key = key(named)
      guard let entry = catalog.entry(named.kind.kind, named.id), !merged.contains(entry.path) else { continue }
      merge(
        ConvertedFields(values: named.values), [], EntryMerge.Taken(fields: named.fields, languages: []), into: entry,
        key, last: followed.last.entries[key], named.record)
      next.entries[key]?.isCreated = true
    }
    for (place, named) in converter.named.enumerated() where named.isNew && choices.restored.contains(named.name) {
      needed.insert(place)
    }
    var open = Array(needed)
    while let place = open.popLast() {
      let further = converter.named[place].values.flatMap(\.needs).filter { needed.insert($0).inserted }
      open += further
    }
    for place in needed.sorted() {
      let named = converter.named[place]
      add(named.kind, id: named.id, named.values, [], named.record)
      next.entries[key(named)] = Self.brought(named.id, named.values, [], isCreated: true)
      report.created.append((named.kind.name, named.id, named.name))
    }
  }

  // MARK: What has gone

  private mutating func tellGone(_ plan: ImportPlan) {
    for key in plan.gone where next.entries[key] == nil {
      guard let brought = followed.last.entries[key] else { continue }
      let entry = followed.entry(of: key)
      if let entry, choices.detaches, choices.isMeant(entry, key), !brought.isCreated {
        report.detached.append(.init(path: entry.path, identifier: key.identifier))
        continue
      }
      // What somebody took out is not made again should it return, and what somebody ended needs nobody's attention any more.
      next.entries[key] = brought
      guard let entry, !brought.isCreated, entry.lifecycleStatus?.isArchived != true else { continue }
      report.vanished.append(.init(path: entry.path, identifier: key.identifier))
      if let successor = alike.successor(of: key) {
        report.renamed.append(
          .init(path: entry.path, newPath: successor.path, system: key.system, identifier: successor.key.identifier))
      }
    }
    let there = plan.steps.count { $0.entry != nil }
    report.isMostlyGone = report.vanished.count > max(2, there)
  }
}
