package import CatalogModel
import SourceText
import Syntax

/// The entries that are different between two revisions of a catalogue.
package struct EntryChanges: Sendable {
  /// By kind, then by id; those that are gone come where they would stand.
  package let all: [EntryChange]
  /// The paths of entries that could not be read at one of the revisions, so that they are not compared.
  let unread: Set<String>

  /// Compares the entries of two catalogues, on several threads where there are many.
  package init(_ before: Catalog, _ after: Catalog) {
    let matching = EntryMatching(before, after)
    var unread: Set<String> = []
    var changes: [EntryChange] = []
    let compared = Parallel.map(matching.pairs.count) { place in
      Compared(matching.pairs[place], before, after, matching)
    }
    for pair in compared {
      switch pair {
      case .same: break
      case .different(let change): changes.append(change)
      case .unread(let paths): unread.formUnion(paths)
      }
    }
    let former = Dictionary(
      after.entries.flatMap { entry in EntryMatching.formerKeys(of: entry).map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    for index in matching.removed {
      let entry = before.entry(index)
      guard !after.mayHold(entry) else {
        unread.insert(entry.path)
        continue
      }
      changes.append(
        EntryChange(
          before: entry, after: nil, rename: nil, fields: [], prose: [], successor: former[entry.key]))
    }
    for index in matching.added {
      let entry = after.entry(index)
      guard !before.mayHold(entry) else {
        unread.insert(entry.path)
        continue
      }
      if !entry.isWhole { unread.insert(entry.path) }
      changes.append(
        EntryChange(before: nil, after: entry, rename: nil, fields: [], prose: [], successor: nil))
    }
    let places = Dictionary(
      after.kinds.listed.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    all = changes.sorted { $0.order(places) < $1.order(places) }
    self.unread = unread
  }
}

/// What is different about an entry that both catalogues have.
private enum Compared {
  case same
  case different(EntryChange)
  /// It could not be read whole, in the files of these paths.
  case unread([String])

  init(_ pair: EntryMatching.Pair, _ before: Catalog, _ after: Catalog, _ matching: EntryMatching) {
    let (old, new) = (before.entry(pair.before), after.entry(pair.after))
    guard old.isWhole, new.isWhole else {
      self = .unread([old, new].filter { !$0.isWhole }.map(\.path))
      return
    }
    self = Self.change(old, new, pair.rename, matching).map(Compared.different) ?? .same
  }

  private static func change(
    _ old: Entry, _ new: Entry, _ rename: EntryChange.Rename?, _ matching: EntryMatching
  ) -> EntryChange? {
    let isSameFile = old.document.file.bytes == new.document.file.bytes
    let prose = ProseChange.all(old, new)
    guard rename != nil || !isSameFile || !prose.isEmpty else { return nil }
    var fields: [FieldChange] = []
    if !isSameFile {
      let before = ValueComparison.Side(entry: old) { matching.afterOf[$0.index] }
      let after = ValueComparison.Side(entry: new) { matching.isKnown[$0.index] ? $0.index : nil }
      fields = ValueComparison(before, after).changes
      if rename == .alias { fields.removeAll { $0.isAlias(of: old, new) } }
      if new.kind == .diagnosis || old.kind == .diagnosis { fields = FieldChange.hidingAnswers(fields) }
    }
    guard rename != nil || !fields.isEmpty || !prose.isEmpty else { return nil }
    return EntryChange(before: old, after: new, rename: rename, fields: fields, prose: prose, successor: nil)
  }
}

extension Catalog {
  /// Whether an entry of another revision that is not here may be among what could not be read, or is of a kind whose declaration
  /// could not be.
  fileprivate func mayHold(_ entry: Entry) -> Bool {
    guard let kind = kinds.named(entry.declaration.name) else { return kinds.hasUnread }
    return unread.mayHold(kind, entry.id)
  }
}

extension Entry {
  /// Whether its frontmatter was read to its end.
  fileprivate var isWhole: Bool { document.isFrontmatterReadable }
}

extension EntryChange {
  /// Where it is told among the others: by kind, then by id.
  /// - Parameter places: those of the newer catalogue's kinds in its order, by their names.
  fileprivate func order(_ places: [String: Int]) -> (Int, String, String) {
    guard let entry else { return (0, "", "") }
    return (places[entry.declaration.name] ?? places.count, entry.declaration.name, entry.id)
  }
}

extension FieldChange {
  /// Whether it is the alias that a rename leaves behind, which the rename tells.
  fileprivate func isAlias(of old: Entry, _ new: Entry) -> Bool {
    guard field?.name == "aliases" else { return false }
    let (gone, come) = (before, after)
    func names(_ node: NodeView?, _ id: String) -> Bool {
      guard let node else { return true }
      return node.isSequence ? node.elements.allSatisfy { $0.textEquals(id) } : node.textEquals(id)
    }
    return sort != .reordered && names(gone, new.id) && names(come, old.id)
  }
}
