internal import CatalogModel
internal import SourceText
internal import Syntax

/// One text of a field: in a language, and in a list at a place.
struct PlacedWording {
  /// The place in the list, from 0; nil where there is no list.
  let position: Int?
  let language: Language
  let node: NodeView
}

extension ColumnOutline {
  /// The texts that are written in a field of texts or addresses, in the order in which they are.
  func wordings(of value: NodeView, default language: Language) -> [PlacedWording] {
    var found: [PlacedWording] = []
    func add(_ node: NodeView, _ language: Language, _ position: Int?) {
      guard node.isScalar, !node.isNull else { return }
      found.append(PlacedWording(position: position, language: language, node: node))
    }
    let mayBeList = isList || field.form == .address
    if value.isSequence, mayBeList {
      var position = 0
      for element in value.elements {
        for pair in element.pairs { add(pair.value, Language(pair.key.string), position) }
        add(element, language, position)
        position += 1
      }
    } else if value.isMapping {
      for pair in value.pairs {
        let language = Language(pair.key.string)
        add(pair.value, language, isList ? 0 : nil)
        guard mayBeList else { continue }
        var position = 0
        for element in pair.value.elements {
          add(element, language, position)
          position += 1
        }
      }
    } else {
      add(value, language, isList ? 0 : nil)
    }
    return found
  }

  /// The scalars that are written in a field without languages: one, or those of its list.
  func scalars(of value: NodeView) -> [NodeView] {
    let values = isList && value.isSequence ? value.elements.map(\.self) : [value]
    return values.filter { $0.isScalar && !$0.isNull }
  }

  /// The name of the entry that a scalar names: by its own id, also where an old one is written; nil where there is none.
  func target(of scalar: NodeView, in entry: Entry) -> String? {
    guard let reference else { return nil }
    return entry.target(of: scalar).map { reference.isQualified ? $0.key : $0.id }
  }
}

/// Writes values that no table has a place for as JSON, as ``FieldValues`` does.
struct JSONValues {
  private let values: FieldValues

  init(_ catalog: Catalog) { values = FieldValues(catalog, of: []) }

  func text(_ value: NodeView, as meaning: MeantValue) -> [UInt8] {
    var writer = JSONWriter()
    values.write(value, as: meaning, to: &writer)
    return writer.bytes
  }
}

// MARK: - What has no place

/// A value that no table has a place for: its field is not declared, as one whose name begins with `x-`, or it is none of what is
/// declared.
struct UnplacedValue {
  /// The path of the field with the places in lists: `value[0].x-source`.
  let path: String
  let value: NodeView
  let meaning: MeantValue
}

extension UnplacedValue {
  /// The values of an entry that the tables of its kind have no place for.
  /// - Parameter isForCustomers: whether the entry is that of the customers' edition, which has no other.
  static func all(of entry: Entry, isForCustomers: Bool) -> [UnplacedValue] {
    guard !isForCustomers, entry.fields.isMapping else { return [] }
    var finder = Finder()
    finder.look(at: entry.fields, entry.declaration.fields, below: "")
    return finder.found
  }

  private struct Finder {
    var found: [UnplacedValue] = []

    private mutating func add(_ path: String, _ value: NodeView, _ meaning: MeantValue = .asWritten) {
      found.append(UnplacedValue(path: path, value: value, meaning: meaning))
    }

    /// A level of nesting is one of calls: files are nested 64 levels at most.
    mutating func look(at group: NodeView, _ fields: [FieldDeclaration], below path: String) {
      for pair in group.pairs where !pair.value.isNull {
        guard let field = fields.first(where: { pair.key.textEquals($0.name) }) else {
          let name = pair.key.string
          add(path.isEmpty ? name : "\(path).\(name)", pair.value)
          continue
        }
        let isPlain =
          pair.value.isScalar && !field.isList && [.line, .word, .reference, .date, .period].contains(field.form)
        guard !isPlain else { continue }
        look(at: pair.value, of: field, path: path.isEmpty ? field.name : "\(path).\(field.name)")
      }
    }

    private mutating func look(at value: NodeView, of field: FieldDeclaration, path: String) {
      switch field.form {
      case .other: return
      case .map, .readings:
        if field.isList { return }
        guard value.isMapping else { return add(path, value, field.meaning) }
        for pair in value.pairs where field.form == .readings {
          let isReading = Period(pair.key) != nil && Reading.number(in: pair.value)?.decimal != nil
          if !isReading { add("\(path).\(pair.key.string)", pair.value, field.meaning) }
        }
      case .group where field.isList:
        guard value.isSequence else { return add(path, value, field.meaning) }
        var position = 0
        for element in value.elements {
          let place = "\(path)[\(position)]"
          if element.isMapping { look(at: element, field.fields, below: place) } else { add(place, element) }
          position += 1
        }
      case .group:
        if value.isMapping { look(at: value, field.fields, below: path) } else { add(path, value, field.meaning) }
      case .text, .address:
        if !Self.isWording(value, mayBeList: field.isList || field.form == .address) { add(path, value, field.meaning) }
      case .number, .boolean:
        let values = field.isList && value.isSequence ? value.elements.map(\.self) : [value]
        let fits = values.allSatisfy { field.form == .number ? $0.decimal != nil : $0.boolean != nil }
        if !fits { add(path, value, field.meaning) }
      case .line, .word, .reference, .date, .period:
        let fits = value.isScalar || field.isList && value.isSequence && value.elements.allSatisfy(\.isScalar)
        if !fits { add(path, value, field.meaning) }
      }
    }

    /// Whether a value is a text, one for each language, or a list of these.
    private static func isWording(_ value: NodeView, mayBeList: Bool) -> Bool {
      func isOne(_ value: NodeView) -> Bool {
        value.isScalar || value.pairs.allSatisfy(\.value.isScalar) && value.isMapping
      }
      if isOne(value) { return true }
      guard mayBeList else { return false }
      if value.isSequence { return value.elements.allSatisfy(isOne) }
      return value.pairs.allSatisfy { $0.value.isScalar || $0.value.elements.allSatisfy(\.isScalar) }
    }
  }
}
