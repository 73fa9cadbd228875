import CatalogModel

/// What the lists of a site are narrowed down by: the facets of each kind, with the values that its entries have.
struct Facets: Sendable {
  /// A value of a facet, with the entries that have it.
  struct Choice: Sendable {
    let value: Facet.Value
    /// By their places in the catalogue, ascending.
    let entries: [Int]
    /// The first page of the list that has these entries alone; nil where another page lists them anyhow.
    fileprivate(set) var path: SitePath?
  }

  /// A facet, with the values by which it tells entries apart.
  struct Group: Sendable {
    let facet: Facet
    /// Words in the order of their declaration, others by how many entries have them.
    fileprivate(set) var choices: [Choice]

    /// Whether it tells some of the kind's entries, of which there are `count`, from others.
    fileprivate func tellsApart(_ count: Int) -> Bool {
      choices.count > 1 || choices.contains { $0.entries.count < count }
    }
  }

  /// By ``EntityKind/index``.
  private var groups: [[Group]]
  /// The lists of values that more entries have than a page about something else names.
  private var longLists: [Key: SitePath] = [:]

  private struct Key: Hashable {
    let kind: EntityKind
    let field: String
    let value: Facet.Value
  }

  /// The list that a reader sees at a glance, which nobody has to narrow down.
  private static let fewEntries = 8
  /// The most texts of a facet that several entries share.
  private static let maxTexts = 100
  /// The most values of a facet that have lists of their own though the page of what is named has one: those that most entries
  /// have.
  private static let maxLists = 200
  /// The most entries of a kind for which there are such lists: a row for each value of each of ten thousand entries would be half
  /// of a site.
  private static let maxNarrowed = 2_000

  /// - Parameters:
  ///   - kinds: in the words of any language.
  ///   - claim: a path for a list in a folder, by what it is to be called.
  init(
    _ catalog: Catalog, _ edition: SiteEdition, _ tags: Tags, kinds: [KindWording],
    claim: (_ folder: String, _ slug: String) -> SitePath
  ) {
    groups = []
    for kind in kinds {
      let entries = catalog.entries(of: kind.declaration.kind).map(\.self)
      let first = kind.declaration.kind.presentation.firstFacet
      let declared = kind.declaration.facets.filter { edition == .portfolio || $0.field.isForCustomers }
      let facets = declared.filter { $0.field.name == first } + declared.filter { $0.field.name != first }
      let found = entries.count > Self.fewEntries ? facets.map { Self.group($0, entries, tags) } : []
      groups.append(found.filter { $0.tellsApart(entries.count) })
      // What all entries have is listed in the list of all.
      for group in found where !group.tellsApart(entries.count) {
        for choice in group.choices where choice.entries.count > PageContext.listLimit {
          let key = Key(kind: kind.declaration.kind, field: group.facet.field.name, value: choice.value)
          longLists[key] = ListPage.path(of: kind.declaration)
        }
      }
    }
    for kind in kinds {
      let index = kind.declaration.kind.index
      let count = catalog.entries(of: kind.declaration.kind).count
      for place in groups[index].indices {
        let field = groups[index][place].facet.field
        for (rank, choice) in groups[index][place].choices.enumerated() {
          guard !Self.isListed(choice, field, kind, rank: rank, of: count) else { continue }
          let path = claim("\(kind.declaration.folder)/\(field.name)", Self.name(choice.value, catalog))
          groups[index][place].choices[rank].path = path
          guard choice.entries.count > PageContext.listLimit else { continue }
          longLists[Key(kind: kind.declaration.kind, field: field.name, value: choice.value)] = path
        }
      }
    }
  }

  /// Whether another page lists all entries of a choice: the kind's whole list by its headings, the page of what they name, that of
  /// their tag.
  /// - Parameters:
  ///   - rank: the place among the choices of the facet.
  ///   - count: how many entries of the kind there are.
  private static func isListed(
    _ choice: Choice, _ field: FieldDeclaration, _ kind: KindWording, rank: Int, of count: Int
  ) -> Bool {
    let presentation = kind.declaration.kind.presentation
    let hasOwn =
      choice.entries.count > PageContext.listLimit
      || presentation.isNarrowedByAll && count <= maxNarrowed && rank < maxLists
    switch choice.value {
    case .word: return field.name == presentation.groupField(of: kind)
    case .flag: return false
    case .entry: return !hasOwn
    case .text: return field.name == Tags.field && !hasOwn
    }
  }

  private static func name(_ value: Facet.Value, _ catalog: Catalog) -> String {
    switch value {
    case .word(let word): Slugs.slug(word)
    case .flag(let isTrue): isTrue ? "yes" : "no"
    case .entry(let target): Slugs.slug(catalog.entry(target).id)
    case .text(let key): Slugs.slug(key)
    }
  }

  /// What the list of a kind is narrowed down by.
  subscript(kind: EntityKind) -> [Group] { groups[kind.index] }

  /// The list of the entries that name `target` in a field, where they are more than a page about it names.
  func longList(of field: ReferenceField, naming target: Entry) -> SitePath? {
    longLists[Key(kind: field.kind, field: field.fieldPath, value: .entry(target.index))]
  }

  /// The list of the entries of a kind that bear a tag, where they are more than the tag's page names.
  func longList(of kind: EntityKind, tagged key: String) -> SitePath? {
    longLists[Key(kind: kind, field: Tags.field, value: .text(key))]
  }

  /// A facet with its values.
  private static func group(_ facet: Facet, _ entries: [Entry], _ tags: Tags) -> Group {
    var places: [Facet.Value: Int] = [:]
    var choices: [(value: Facet.Value, entries: [Int])] = []
    for entry in entries {
      for value in facet.values(of: entry) {
        if let place = places[value] {
          choices[place].entries.append(entry.index)
        } else {
          places[value] = choices.count
          choices.append((value, [entry.index]))
        }
      }
    }
    let isTag = facet.field.name == Tags.field
    if isTag {
      choices.removeAll { if case .text(let key) = $0.value { tags.index(ofKey: key) == nil } else { true } }
    } else {
      // A text that one entry alone has narrows nothing down.
      choices.removeAll { if case .text = $0.value { $0.entries.count < 2 } else { false } }
    }
    if facet.field.form == .word {
      let order = Dictionary(
        facet.field.words.enumerated().map { (Facet.Value.word($0.element.value), $0.offset) },
        uniquingKeysWith: { first, _ in first })
      choices.sort { order[$0.value, default: 0] < order[$1.value, default: 0] }
    } else {
      choices = choices.enumerated().sorted { left, right in
        (right.element.entries.count, left.offset) < (left.element.entries.count, right.offset)
      }.map(\.element)
      if !isTag, facet.field.form == .text { choices = Array(choices.prefix(maxTexts)) }
    }
    return Group(facet: facet, choices: choices.map { Choice(value: $0.value, entries: $0.entries) })
  }
}
