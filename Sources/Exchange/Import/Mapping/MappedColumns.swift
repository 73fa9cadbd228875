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
            ?? "The columns are \(names.prefix(40).joined(separator: ", ")).")
      } else if let reason = people.reason(path), !mapping.people.contains(path) {
        report(
          "`\(path.text)` \(reason), and a catalogue names teams",
          "Take a column that names a team, or a mailbox that several people read. If this may be published, write "
            + "`people: [\(PlainValue.string(path.text).inline)]` into the mapping.")
      }
    }
    return problems.sorted()
  }

  /// Where the inventory says something that the mapping neither takes nor drops.
  static func withoutPlace(_ mapping: ImportMapping, _ paths: SourcePaths) -> [SourcePaths.Use] {
    let known = mapping.uses.map(\.path.text) + mapping.dropped.map(\.text)
    let whole = Set(known)
    return paths.uses.filter { use in
      // What is taken or dropped whole takes all within it along.
      if whole.contains(use.path) { return false }
      var end = use.path.utf8.lastIndex(of: UInt8(ascii: "."))
      while let dot = end {
        if whole.contains(String(use.path[..<dot])) { return false }
        end = use.path.utf8[..<dot].lastIndex(of: UInt8(ascii: "."))
      }
      return true
    }
  }
}
