import CatalogModel

/// Where the active value streams pull on the same things: services, teams or components.
struct Pull {
  /// What is pulled on.
  enum Subject: CaseIterable {
    case services, teams, components

    var kind: EntityKind {
      switch self {
      case .services: .servicePackage
      case .teams: .team
      case .components: .component
      }
    }

    /// Beyond how many streams a thing is pulled on by too many.
    var threshold: OverviewThreshold {
      switch self {
      case .services: .pressurePackage
      case .teams: .pressureTeam
      case .components: .pressureComponent
      }
    }
  }

  /// A value stream, and how many stages it has.
  struct Column {
    let stream: ValueStream
    let segment: Segment?
    let stageCount: Int
  }

  /// A stage that uses a thing, by its number from 1; of a component, the strongest part that it plays there.
  struct Step: Equatable {
    let number: Int
    var role: ComponentRole?
  }

  /// In which of its stages a stream uses a thing.
  struct Use: Equatable {
    let column: Int
    var steps: [Step]
  }

  /// A thing, with the streams that use it in their order.
  struct Row {
    let entry: Entry
    let uses: [Use]
    /// How many streams use it, also where not all are shown.
    let streamCount: Int

    var stepCount: Int { uses.reduce(0) { $0 + $1.steps.count } }
  }

  /// What the rows of a group have in common.
  enum Heading: Hashable {
    case section(PortfolioSection)
    case office(Team.Office)
    /// The team that answers for them, by its place in the catalogue.
    case owner(Int)
    case none
  }

  struct Group {
    let heading: Heading
    let rows: [Row]
  }

  let subject: Subject
  /// By segment, those within the organisation last, and by name.
  private(set) var columns: [Column]
  /// What at least one stream uses, in groups, the one that most streams use first.
  private(set) var groups: [Group]
  /// What no stream uses, though its life is not over, by name.
  let unused: [Entry]
  /// The most streams that a thing may be used by.
  let limit: Int

  var rows: [Row] { groups.flatMap(\.rows) }

  /// Whom the streams are for, in the order of the columns, with how many each has.
  var segments: [(segment: Segment?, count: Int)] {
    var segments: [(segment: Segment?, count: Int)] = []
    for column in columns {
      if let last = segments.indices.last, segments[last].segment == column.segment {
        segments[last].count += 1
      } else {
        segments.append((column.segment, 1))
      }
    }
    return segments
  }

  /// Whether there is too much for a table in which every cell shows its stages.
  var isLarge: Bool { rows.count > Self.rowLimit || columns.count > Self.columnLimit }

  private static let rowLimit = 40
  static let columnLimit = 24

  /// Whether there may be too much, told from how much there is to be pulled on.
  static func mayBeLarge(_ subject: Subject, _ catalog: Catalog) -> Bool {
    catalog.entries(of: subject.kind).count > rowLimit || catalog.entries(of: .valueStream).count > columnLimit
  }

  /// Whether a thing is used by more streams than can be governed together.
  func isOver(_ row: Row) -> Bool { row.streamCount > limit }

  init(_ subject: Subject, _ catalog: Catalog, _ language: SiteLanguage) {
    self.subject = subject
    limit = Int(subject.threshold.value(in: catalog))
    let streams = catalog.all(ValueStream.self).filter { $0.status == .active }
    let stages = Self.columns(streams, language)
    columns = stages.map(\.column)
    var uses: [Int: [Use]] = [:]
    var users = Users(subject)
    for (column, stages) in stages.map(\.stages).enumerated() {
      for (index, stage) in stages.enumerated() {
        for (entry, role) in users.used(in: stage) {
          uses[entry, default: []].add(Step(number: index + 1, role: role), column)
        }
      }
    }
    let rows = uses.map { Row(entry: catalog.entry($0.key), uses: $0.value, streamCount: $0.value.count) }
    groups = Self.groups(rows, { Self.heading(of: $0, subject) }, language)
    unused = language.sorted(
      catalog.entries(of: subject.kind).filter { uses[$0.index] == nil && !$0.isOver })
  }

