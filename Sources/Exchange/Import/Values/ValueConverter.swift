internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// Makes values of fields out of those of another inventory, and counts what it cannot make.
///
/// What cannot be taken is left out and counted; nothing is guessed where two things may be meant.
struct ValueConverter {
  let kinds: Kinds
  let defaultLanguage: Language
  let blanks: Set<String>
  /// Whether an entry is made where nothing bears the name in a reference field.
  let mayCreate: Bool
  var references: ImportReferences
  var ids: ImportedIDs
  private(set) var tally = ImportTally()
  /// The entries that are made because nothing bore their names, in the order in which they were met.
  private(set) var created: [CreatedEntry] = []
  /// The words of fields that have certain ones, by what people call them.
  private var words: [ImportTally.Field: [String: String]] = [:]

  init(_ mapping: ImportMapping, in catalog: Catalog, mayCreate: Bool) {
    kinds = catalog.kinds
    defaultLanguage = catalog.defaultLanguage
    blanks = mapping.blanks
    self.mayCreate = mayCreate
    references = ImportReferences(catalog)
    ids = ImportedIDs(catalog)
  }

  /// The longest text of a field, in scalars (`line` of common.schema.json).
  private static let maxText = 2000

  // MARK: Fields

  /// The fields of an entry that a record says something of, in the order of the mapping.
  mutating func values(
    of fields: [FieldMapping], in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> [FieldValue] {
    var found: [FieldValue] = []
    for field in fields {
      if case .keys(let path) = field.value {
        found += keys(at: path, of: field, in: object, kind)
        continue
      }
      guard let value = value(of: field, in: record, object, kind) else { continue }
      found.append(FieldValue(path: field.path, isText: field.field.form == .text, value: value))
    }
    return found
  }

  /// `values` without those of groups that lack what they must have.
  mutating func complete(_ values: [FieldValue], _ mapping: EntryMapping, in record: SourceRecord) -> [FieldValue] {
    var values = values
    for group in mapping.groups {
      let inner = values.filter { $0.path.starts(with: group.path) }
      guard !inner.isEmpty else { continue }
      let place = group.path.count
      let missing = group.required.first { name in !inner.contains { $0.path.count > place && $0.path[place] == name } }
      guard let missing else { continue }
      let field = ImportTally.Field(kind: mapping.kind.name, name: group.path.joined(separator: "."))
      tally.leaveOut(field, .incompleteGroup, missing, in: record)
      values.removeAll { $0.path.starts(with: group.path) }
    }
    return values
  }

  private mutating func value(
    of mapping: FieldMapping, in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> PlainValue? {
    switch mapping.value {
    case .keys: return nil
    case .conversion(let conversion): return value(conversion, of: mapping, in: record, object, kind)
    case .items(let items):
      var groups: [PlainValue] = []
      for fields in items {
        guard let group = group(fields, of: mapping, in: record, object, kind) else { continue }
        groups.append(group)
      }
      return groups.isEmpty ? nil : .list(groups)
    case .each(let path, let fields):
      var groups: [PlainValue] = []
      for case .object(let inner) in path.values(in: object) {
        guard let group = group(fields, of: mapping, in: record, inner, kind) else { continue }
        if !groups.contains(group) { groups.append(group) }
      }
      return groups.isEmpty ? nil : .list(groups)
    }
  }

  /// A value for each name of an object: the keys of a map are data on both sides.
  private mutating func keys(
    at path: SourcePath, of mapping: FieldMapping, in object: SourceObject, _ kind: KindDeclaration
  ) -> [FieldValue] {
    var found: [FieldValue] = []
    for case .object(let inner) in path.values(in: object) {
      for (name, value) in zip(inner.names.list, inner.values) {
        guard case .text(let text) = value, !blanks.contains(text) else { continue }
        found.append(
          FieldValue(path: mapping.path + [name], isText: false, value: .string(BlankText.onOneLine(text))))
      }
    }
    if !found.isEmpty { tally.take(ImportTally.Field(kind: kind.name, name: mapping.path.joined(separator: "."))) }
    return found
  }

  /// One item of a list of groups; nil where the record says nothing of it, or lacks what it has to have.
  private mutating func group(
    _ fields: [FieldMapping], of mapping: FieldMapping, in record: SourceRecord, _ object: SourceObject,
    _ kind: KindDeclaration
  ) -> PlainValue? {
    let isSaid = fields.contains { field in
      guard case .conversion(let conversion) = field.value else { return true }
      return conversion.sources.contains { path in path.texts(in: object).contains { !blanks.contains($0) } }
    }
    guard isSaid else { return nil }
    let values = values(of: fields, in: record, object, kind)
    let named = Set(values.compactMap { $0.path.first })
    if let missing = mapping.field.fields.first(where: { $0.isRequired && !named.contains($0.name) }) {
      let field = ImportTally.Field(kind: kind.name, name: mapping.name)
      tally.leaveOut(field, .incompleteGroup, missing.name, in: record)
      return nil
    }
    return ValueTree(values).plain(in: defaultLanguage)
  }

  private mutating func value(
    _ conversion: Conversion, of mapping: FieldMapping, in record: SourceRecord, _ object: SourceObject,
    _ kind: KindDeclaration
  ) -> PlainValue? {
    let field = ImportTally.Field(kind: kind.name, name: mapping.name)
    if let always = conversion.always { return fixed(always, conversion, mapping, field, in: record, object, kind) }
    var items: [PlainValue] = []
    for source in conversion.sources {
      for text in source.texts(in: object) where !blanks.contains(text) {
        for word in Self.parts(of: text, conversion) {
          items += values(of: word, conversion, mapping.field, field, in: record, object, kind)
        }
      }
      if !items.isEmpty, !mapping.field.isList { break }
    }
    guard let first = items.first else {
      return conversion.otherwise.flatMap { fixed($0, conversion, mapping, field, in: record, object, kind) }
    }
    tally.take(field)
    guard mapping.field.isList else { return first }
    var known: Set<PlainValue> = []
    return .list(items.filter { known.insert($0).inserted })
  }

  /// A value that stands in the mapping: in a list where the field is one, and by its name where it is an entry.
  private mutating func fixed(
    _ value: PlainValue, _ conversion: Conversion, _ mapping: FieldMapping, _ field: ImportTally.Field,
    in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> PlainValue? {
    var items = [value]
    if mapping.field.isList, case .list(let list) = value { items = list }
    if mapping.field.form == .reference {
      var found: [PlainValue] = []
      for item in items {
        guard case .scalar(_, let name) = item else { return value }
        if let item = reference(name, conversion, mapping.field, field, in: record, object, kind) { found.append(item) }
      }
      items = found
    }
    guard let first = items.first else { return nil }
    return mapping.field.isList ? .list(items) : first
  }

  /// The parts of a value that are wanted, none of them blank.
  private static func parts(of text: String, _ conversion: Conversion) -> [String] {
    let text = conversion.isHTML ? HTMLText.plain(text) : text
    guard let separator = conversion.separator else { return BlankText.trimmed(text).map { [$0] } ?? [] }
    let parts = ListText.items(of: text, dividedBy: separator)
    switch conversion.part {
    case .first: return Array(parts.prefix(1))
    case .last: return Array(parts.suffix(1))
    case .firstSentence, nil: return parts
    }
  }

  /// The text of an entry, in Markdown; nil where the record says nothing of it.
  func body(_ conversion: Conversion, in record: SourceRecord) -> String? {
    let texts = conversion.sources.flatMap { $0.texts(in: record.values) }.filter { !blanks.contains($0) }
    let parts = texts.compactMap { BlankText.trimmed(conversion.isHTML ? HTMLText.markdown($0) : $0) }
    return parts.isEmpty ? nil : parts.map(Self.lines).joined(separator: "\n\n")
  }

  /// `text` with line feeds alone, and without what nobody sees at the ends of its lines.
  private static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        String(line.unicodeScalars.filter { $0 == "\t" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
      }.joined(separator: "\n")
  }

  /// Counts an entry that lacks what it must have.
  mutating func lack(_ field: ImportTally.Field, in record: SourceRecord) { tally.lack(field, in: record) }

  // MARK: Values

  private mutating func values(
    of text: String, _ conversion: Conversion, _ declaration: FieldDeclaration, _ field: ImportTally.Field,
    in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> [PlainValue] {
    var words = [text]
    var isTranslated = false
    if let table = conversion.words {
      if let meanings = table.meanings(of: text) {
        (words, isTranslated) = (meanings, true)
      } else if declaration.form != .reference, declaration.form != .word {
        tally.leaveOut(field, .unknownWord, text, in: record)
        return []
      }
    }
    var values: [PlainValue] = []
    for word in words {
      switch declaration.form {
      case .reference:
        if let value = reference(word, conversion, declaration, field, in: record, object, kind) {
          values.append(value)
        }
      case .text, .line:
        values.append(line(word, conversion, field, in: record))
      default:
        let (value, reason) = self.value(of: word, declaration, field)
        guard let value else {
          tally.leaveOut(field, reason, word, in: record)
          continue
        }
        if !isTranslated, case .scalar(_, let written) = value, written != word { tally.rewrite(field, in: record) }
        values.append(value)
      }
    }
    return values
  }

  private mutating func line(
    _ text: String, _ conversion: Conversion, _ field: ImportTally.Field, in record: SourceRecord
  ) -> PlainValue {
    var line = BlankText.onOneLine(text)
    if conversion.part == .firstSentence { line = FirstSentence.of(line) }
    if line.utf8.count > Self.maxText {
      let cut = FirstSentence.cut(line, to: Self.maxText)
      if cut.utf8.count < line.utf8.count { tally.cut(field, in: record) }
      line = cut
    }
    return .string(line)
  }

  /// A value in the form of its field, and else why it has none.
  private mutating func value(
    of text: String, _ declaration: FieldDeclaration, _ field: ImportTally.Field
  ) -> (PlainValue?, ImportTally.Reason) {
    switch declaration.form {
    case .word: return (word(text, declaration, field).map { .string($0) }, .unknownWord)
    case .number: return (Self.number(text).map { .number($0) }, .noNumber)
    case .boolean: return (Self.boolean(text).map { .scalar(kind: .boolean, text: $0 ? "true" : "false") }, .noBoolean)
    case .date: return (Self.date(text).map { .string($0) }, .noDate)
    case .period:
      return ((Period(text).map { _ in text } ?? MeantPeriod.candidate(text)).map { .string($0) }, .noPeriod)
    case .readings: return (Self.number(text).map { .number($0) }, .noNumber)
    case .address: return (Self.address(text).map { .string($0) }, .noAddress)
    case .text, .line, .reference, .group, .map, .other: return (.string(BlankText.onOneLine(text)), .unknownWord)
    }
  }

  /// One of the words that the field may have: as it stands in files, or as readers see it in a language of the interface.
  private mutating func word(_ text: String, _ declaration: FieldDeclaration, _ field: ImportTally.Field) -> String? {
    if words[field] == nil {
      var known: [String: String] = [:]
      for (value, labels) in declaration.words {
        for name in [value] + Language.ofInterface.map({ labels.text(in: $0) }) {
          let folded = FoldedName.of(name)
          if known[folded] == nil { known[folded] = value }
        }
      }
      for (value, _) in declaration.words { known[FoldedName.of(value)] = value }
      words[field] = known
    }
    return words[field]?[FoldedName.of(text)]
  }

  private static func number(_ text: String) -> String? {
    if MeantNumber.isNumber(text) { return text }
    guard let meant = MeantNumber(text), meant.alternative == nil, meant.fault != .unit else { return nil }
    return meant.text
  }

  private static func boolean(_ text: String) -> Bool? {
    switch FoldedName.of(text) {
    case "true", "yes", "y", "oui", "kylla", "ja", "si", "vero", "vrai": true
    case "false", "no", "n", "non", "ei", "nej", "falso", "faux": false
    default: nil
    }
  }

  private static func date(_ text: String) -> String? {
    if CalendarDate(text) != nil { return text }
    // What programs write has the time of the day behind it.
    let day = text.prefix { $0 != "T" && $0 != " " }
    if day.utf8.count == 10, day.utf8.count < text.utf8.count, CalendarDate(day) != nil { return String(day) }
    let candidates = MeantDate.candidates(text)
    return candidates.count == 1 ? candidates[0] : nil
  }

  private static func address(_ text: String) -> String? {
    let isWhole = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
    guard isWhole else { return MeantAddress.candidate(text) }
    guard text.utf8.count <= maxText,
      !text.unicodeScalars.contains(where: { BlankText.isBlank($0) || "<>\"\\".unicodeScalars.contains($0) }),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    if scheme == "mailto" { return rest.split(separator: "@").count == 2 ? "\(scheme):\(rest)" : nil }
    // A host begins with a letter or a digit, and a name before it is none that a page may have.
    let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isHost = host.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
    return isHost && !host.contains("@") ? "\(scheme):\(rest)" : nil
  }

  // MARK: References

  private mutating func reference(
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
      // What another system calls an entry may look like one of our own names: `component:default/payroll`.
      var match = references.match(name, target)
      if match == .missing, let qualified { match = references.match(qualified.id, target) }
      switch match {
      case .found(let id): return .string(reference.isQualified ? QualifiedID(kind: targetName, id: id).text : id)
      case .ambiguous: isAmbiguous = true
      case .missing: break
      }
    }
    guard let target = reference.targets.first.map({ kinds[$0] }) else { return nil }
    let canBeMade = Self.canBeMade(target, with: conversion.created)
    guard mayCreate, canBeMade, !isAmbiguous else {
      let reason: ImportTally.Reason =
        isAmbiguous ? .ambiguousReference : canBeMade ? .missingReference : .missingEntry
      tally.leaveOut(field, reason, name, target: target.name, in: record)
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

  /// Makes an entry that bears `name`.
  private mutating func create(
    _ kind: KindDeclaration, _ name: String, _ conversion: Conversion, in record: SourceRecord, _ object: SourceObject
  ) -> String {
    var values = self.values(of: conversion.created, in: record, object, kind)
    if !values.contains(where: { $0.path.first == FieldValue.title }) {
      values.insert(
        FieldValue(path: [FieldValue.title, defaultLanguage.tag], isText: true, value: .string(name)), at: 0)
    }
    let titles = values.titles(defaultLanguage)
    let suggestion = ImportedIDs.suggestion([Self.ownName(name)] + titles, kind, identifier: name)
    let id = ids.take(suggestion, kind, identifier: name, isShared: false)
    references.add(kind.kind, id: id, identifier: name, titles: titles)
    created.append(CreatedEntry(kind: kind, id: id, name: name, values: values, record: record))
    return id
  }
}

/// An entry that is made because a record names it and nothing bears its name.
struct CreatedEntry {
  let kind: KindDeclaration
  let id: String
  /// What the other system calls it.
  let name: String
  let values: [FieldValue]
  /// The record that names it first.
  let record: SourceRecord
}
