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
  /// The names of which an entry is made in any case.
  let restored: Set<String>
  var references: ImportReferences
  var ids: ImportedIDs
  private(set) var tally = ImportTally()
  /// The entries that records name and that none of them describes, in the order in which they are met.
  var named: [NamedEntry] = []
  /// The places in ``named``.
  var namedPlaces: [ImportSnapshot.Key: Int] = [:]
  /// The entries that an earlier import made because records name them.
  let createdBefore: Set<ImportSnapshot.Key>
  /// How the days of each column are written.
  private let dates: ColumnDates
  /// The name of the other system, under which entries are made that records name.
  let system: String
  /// The places in ``named`` of new entries that the value names which is being converted.
  var needs: [Int] = []
  /// What is being made, so that it does not name itself.
  var making: Set<ImportSnapshot.Key> = []
  /// Whether something of the value that is being converted was left out.
  private var isLeaving = false
  /// The words of fields that have certain ones, by what people call them.
  private var words: [ImportTally.Field: [String: String]] = [:]

  /// - Parameters:
  ///   - described: the paths of entries whose records are here.
  ///   - createdBefore: the entries that an earlier import made because records name them.
  init(
    _ mapping: ImportMapping, _ dates: ColumnDates, in catalog: Catalog, mayCreate: Bool, restored: Set<String>,
    described: Set<String>, createdBefore: Set<ImportSnapshot.Key>
  ) {
    self.dates = dates
    system = mapping.entries.first?.system ?? mapping.name
    self.createdBefore = createdBefore
    kinds = catalog.kinds
    defaultLanguage = catalog.defaultLanguage
    blanks = mapping.blanks
    self.mayCreate = mayCreate
    self.restored = restored
    references = ImportReferences(catalog, described: described)
    ids = ImportedIDs(catalog)
  }

  /// The longest text of a field, in scalars (`line` of common.schema.json).
  static let maxText = 2000

  // MARK: Fields

  /// The fields of an entry that a record says something of, in the order of the mapping.
  mutating func values(
    of fields: [FieldMapping], in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> ConvertedFields {
    var found = ConvertedFields()
    let outer = (needs, isLeaving)
    defer {
      needs = outer.0 + found.values.flatMap(\.needs)
      isLeaving = outer.1 || !found.leftOut.isEmpty
    }
    for field in fields {
      if case .keys(let path) = field.value {
        found.values += keys(at: path, of: field, in: object, kind)
        continue
      }
      (needs, isLeaving) = ([], false)
      if let value = value(of: field, in: record, object, kind) {
        found.values.append(
          FieldValue(path: field.path, isText: field.field.form == .text, value: value, needs: needs))
      } else if isLeaving {
        found.leftOut.insert(field.path.joined(separator: "."))
      }
    }
    return found
  }

  /// What a record says of its entry, without groups that lack what they must have.
  mutating func values(of mapping: EntryMapping, in record: SourceRecord) -> ConvertedFields {
    var found = values(of: mapping.fields, in: record, record.values, mapping.kind)
    (needs, isLeaving) = ([], false)
    for group in mapping.groups {
      let inner = found.values.filter { $0.path.starts(with: group.path) }
      guard !inner.isEmpty else { continue }
      let place = group.path.count
      let missing = group.required.first { name in !inner.contains { $0.path.count > place && $0.path[place] == name } }
      guard let missing else { continue }
      let field = ImportTally.Field(kind: mapping.kind.name, name: group.path.joined(separator: "."))
      leaveOut(field, .incompleteGroup, missing, in: record)
      found.leftOut.formUnion(inner.map(\.name))
      found.values.removeAll { $0.path.starts(with: group.path) }
    }
    return found
  }

  /// Counts a value that has no place.
  mutating func leaveOut(
    _ field: ImportTally.Field, _ reason: ImportTally.Reason, _ value: String, target: String = "",
    in record: SourceRecord
  ) {
    isLeaving = true
    tally.leaveOut(field, reason, value, target: target, in: record)
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
      var known: Set<PlainValue> = []
      for case .object(let inner) in path.values(in: object) {
        guard let group = group(fields, of: mapping, in: record, inner, kind) else { continue }
        if known.insert(group).inserted { groups.append(group) }
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
    let values = values(of: fields, in: record, object, kind).values
    let named = Set(values.compactMap { $0.path.first })
    if let missing = mapping.field.fields.first(where: { $0.isRequired && !named.contains($0.name) }) {
      let field = ImportTally.Field(kind: kind.name, name: mapping.name)
      leaveOut(field, .incompleteGroup, missing.name, in: record)
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
          items += values(of: word, at: source, conversion, mapping.field, field, in: record, object, kind)
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
  static func parts(of text: String, _ conversion: Conversion) -> [String] {
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
    of text: String, at source: SourcePath, _ conversion: Conversion, _ declaration: FieldDeclaration,
    _ field: ImportTally.Field,
    in record: SourceRecord, _ object: SourceObject, _ kind: KindDeclaration
  ) -> [PlainValue] {
    var words = [text]
    var isTranslated = false
    if let table = conversion.words {
      if let meanings = table.meanings(of: text) {
        (words, isTranslated) = (meanings, true)
      } else if declaration.form != .reference, declaration.form != .word {
        leaveOut(field, .unknownWord, text, in: record)
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
        let (value, reason) = self.value(of: word, declaration, field, conversion.dates ?? dates.order(of: source))
        guard let value else {
          leaveOut(field, reason, word, in: record)
          continue
        }
        if !isTranslated, case .scalar(_, let written) = value, written != word {
          tally.rewrite(field, word, as: written, in: record)
        }
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
    if line.utf8.count > Self.maxText, line.unicodeScalars.count > Self.maxText {
      line = FirstSentence.cut(line, to: Self.maxText)
      tally.cut(field, in: record)
    }
    return .string(line)
  }

  /// A value in the form of its field, and else why it has none.
  ///
  /// - Parameter order: whether the day or the month stands first; nil where nobody knows.
  private mutating func value(
    of text: String, _ declaration: FieldDeclaration, _ field: ImportTally.Field, _ order: DateOrder?
  ) -> (PlainValue?, ImportTally.Reason) {
    switch declaration.form {
    case .word: return (word(text, declaration, field).map { .string($0) }, .unknownWord)
    case .number: return (WrittenForms.number(text).map { .number($0) }, .noNumber)
    case .boolean:
      return (WrittenForms.boolean(text).map { .scalar(kind: .boolean, text: $0 ? "true" : "false") }, .noBoolean)
    case .date:
      let (day, isAmbiguous) = WrittenForms.date(text, order)
      return (day.map { .string($0) }, isAmbiguous ? .ambiguousDate : .noDate)
    case .period:
      return ((Period(text).map { _ in text } ?? MeantPeriod.candidate(text)).map { .string($0) }, .noPeriod)
    case .readings: return (WrittenForms.number(text).map { .number($0) }, .noNumber)
    case .address: return (WrittenForms.address(text).map { .string($0) }, .noAddress)
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
}
