package import Syntax

/// A field by whose values the entries of a kind are told apart: what a list of them is narrowed down by, on a page as on the
/// command line, so that both find the same entries.
package struct Facet: Sendable {
  /// A value of the field. Two entries with equal values are found together.
  package enum Value: Hashable, Sendable {
    /// One of the words that the field may have.
    case word(String)
    case flag(Bool)
    /// The entry that is named, by its place in the catalogue, whether by its id or by an old one.
    case entry(Int)
    /// A text as ``Facet/key(of:)`` has it.
    case text(String)
  }

  /// What is declared of the field.
  package let field: FieldDeclaration
  private let form: Form

  private enum Form: Sendable {
    /// - Parameter standard: the word that holds where nothing is written.
    case words(Set<String>, standard: String?)
    case flags
    /// By their indexes among the references of the kind, with the field itself.
    case references([UInt8], ReferenceField)
    case texts
  }

  /// The facet of a field of entries of `kind`; nil for one whose values are no words, names or texts, as a date.
  package init?(_ field: FieldDeclaration, of kind: KindDeclaration) {
    self.field = field
    switch field.form {
    case .word: form = .words(Set(field.words.map(\.value)), standard: field.isList ? nil : field.standard)
    case .boolean: form = .flags
    case .reference:
      let fields = kind.references.filter { $0.fieldPath == field.path }.flatMap { [$0] + $0.countedAlike }
      guard let first = fields.first else { return nil }
      form = .references(fields.map { UInt8($0.index) }, first)
    case .text, .line: form = .texts
    case .number, .date, .period, .readings, .address, .group, .map, .other: return nil
    }
  }

  /// The values that an entry has, each once, in the order in which they are written: words that are declared, names that lead
  /// to an entry, texts in the catalogue's default language or, where that is missing, the first one. None of a file that could not
  /// be read.
  package func values(of entry: Entry) -> [Value] {
    guard entry.document.isFrontmatterReadable else { return [] }
    var seen: Set<Value> = []
    let found: [Value]
    switch form {
    case .words(let words, let standard):
      let written = scalars(of: entry)
      found =
        written.isEmpty
        ? standard.map { [.word($0)] } ?? [] : written.map(\.string).filter(words.contains).map { .word($0) }
    case .flags: found = scalars(of: entry).compactMap { $0.boolean.map { .flag($0) } }
    case .references(let indexes, _):
      found = entry.links.compactMap { link in
        indexes.contains(link.fieldIndex) ? link.target.map { .entry($0) } : nil
      }
    case .texts:
      let isFree = field.form == .text
      found = texts(of: entry).prefix(Self.maxTexts).compactMap { node in
        guard !isFree || node.withText({ $0.count <= Self.maxTextLength }) else { return nil }
        return Self.key(of: node).map { .text($0) }
      }
    }
    return found.filter { seen.insert($0).inserted }
  }

  /// What an address and the command line call a value: a word as it is written, `true` or `false`, the id of an entry, with its
  /// kind where entries of several may be named, a text as ``key(of:)`` has it.
  package func name(of value: Value, in catalog: Catalog) -> String {
    switch value {
    case .word(let word): return word
    case .flag(let isTrue): return isTrue ? "true" : "false"
    case .entry(let target):
      let entry = catalog.entry(target)
      if case .references(_, let field) = form, !field.isQualified { return entry.id }
      return entry.key
    case .text(let key): return key
    }
  }

  /// The value that bears a name, of an entry also a former one; nil where there is none.
  package func value(named name: String, in catalog: Catalog) -> Value? {
    switch form {
    case .words(let words, _): return words.contains(name) ? .word(name) : nil
    case .flags: return ["true": .flag(true), "false": .flag(false)][name]
    case .references(_, let field):
      let found = field.targets.lazy.compactMap { kind -> Entry? in
        let prefix = catalog.kinds[kind].name + ":"
        return catalog.entry(kind, name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name)
      }
      return found.first.map { .entry($0.index) }
    case .texts:
      let key = Self.key(of: name)
      return key.isEmpty ? nil : .text(key)
    }
  }

  /// The names of all values that there may be, in order; none where any text is one.
  package func names(in catalog: Catalog) -> [String] {
    switch form {
    case .words: field.words.map(\.value)
    case .flags: ["true", "false"]
    case .references(_, let field):
      field.targets.flatMap { kind in catalog.entries(of: kind).map { name(of: .entry($0.index), in: catalog) } }
    case .texts: []
    }
  }

  /// Where the texts of an entry stand, that of the catalogue's default language where there are several.
  package func texts(of entry: Entry) -> [NodeView] {
    guard let node = entry.fields[field.name] else { return [] }
    guard field.isList || node.isSequence else {
      let language = entry.catalog.defaultLanguage
      return Text(node)?.wording(in: language, default: language).map { [$0.node] } ?? []
    }
    return node.elements.filter(\.isScalar)
  }

  private func scalars(of entry: Entry) -> [NodeView] {
    guard let node = entry.fields[field.name] else { return [] }
    return node.isSequence ? node.elements.filter(\.isNonEmptyScalar) : node.isNonEmptyScalar ? [node] : []
  }

  /// The most texts of one entry that count: nobody looks for the hundred-and-first tag.
  package static let maxTexts = 100
  /// The most bytes of a text that is a value: a longer one is told, and not chosen.
  private static let maxTextLength = 120

  /// What a text has in common with those that differ from it in case and blanks alone; nil where there is nothing to see.
  package static func key(of node: NodeView) -> String? {
    guard node.isScalar, Text(node) != nil else { return nil }
    return key(of: node.string)
  }

  /// The same of a text that has something to see.
  package static func key(of text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension KindDeclaration {
  /// The field that every kind has for words by which entries are found.
  package static let tags = "tags"

  /// What lists of entries of the kind are narrowed down by: what they say of each beside its title that several may have in
  /// common, and the tags. Who answers for an entry comes last, for that is not what most look for.
  package var facets: [Facet] {
    let fields = fields.filter { field in
      field.name == Self.tags || field.form != .line && (field.isColumn || field.placement == .badge)
    }
    return (fields.filter { $0.name != "owner" } + fields.filter { $0.name == "owner" })
      .compactMap { Facet($0, of: self) }
  }
}

extension ReferenceField {
  /// The fields whose values count as values of this one as well.
  fileprivate var countedAlike: [ReferenceField] { self == ServicePackage.segments ? [ServicePackage.valueFor] : [] }
}
