internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// Holds a mapping against what an inventory has.
enum MappedColumns {
  /// What the mapping names that the inventory does not have, and what it takes that names people.
  static func problems(_ mapping: ImportMapping, _ inventory: SourceInventory, _ paths: SourcePaths) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let names = inventory.records.first?.values.names.list ?? []
    let columns = Set(names)
    let titles = Set(mapping.entries.flatMap(\.fields).filter { $0.path.first == FieldValue.title }.flatMap(\.sources))
    let people = PersonalColumns(inventory.records, titles: titles)
    var told: Set<SourcePath> = []
    for (path, place) in mapping.uses where told.insert(path).inserted {
      func report(_ message: String, _ help: String?) {
        problems.append(Diagnostic(ImportFault.mapping.id, .error, message, at: place, help: help))
      }
      if inventory.isTable, !columns.contains(path.text) {
        report(
          "there is no column `\(path.text)`",
          Spelling.question(Spelling.nearest(to: path.text, among: names).prefix(2))
            ?? whatElse(names, mapping))
      } else if let reason = people.reason(path), !mapping.people.contains(path) {
        report(
          "`\(path.text)` \(reason), and a catalogue names teams",
          "Take a column that names a team, or a mailbox that several people read. If this may be published, write "
            + "`people: [\(PlainValue.string(path.text).inline)]` into the mapping.")
      }
    }
    return problems.sorted()
  }

  /// The columns that may have taken the place of one that is there no more.
  private static func whatElse(_ names: [String], _ mapping: ImportMapping) -> String {
    let known = Set((mapping.uses.map(\.path) + mapping.dropped).map(\.text))
    let unknown = names.filter { !known.contains($0) }
    guard !unknown.isEmpty, unknown.count < names.count else {
      return "The columns are \(names.prefix(40).joined(separator: ", "))."
    }
    let told = unknown.prefix(10).map { "`\($0)`" }
    return "Is it called otherwise now? The mapping does not name \(Noun.joined(Array(told), "and"))."
  }

  /// What the mapping names and no record has, each a sentence without a full stop. In a table, a column that is taken has to be there.
  static func notes(
    _ mapping: ImportMapping, _ inventory: SourceInventory, _ paths: SourcePaths, _ withoutPlace: [SourcePaths.Use]
  ) -> [String] {
    let said = inventory.isTable ? inventory.records.first?.values.names.list ?? [] : paths.uses.map(\.path)
    let known = said.sorted()
    func isSaid(_ path: String) -> Bool {
      for name in [path, path + "."] {
        let place = known.partitioningIndex { $0 >= name }
        if place < known.count, known[place] == name || name.hasSuffix(".") && known[place].hasPrefix(name) {
          return true
        }
      }
      return false
    }
    let open = withoutPlace.map(\.path)
    var notes: [String] = []
    var told: Set<String> = []
    for (path, role) in mapping.uses.map({ ($0.path.text, "") }) + mapping.dropped.map({ ($0.text, "`drop` names ") })
      + mapping.people.map({ ($0.text, "`people` names ") })
    where told.insert(role + path).inserted && !isSaid(path) {
      // What some records of other programs have, these need not have.
      let near = Spelling.nearest(to: path, among: role.isEmpty ? open : said).first
      guard near != nil || inventory.isTable else { continue }
      let head =
        inventory.isTable
        ? "\(role)`\(path)`, which is no column" : "\(role)`\(path)`, of which no record says anything"
      notes.append(head + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }
    return notes
  }

  /// Where the inventory says something that the mapping neither takes nor drops.
  static func withoutPlace(
    _ mapping: ImportMapping, _ paths: SourcePaths, of inventory: SourceInventory
  ) -> [SourcePaths.Use] {
    let people = PersonalColumns(inventory.records)
    return withoutPlace(mapping, paths).map { use in
      var use = use
      if people.reason(SourcePath(use.path)) != nil { use.example = nil }
      return use
    }
  }

  private static func withoutPlace(_ mapping: ImportMapping, _ paths: SourcePaths) -> [SourcePaths.Use] {
    let whole = Set((mapping.uses.map(\.path) + mapping.dropped).map(\.text))
    let lengths = Set(whole.map(\.utf8.count))
    return paths.uses.filter { use in
      // What is taken or dropped whole takes all within it along.
      if whole.contains(use.path) || use.path == FileSource.fileName { return false }
      let bytes = use.path.utf8
      return !bytes.indices.enumerated().contains { offset, place in
        bytes[place] == UInt8(ascii: ".") && lengths.contains(offset) && whole.contains(String(use.path[..<place]))
      }
    }
  }
}

extension [String] {
  /// The first place from which on `isBehind` holds, in a sorted list.
  fileprivate func partitioningIndex(where isBehind: (String) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
