internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// What records name: entries that are there, and those that are made because nothing bears their name.
extension ValueConverter {
  /// The entry that bears a name, as a value of a field; nil where none does and none is made.
  mutating func reference(
    _ name: String, _ conversion: Conversion, _ declaration: FieldDeclaration, _ field: ImportTally.Field,
    in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> PlainValue? {
    guard let reference = kind.reference(of: declaration) else { return nil }
    let name = BlankText.onOneLine(name)
    var qualified = QualifiedID(name)
    if let prefix = qualified?.kind, kinds.named(prefix) == nil { qualified = nil }
    var isAmbiguous = false
    for target in reference.targets {
      let targetName = kinds[target].name
      if let qualified, qualified.kind != targetName { continue }
      if making.contains(key(kinds[target], name)) { return nil }
      // What another system calls an entry may look like one of our own names: `component:default/payroll`.
      var match = references.match(name, target)
      if match == .missing, let qualified { match = references.match(qualified.id, target) }
      switch match {
      case .found(let id):
        follow(kinds[target], id, name, conversion, in: record, object)
        return .string(reference.isQualified ? QualifiedID(kind: targetName, id: id).text : id)
      case .removed:
        leaveOut(field, .removedReference, name, target: targetName, in: record)
        return nil
      case .ambiguous: isAmbiguous = true
      case .missing: break
      }
    }
    guard let target = reference.targets.first.map({ kinds[$0] }), !making.contains(key(target, name)) else {
      return nil
    }
    let canBeMade = Self.canBeMade(target, with: conversion.created)
    guard mayCreate || restored.contains(name), canBeMade, !isAmbiguous else {
      let reason: ImportTally.Reason =
        isAmbiguous ? .ambiguousReference : canBeMade ? .missingReference : .missingEntry
      leaveOut(field, reason, name, target: target.name, in: record)
      return nil
    }
    let id = create(target, name, conversion, in: record, object)
    return .string(reference.isQualified ? QualifiedID(kind: target.name, id: id).text : id)
  }

  /// A name without where it lies in the other system: `hr` of `group:default/hr`.
  private static func ownName(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ":")), let part = name.split(separator: "/").last else { return name }
    return String(part)
  }

  /// Whether an entry of a kind needs nothing but a name, or what it needs is in the mapping.
  private static func canBeMade(_ kind: KindDeclaration, with fields: [FieldMapping]) -> Bool {
    let named = Set(fields.compactMap(\.path.first) + [FieldValue.title])
    return kind.fields.allSatisfy { !$0.isRequired || named.contains($0.name) }
  }

  /// Makes an entry that bears `name`, should its entry come to use it.
  private mutating func create(
    _ kind: KindDeclaration, _ name: String, _ conversion: Conversion, in record: SourceRecord, _ object: SourceObject
  ) -> String {
    let values = values(naming: name, kind, conversion, in: record, object)
    let titles = values.titles(defaultLanguage)
    let suggestion = ImportedIDs.suggestion([Self.ownName(name)] + titles, kind, identifier: name)
    let id = ids.take(suggestion, kind, identifier: name, isShared: false)
    references.add(kind.kind, id: id, identifier: name, titles: titles)
    add(
      NamedEntry(
        kind: kind, id: id, name: name, values: values, record: record, fields: conversion.created, isNew: true))
    return id
  }

  /// What tells an entry that is made because of its name.
  func key(_ kind: KindDeclaration, _ name: String) -> ImportSnapshot.Key {
    ImportSnapshot.Key(kind: kind.name, system: system, identifier: name)
  }

  /// Notes that a record names an entry which is to be made, or was made because of such a name.
  private mutating func follow(
    _ kind: KindDeclaration, _ id: String, _ name: String, _ conversion: Conversion, in record: SourceRecord,
    _ object: SourceObject
  ) {
    let key = key(kind, name)
    if let place = namedPlaces[key] {
      if named[place].isNew { needs.append(place) }
    } else if createdBefore.contains(key), !making.contains(key) {
      let values = values(naming: name, kind, conversion, in: record, object)
      add(
        NamedEntry(
          kind: kind, id: id, name: name, values: values, record: record, fields: conversion.created, isNew: false))
    }
  }

  private mutating func add(_ entry: NamedEntry) {
    let place = named.count
    namedPlaces[key(entry.kind, entry.name)] = place
    named.append(entry)
    if entry.isNew { needs.append(place) }
  }

  /// What a record says of an entry that it names; its name is the title where nothing else is.
  private mutating func values(
    naming name: String, _ kind: KindDeclaration, _ conversion: Conversion, in record: SourceRecord,
    _ object: SourceObject
  ) -> [FieldValue] {
    let outer = needs
    making.insert(key(kind, name))
    defer { making.remove(key(kind, name)) }
    var values = self.values(of: conversion.created, in: record, object, kind).values
    needs = outer
    if !values.contains(where: { $0.path.first == FieldValue.title }) {
      values.insert(
        FieldValue(path: [FieldValue.title, defaultLanguage.tag], isText: true, value: .string(name)), at: 0)
    }
    let identifier = [FieldValue.identifiers, system]
    if !values.contains(where: { $0.path == identifier }) {
      values.append(FieldValue(path: identifier, isText: false, value: .string(name)))
    }
    return values
  }
}

/// An entry that records name and none of them describes.
struct NamedEntry {
  let kind: KindDeclaration
  let id: String
  /// What the other system calls it.
  let name: String
  let values: [FieldValue]
  /// The record that names it first.
  let record: SourceRecord
  /// The fields that are taken of a record that names it.
  let fields: [FieldMapping]
  /// Whether it is made by this import; else an earlier one made it.
  let isNew: Bool
}
