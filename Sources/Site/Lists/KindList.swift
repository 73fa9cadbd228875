import CatalogModel

/// The entries of one kind in one language, in groups and by name: all of them, or those that have a value in common. Long lists
/// are parted into pages.
final class KindList: Sendable {
  /// Entries that the kind puts together, as those of one state.
  struct Group: Sendable {
    /// The place among the groups of the kind.
    let index: Int
    let title: String
    /// The places of its entries in ``KindList/entries``.
    let range: Range<Int>
    /// The letters that its names begin with, by the places in ``KindList/entries``.
    let letters: LetterIndex
  }

  let kind: KindWording
  /// What the entries have in common; nil where they are all.
  let choice: ListFacets.Choice?
  /// What the list is narrowed down by.
  let facets: ListFacets
  /// By group, and then by name.
  let entries: [Entry]
  let groups: [Group]
  /// The path of the first page.
  private let path: SitePath
  /// What each name begins with, by its place in ``entries``; empty where that is not asked for.
  private let initials: [String]

  /// The most entries on a page.
  static let pageLength = 200

  /// - Parameters:
  ///   - entries: by group and name.
  ///   - groupOf: the group of each.
  ///   - initials: what each name begins with.
  init(
    _ kind: KindWording, _ facets: ListFacets, _ choice: ListFacets.Choice?, path: SitePath, entries: [Entry],
    groupOf: [Int], initials: [String], titles: [String]
  ) {
    self.kind = kind
    self.choice = choice
    self.facets = facets
    self.path = path
    self.entries = entries
    self.initials = initials
    var groups: [Group] = []
    var start = 0
    while start < entries.count {
      let end = groupOf[start...].firstIndex { $0 != groupOf[start] } ?? entries.count
      groups.append(
        Group(
          index: groupOf[start], title: titles[groupOf[start]], range: start..<end,
          letters: LetterIndex(initials.isEmpty ? [] : Array(initials[start..<end]), from: start)))
      start = end
    }
    self.groups = groups
  }

  var pageCount: Int { max(1, (entries.count + Self.pageLength - 1) / Self.pageLength) }

  /// The first page of the list of all entries of the kind.
  var wholePath: SitePath { ListPage.path(of: kind.declaration) }

  /// The path of a page, from 1 to ``pageCount``.
  func path(ofPage number: Int) -> SitePath { Self.path(path, number) }

  /// The path of the page that has the entry at a place.
  func path(ofPlace place: Int) -> SitePath { path(ofPage: place / Self.pageLength + 1) }

  /// The places of the entries of a page.
  func places(ofPage number: Int) -> Range<Int> {
    (number - 1) * Self.pageLength..<min(number * Self.pageLength, entries.count)
  }

  /// What the names of a page begin with, as `C–F`; nil where that is not known.
  func letters(ofPage number: Int) -> String? {
    let places = places(ofPage: number)
    guard let last = places.last, initials.indices.contains(last) else { return nil }
    let (first, end) = (initials[places.lowerBound], initials[last])
    return first == end ? first : "\(first)–\(end)"
  }

  /// The id of the heading of a group.
  static func anchor(ofGroup index: Int) -> String { "Group-\(index + 1)" }

  /// The id of the first entry of a letter.
  static func anchor(ofLetter index: Int, in group: Group) -> String { "Letter-\(group.index + 1)-\(index + 1)" }

  /// The path of a page of the list whose first page is `path`.
  private static func path(_ path: SitePath, _ number: Int) -> SitePath {
    guard number > 1 else { return path }
    return SitePath(path.text.dropLast("index.html".utf8.count) + "index-\(number).html")
  }
}

extension KindList {
  /// The lists of a kind: that of all entries, and those that it is narrowed down to.
  static func all(of kind: KindWording, _ site: SiteModel, _ language: SiteLanguage) -> [KindList] {
    let presentation = kind.declaration.kind.presentation
    let entries = Array(site.catalog.entries(of: kind.declaration.kind))
    guard let first = entries.first?.index else { return [] }
    let sorted = language.sorted(entries, rank: { presentation.group(of: $0, kind) }, entry: \.self)
    let groupOf = sorted.map { presentation.group(of: $0, kind) }
    let titles = presentation.groups(kind, language.strings)
    let isLong = entries.count > LetterIndex.fewEntries
    let initials = isLong ? sorted.map { Collation.initial(of: language.title(of: $0), in: language.language) } : []
    let whole = ListPage.path(of: kind.declaration)
    let facets = ListFacets(kind, site, language) { group in
      guard let place = groupOf.firstIndex(of: group) else { return nil }
      return (path(whole, place / pageLength + 1), anchor(ofGroup: group))
    }
    func list(_ places: [Int], _ choice: ListFacets.Choice?, _ path: SitePath) -> KindList {
      KindList(
        kind, facets, choice, path: path, entries: places.map { sorted[$0] }, groupOf: places.map { groupOf[$0] },
        initials: isLong ? places.map { initials[$0] } : [], titles: titles)
    }
    // The entries of a kind follow each other in the catalogue.
    var places = Array(repeating: 0, count: entries.count)
    for (place, entry) in sorted.enumerated() { places[entry.index - first] = place }
    let narrowed = facets.groups.flatMap(\.choices).compactMap { choice in
      choice.path.map { list(choice.entries.map { places[$0 - first] }.sorted(), choice, $0) }
    }
    return [list(Array(sorted.indices), nil, whole)] + narrowed
  }
}
