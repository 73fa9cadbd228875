internal import CatalogModel
internal import SourceText
internal import Syntax

/// Which record becomes which entry.
struct ImportPlan {
  /// A record and the entry that it becomes.
  struct Step {
    let record: SourceRecord
    let mapping: EntryMapping
    let key: ImportSnapshot.Key
    /// The entry that it became before; nil for a new one.
    let entry: Entry?
    /// What the last import brought of it; nil where there was none.
    var last: ImportSnapshot.Brought?
    /// Whether somebody took its entry out of the catalogue.
    let isRemoved: Bool
    /// The id of the entry; empty for a new one that has none yet.
    var id: String
  }

  private(set) var steps: [Step] = []
  /// How many records meet the conditions of no kind, and how a person finds the first.
  private(set) var unfit: ImportTally.Count?
  /// What the last import brought of records that are there no more, sorted; without those whose entry has another identifier now.
  private(set) var gone: [ImportSnapshot.Key] = []
  /// What is wrong with the records, or with the entries that they mean.
  private(set) var problems: [Diagnostic] = []

  private let followed: FollowedEntries
  /// The records by what tells them apart.
  private var first: [ImportSnapshot.Key: SourceRecord] = [:]
  /// The records by the entry that they become.
  private var takers: [String: SourceRecord] = [:]

  /// - Parameter restored: identifiers of entries that are made again although somebody took them out.
  init(_ records: [SourceRecord], by mapping: ImportMapping, _ followed: FollowedEntries, restored: Set<String>) {
    self.followed = followed
    var withoutIdentifier: [SourceRecord] = []
    for record in records {
      guard let entry = mapping.entries.first(where: { $0.fits(record) }) else {
        unfit = ImportTally.Count(count: (unfit?.count ?? 0) + 1, first: unfit?.first ?? record.name)
        continue
      }
      let identifiers = entry.identifier.texts(in: record.values).filter { !mapping.blanks.contains($0) }
      if let identifier = identifiers.first.map({ BlankText.onOneLine($0) }) {
        add(record, entry, identifier, isRestored: restored.contains(identifier))
      } else {
        withoutIdentifier.append(record)
      }
    }
    if let record = withoutIdentifier.first {
      let others =
        switch withoutIdentifier.count - 1 {
        case 0: ""
        case 1: "; another record has none either"
        case let count: "; \(count) other records have none either"
        }
      let name = mapping.entries.first { $0.fits(record) }?.identifier.text ?? ""
      report(
        "this record has no `\(name)`, by which its entry would be found again\(others)",
        "Correct the source, or name another column as `identifier`.", at: record.place)
    }
    followRenamed()
    refuseAnotherInventory(mapping)
  }

  private mutating func add(_ record: SourceRecord, _ mapping: EntryMapping, _ identifier: String, isRestored: Bool) {
    let key = ImportSnapshot.Key(kind: mapping.kind.name, system: mapping.system, identifier: identifier)
    if let other = first[key] {
      report(
        "this has the same `\(mapping.identifier.text)` as \(other.name): `\(identifier)`",
        "Each record needs its own, by which its entry is found again: name another column as `identifier`, or correct "
          + "the source.", at: record.place)
      return
    }
    first[key] = record
    let bearers = followed.bearers(of: key)
    if bearers.count > 1 {
      let places = bearers.map { entry in
        let pair = entry.identifiers.first { $0.key.string == key.system }
        return pair.map { entry.place(of: $0.value) } ?? Place(path: entry.path, range: .startOfFile)
      }
      problems.append(
        Diagnostic(
          ImportFault.source.id, .error,
          "`\(key.system): \(identifier)` stands in \(bearers.count) entries, so that nobody can tell which one \(record.name) means",
          at: places[1], help: "Take it out of all but one of them.",
          related: [.init(message: "the other entry", place: places[0])]))
      return
    }
    let entry = followed.entry(of: key)
    if let entry, let other = takers.updateValue(record, forKey: entry.path) {
      report(
        "this would become `\(entry.path)`, and so would \(other.name)",
        "Give each its own entry: write \(mapping.system)'s identifier of one of them into the `identifiers` of another file.",
        at: record.place)
      return
    }
    let last = followed.last.entries[key]
    let isKnown = last != nil && !isRestored
    steps.append(
      Step(
        record: record, mapping: mapping, key: key, entry: entry, last: entry == nil && isRestored ? nil : last,
        isRemoved: entry == nil && isKnown, id: entry?.id ?? (isRestored ? last?.id ?? "" : "")))
  }

  private mutating func report(_ message: String, _ help: String, at place: Place) {
    problems.append(Diagnostic(ImportFault.source.id, .error, message, at: place, help: help))
  }

  /// An entry into which somebody wrote another identifier is followed under that: what was brought under the former one counts.
  private mutating func followRenamed() {
    struct Name: Hashable { let kind: String, system: String, id: String }
    var former: [Name: ImportSnapshot.Key] = [:]
    gone = followed.last.entries.keys.filter { first[$0] == nil }.sorted()
    for key in gone where followed.entry(of: key) == nil {
      former[Name(kind: key.kind, system: key.system, id: followed.last.entries[key]?.id ?? "")] = key
    }
    guard !former.isEmpty else { return }
    var taken: Set<ImportSnapshot.Key> = []
    for place in steps.indices {
      let step = steps[place]
      guard let entry = step.entry,
        let key = former[Name(kind: step.key.kind, system: step.key.system, id: entry.id)]
      else { continue }
      steps[place].last = followed.last.entries[key]
      taken.insert(key)
    }
    gone.removeAll { taken.contains($0) }
  }

  /// So many records that went, and as many that came, are another inventory and no change of this one.
  private static let isAnother = 3

  /// Refuses records of which none was there before: all would be made a second time.
  private mutating func refuseAnotherInventory(_ mapping: ImportMapping) {
    guard problems.isEmpty, let step = steps.first, !steps.contains(where: { $0.entry != nil || $0.isRemoved }) else {
      return
    }
    let alive = gone.filter { key in
      guard let entry = followed.entry(of: key), followed.last.entries[key]?.isCreated == false else { return false }
      return entry.lifecycleStatus?.isArchived != true
    }
    let systems = Set(mapping.entries.map(\.system))
    if let former = alive.first(where: { !systems.contains($0.system) }),
      alive.allSatisfy({ !systems.contains($0.system) })
    {
      problems.append(
        Diagnostic(
          ImportFault.mapping.id, .error,
          "the system was called `\(former.system)` at the last import; under the name `\(step.mapping.system)` every entry would be "
            + "made a second time", at: step.mapping.systemPlace,
          help:
            "Write `system: \(former.system)`. For another inventory, write a mapping of its own; to rename the system, "
            + "rename it in `identifiers` of the entries and in what is kept beside the mapping as well."))
    } else if alive.count >= Self.isAnother, steps.count >= Self.isAnother {
      problems.append(
        Diagnostic(
          ImportFault.mapping.id, .error,
          "none of the \(steps.count) records was there at the last import, and all \(alive.count) of that have gone: "
            + "every entry would be made a second time", at: step.mapping.systemPlace,
          help:
            "Name the column that `identifier` was taken from before. For another inventory, write a mapping of its own."
        ))
    }
  }
}
