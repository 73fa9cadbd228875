import CatalogModel
import SourceText
import Syntax

/// The places of entries in which words are searched, in one language, the weightiest first: what each is called and how much a
/// word there counts. They follow from the declarations: a field is searched that has `x-search`.
struct SearchPlaces: Sendable {
  /// A place that entries of several kinds may have.
  struct Place: Hashable, Sendable {
    let label: String
    let weight: Double
  }

  /// A field in which words are searched, or a group with such fields.
  struct Field: Sendable {
    let wording: FieldWording
    /// The place that its words count for; nil for a group.
    let place: Int?
    let fields: [Field]
  }

  let places: [Place]
  /// Where the words of a body count.
  let prose: Int
  /// The title of entries of all kinds, and of the catalogue's own pages.
  let title: Int
  /// The sentences below titles, which results show anyhow.
  private let leads: Set<Int>
  /// By ``EntityKind/index``, the weightiest first.
  private let fields: [[Field]]

  /// The most places that are told apart: each has a character of its own in the pieces of the index.
  private static let limit = 80
  /// The weight of a word of a title; a field that weighs as much is one.
  private static let titleWeight = 10.0

  /// - Parameter isUsed: whether there are entries of a kind: of others nobody has to look at the fields.
  init(kinds: [KindWording], strings: Strings, isUsed: (KindWording) -> Bool) {
    let used = kinds.filter(isUsed)
    let title = Place(label: strings[SearchText.inTitle], weight: Self.titleWeight)
    let prose = Place(label: strings[SearchText.inProse], weight: 1)
    let found = Set(used.flatMap { Self.places(in: $0.fields, of: nil, title) } + [prose, title])
    var sorted = found.sorted { ($1.weight, $0.label) < ($0.weight, $1.label) }
    if sorted.count > Self.limit { sorted = Array(sorted.filter { $0 != prose }.prefix(Self.limit - 1)) + [prose] }
    let numbers = Dictionary(
      sorted.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func searched(_ fields: [FieldWording], in group: FieldWording? = nil) -> [Field] {
      let found = fields.compactMap { field -> Field? in
        let below = searched(field.fields, in: group ?? field)
        let place = Self.place(of: field, in: group, title).map { numbers[$0] ?? sorted.count - 1 }
        return place == nil && below.isEmpty ? nil : Field(wording: field, place: place, fields: below)
      }
      return found.enumerated()
        .sorted { ($0.element.place ?? .max, $0.offset) < ($1.element.place ?? .max, $1.offset) }.map(\.element)
    }
    places = sorted
    leads = Set(
      used.flatMap { $0.fields(.lead) }.compactMap { Self.place(of: $0, in: nil, title).flatMap { numbers[$0] } })
    self.prose = numbers[prose] ?? sorted.count - 1
    self.title = numbers[title] ?? 0
    fields = kinds.map { isUsed($0) ? searched($0.fields) : [] }
  }

  /// Whether what stands in a place is another name, or as good as one: a result that is found by it says so in its words.
  func isName(_ place: Int) -> Bool {
    place != title && places[place].weight >= Self.nameWeight && !leads.contains(place)
  }

  private static let nameWeight = 4.0

  /// The place of a field; `title` for one that weighs as much as a title, and nil for one that is not searched.
  /// - Parameter group: the field of the entry that it lies in, which pages show it under: what is called a name there is the name of
  ///   something else than the entry.
  private static func place(of field: FieldWording, in group: FieldWording?, _ title: Place) -> Place? {
    let weight = field.declaration.searchWeight
    guard weight < titleWeight else { return title }
    return weight > 0 ? Place(label: (group ?? field).label, weight: weight) : nil
  }

  /// The places of fields, and of those that they hold.
  private static func places(in fields: [FieldWording], of group: FieldWording?, _ title: Place) -> [Place] {
    fields.flatMap { field in
      let inner = places(in: field.fields, of: group ?? field, title)
      return place(of: field, in: group, title).map { [$0] + inner } ?? inner
    }
  }

  /// Calls `body` with each text of an entry's fields that is searched, and the place that it counts for.
  func forEachText(of entry: Entry, in language: SiteLanguage, _ body: (Int, Span<UInt8>) -> Void) {
    let reader = Reader(entry: entry, language: language.language, names: language, title: title)
    reader.visit(fields[entry.kind.index], entry.fields, body)
  }

  /// Reads what stands in the fields of an entry.
  private struct Reader {
    let entry: Entry
    let language: Language
    let names: SiteLanguage
    let title: Int

    func visit(_ fields: [Field], _ node: NodeView, _ body: (Int, Span<UInt8>) -> Void) {
      guard node.isMapping else { return }
      for field in fields {
        guard let value = node[field.wording.name] else { continue }
        if let place = field.place { read(field.wording, value, place, body) }
        guard !field.fields.isEmpty else { continue }
        if value.isSequence {
          for element in value.elements { visit(field.fields, element, body) }
        } else {
          visit(field.fields, value, body)
        }
      }
    }

    private func read(
      _ field: FieldWording, _ value: NodeView, _ place: Int, _ body: (Int, Span<UInt8>) -> Void
    ) {
      let standard = entry.catalog.defaultLanguage
      func tell(_ text: String) { body(place, text.utf8Span.span) }
      switch field.form {
      case .text:
        if value.isSequence || field.isList {
          for wording in TextList(value).wordings(in: language, default: standard) {
            wording.node.withText { body(place, $0) }
          }
        } else {
          Text(value)?.wording(in: language, default: standard)?.node.withText { body(place, $0) }
        }
      case .word: for node in PageContext.scalars(of: value) { tell(field.word(node.string)) }
      case .reference:
        for node in PageContext.scalars(of: value) {
          guard let target = entry.target(of: node) else { continue }
          tell(names.title(of: target))
        }
      case .map:
        for pair in value.pairs {
          for node in PageContext.scalars(of: pair.value) { node.withText { body(place, $0) } }
        }
      case .group, .readings, .boolean, .other: break
      case .line, .number, .date, .period, .address:
        // Names may be given per language, as `{en: …, fi: …}`.
        if value.isMapping {
          Text(value)?.wording(in: language, default: standard)?.node.withText { body(place, $0) }
        } else {
          for node in PageContext.scalars(of: value) { node.withText { body(place, $0) } }
        }
      }
    }
  }
}