  private static func columns(
    _ streams: [ValueStream], _ language: SiteLanguage
  ) -> [(column: Column, stages: [Stage])] {
    let segments = language.sorted(
      Array(Set(streams.compactMap(\.segment?.target))), rank: { $0.isInternal ? 1 : 0 }, entry: \.entry)
    let ranks = Dictionary(
      segments.enumerated().map { ($0.element.entry.index, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let sorted = language.sorted(
      streams, rank: { ($0.segment?.target).flatMap { ranks[$0.entry.index] } ?? segments.count }, entry: \.entry)
    return sorted.map { stream in
      let stages = stream.stages
      return (Column(stream: stream, segment: stream.segment?.target, stageCount: stages.count), stages)
    }
  }

  /// Rows in groups, the one that most streams use first.
  private static func groups(_ rows: [Row], _ heading: (Entry) -> Heading, _ language: SiteLanguage) -> [Group] {
    var byHeading: [Heading: [Row]] = [:]
    var owners: Set<Int> = []
    for row in rows {
      let heading = heading(row.entry)
      if case .owner(let owner) = heading { owners.insert(owner) }
      byHeading[heading, default: []].append(row)
    }
    guard let catalog = rows.first?.entry.catalog else { return [] }
    let sorted = language.sorted(owners.sorted().map { catalog.entry($0) })
    let headings =
      [PortfolioSection.catalogue, .pipeline, .archive].map { Heading.section($0) }
      + Team.Office.allCases.map { .office($0) } + sorted.map { .owner($0.index) } + [.none]
    return headings.compactMap { heading in
      guard let rows = byHeading[heading] else { return nil }
      return Group(heading: heading, rows: language.sorted(rows, rank: { -$0.streamCount }, entry: \.entry))
    }
  }

  /// How rows are put into groups.
  enum Grouping {
    /// As the page of all of them has them.
    case standard
    /// By who answers for them.
    case owner
  }

  /// Some of the rows, in groups, with the streams that use any of them.
  /// - Parameters:
  ///   - range: the columns of the streams that may be kept; all of them where it is nil.
  ///   - limit: the most streams; of more, those that use the most of these rows.
  func keeping(
    _ rows: [Row], in range: Range<Int>? = nil, columns limit: Int, by grouping: Grouping, _ language: SiteLanguage
  ) -> Pull {
    let range = range ?? columns.indices
    var counts: [Int: Int] = [:]
    for row in rows { for use in row.uses where range.contains(use.column) { counts[use.column, default: 0] += 1 } }
    let most = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .prefix(limit).map(\.key).sorted()
    let places = Dictionary(
      most.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var pull = self
    pull.columns = most.map { columns[$0] }
    let kept = rows.map { row in
      Row(
        entry: row.entry,
        uses: row.uses.compactMap { use in places[use.column].map { Use(column: $0, steps: use.steps) } },
        streamCount: row.streamCount)
    }
    switch grouping {
    case .standard: pull.groups = Self.groups(kept, { Self.heading(of: $0, subject) }, language)
    case .owner: pull.groups = Self.groups(kept, answering(for:), language)
    }
    return pull
  }

  /// The rows in groups by who answers for them, the largest group first.
  func groupsByOwner(_ language: SiteLanguage) -> [Group] {
    Self.groups(rows, answering(for:), language).enumerated().sorted { left, right in
      let (first, second) = (left.element.rows.count, right.element.rows.count)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  /// Who answers for a thing; of a team, what it is.
  private func answering(for entry: Entry) -> Heading {
    switch subject {
    case .services: (ServicePackage(entry).owner?.target).map { .owner($0.entry.index) } ?? .none
    case .teams, .components: Self.heading(of: entry, subject)
    }
  }

  private static func heading(of entry: Entry, _ subject: Subject) -> Heading {
    switch subject {
    case .services: ServicePackage(entry).status.map { .section($0.section) } ?? .none
    case .teams: Team(entry).office.map { .office($0) } ?? .none
    case .components: (Component(entry).owner?.target).map { .owner($0.entry.index) } ?? .none
    }
  }
}

/// What a stage uses.
private struct Users {
  let subject: Pull.Subject
  /// The components of the packages that were met, by the place of each in the catalogue.
  private var components: [Int: [(entry: Int, role: ComponentRole)]] = [:]

  init(_ subject: Pull.Subject) { self.subject = subject }

  /// What a stage uses; a component once for each package that has it.
  mutating func used(in stage: Stage) -> [(entry: Int, role: ComponentRole?)] {
    switch subject {
    case .services: stage.packages.compactMap(\.target).filter { !$0.entry.isOver }.map { ($0.entry.index, nil) }
    case .teams: stage.teams.compactMap(\.target).map { ($0.entry.index, nil) }
    case .components: stage.packages.compactMap(\.target).flatMap { parts(of: $0) }
    }
  }

  private mutating func parts(of package: ServicePackage) -> [(entry: Int, role: ComponentRole?)] {
    guard !package.entry.isOver else { return [] }
    let place = package.entry.index
    let known = components[place] ?? package.components.map { ($0.component.entry.index, $0.role) }
    components[place] = known
    return known.map { ($0.entry, $0.role) }
  }
}

extension [Pull.Use] {
  /// Adds a step of the stream that is read; streams and their steps come in order.
  fileprivate mutating func add(_ step: Pull.Step, _ column: Int) {
    guard let use = indices.last, self[use].column == column else {
      return append(Pull.Use(column: column, steps: [step]))
    }
    guard let last = self[use].steps.indices.last, self[use].steps[last].number == step.number else {
      return self[use].steps.append(step)
    }
    guard let role = step.role, let known = self[use].steps[last].role, role.strength < known.strength else { return }
    self[use].steps[last].role = role
  }
}

extension ComponentRole {
  /// The strongest part is 0.
  fileprivate var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
