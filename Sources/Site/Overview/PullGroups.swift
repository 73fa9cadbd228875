import CatalogModel

/// What streams pull on where there is much of it: who answers for it, and for which segment the streams are.
///
/// Each group has pages of its own with a matrix for each segment. All of it takes time and pages in proportion to how often
/// anything is used.
struct PullGroups: Sendable {
  /// What of a group the streams of one segment use.
  struct Part: Sendable {
    /// The place of the segment in ``PullGroups/segments``.
    let segment: Int
    /// What the streams use, each with its uses in all streams.
    let rows: [Pull.Row]
    /// The page of the group that has it, from 1.
    let page: Int
  }

  struct Group: Sendable {
    let heading: Pull.Heading
    let rows: [Pull.Row]
    /// In the order of the segments.
    let parts: [Part]
    /// The name of its folder below that of the page of all groups.
    let folder: String

    var pageCount: Int { parts.last?.page ?? 1 }

    /// The path of one of its pages, from 1.
    func path(page: Int) -> SitePath {
      SitePath("pull/\(folder)/" + (page == 1 ? "index.html" : "index-\(page).html"))
    }
  }

  /// Whom the streams are for, with their columns.
  let segments: [(segment: Segment?, columns: Range<Int>)]
  /// The largest first; those that have a page.
  let groups: [Group]
  /// How many groups have no page: there are more than one page can link to.
  let leftOut: Int

  /// The most groups that have pages.
  static let limit = 4_000
  /// The most segments that one page shows, and about how many bytes.
  private static let segmentsPerPage = 24
  private static let pageSize = 1_000_000
  /// About how many bytes a used cell takes besides the name of its stream.
  private static let cellSize = 600

  init(_ pull: Pull, _ site: SiteModel, _ language: SiteLanguage) {
    var start = 0
    segments = pull.segments.map { segment, count in
      defer { start += count }
      return (segment, start..<(start + count))
    }
    let ofColumn = segments.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element.columns.count) }
    let sizes = pull.columns.map { Self.cellSize + language.title(of: $0.stream.entry).utf8.count }
    let all = pull.groupsByOwner(language)
    leftOut = max(all.count - Self.limit, 0)
    groups = all.prefix(Self.limit).map { group in
      Group(
        heading: group.heading, rows: group.rows, parts: Self.parts(of: group.rows, ofColumn, sizes),
        folder: Self.folder(pull.subject, group.heading, site))
    }
  }

  /// The parts of a group, divided among pages.
  /// - Parameters:
  ///   - segments: the segment of each column.
  ///   - sizes: about how many bytes a used cell of each column takes.
  private static func parts(of rows: [Pull.Row], _ segments: [Int], _ sizes: [Int]) -> [Part] {
    var found: [Int: (rows: [Pull.Row], size: Int)] = [:]
    for row in rows {
      var last: Int?
      for use in row.uses {
        let segment = segments[use.column]
        // The columns of a segment stand together.
        if segment != last { found[segment, default: ([], 0)].rows.append(row) }
        found[segment]?.size += sizes[use.column]
        last = segment
      }
    }
    var page = 1
    var (count, size) = (0, 0)
    return found.sorted { $0.key < $1.key }.map { segment, part in
      if count > 0, count == segmentsPerPage || size + part.size > pageSize {
        page += 1
        (count, size) = (0, 0)
      }
      count += 1
      size += part.size
      return Part(segment: segment, rows: part.rows, page: page)
    }
  }

  /// The id of the part for a segment on the page that has it.
  static func anchor(_ segment: Int) -> String { "Segment-\(segment + 1)" }

  /// The name of a group's folder: an entry's is in its address already, and so like no other's. None has an underscore in it.
  private static func folder(_ subject: Pull.Subject, _ heading: Pull.Heading, _ site: SiteModel) -> String {
    let name =
      switch heading {
      case .section(let section): section.rawValue
      case .office(let office): office.rawValue
      case .owner(let owner): site.entryPaths[owner].text.split(separator: "/").dropLast().last.map(String.init) ?? ""
      case .none: "_"
      }
    return "\(subject)-\(name)"
  }
}

/// What streams pull on in the words and the order of one language, worked out once for all pages that show it.
struct PullFigures: Sendable {
  private let pulls = Dictionary(uniqueKeysWithValues: Pull.Subject.allCases.map { ($0, SharedValue<Pull>()) })
  private let groups = Dictionary(uniqueKeysWithValues: Pull.Subject.allCases.map { ($0, SharedValue<PullGroups?>()) })

  func pull(_ subject: Pull.Subject, _ site: SiteModel, _ language: SiteLanguage) -> Pull {
    func make() -> Pull { Pull(subject, site.catalog, language) }
    return pulls[subject]?.value(make) ?? make()
  }

  /// The groups; nil where there is little enough for one table.
  func groups(_ subject: Pull.Subject, _ site: SiteModel, _ language: SiteLanguage) -> PullGroups? {
    // Most catalogues need not be looked at more closely.
    guard Pull.mayBeLarge(subject, site.catalog) else { return nil }
    func make() -> PullGroups? {
      let pull = pull(subject, site, language)
      return pull.isLarge ? PullGroups(pull, site, language) : nil
    }
    return groups[subject]?.value(make) ?? nil
  }
}

extension PageContext {
  /// What streams pull on.
  func pull(_ subject: Pull.Subject) -> Pull { language.pulls.pull(subject, site, language) }

  /// The groups of what they pull on; nil where there is little enough for one table.
  func pullGroups(_ subject: Pull.Subject) -> PullGroups? { language.pulls.groups(subject, site, language) }
}
