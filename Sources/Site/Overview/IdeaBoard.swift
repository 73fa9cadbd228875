import CatalogModel

/// What became of the ideas: which wait and how long, which got a yes, which were delivered, and which got a no.
struct IdeaBoard {
  /// What became of an idea, as whoever had it asks.
  enum Answer: Int, CaseIterable {
    case waiting, accepted, delivered, declined

    init(_ status: Idea.Status) {
      self =
        switch status {
        case .new, .underReview: .waiting
        case .accepted, .planned: .accepted
        case .delivered: .delivered
        case .declined: .declined
        }
    }
  }

  /// An idea with what is counted of it.
  struct Card {
    let idea: Idea
    /// The days that it has waited for an answer, or waited until it had one; nil where a day is not said or makes no sense.
    let days: Int?
    /// The day on which the version that it is planned for is due.
    let due: CalendarDate?
  }

  /// By ``Answer``, each in its order.
  let columns: [[Card]]
  /// The days after which an idea has waited too long.
  let limit: Int

  var count: Int { columns.reduce(0) { $0 + $1.count } }

  subscript(answer: Answer) -> [Card] { columns[answer.rawValue] }

  init(_ context: PageContext) {
    let today = context.site.calendar.today
    limit = Int(OverviewThreshold.ideaDays.value(in: context.catalog))
    var columns = [[Card]](repeating: [], count: Answer.allCases.count)
    let ideas = context.language.sorted(context.catalog.entries(of: .idea).map(\.self)).map(Idea.init)
    for idea in ideas {
      let answer = Answer(idea.status)
      let end = answer == .waiting ? today : idea.decision?.date?.value
      let days = idea.raised.flatMap { raised in end.map { $0.daysSinceEpoch - raised.value.daysSinceEpoch } }
      let card = Card(idea: idea, days: days.flatMap { $0 < 0 ? nil : $0 }, due: Self.due(of: idea))
      columns[answer.rawValue].append(card)
    }
    self.columns = zip(Answer.allCases, columns).map { Self.sorted($1, as: $0) }
  }

  /// The days that the idea which has waited longest waits; nil where none says since when.
  var longestWait: Int? { self[.waiting].compactMap(\.days).max() }

  /// How many were answered.
  var answered: Int { count - self[.waiting].count }

  /// The days within which half of those that were answered had their answer; nil where none has both dates.
  var medianDays: Int? {
    let days = columns.dropFirst().joined().compactMap(\.days).sorted()
    return days.isEmpty ? nil : days[(days.count - 1) / 2]
  }

  /// When the version that an idea is planned for is due: as the first of its packages says that has it as its next one.
  private static func due(of idea: Idea) -> CalendarDate? {
    guard Answer(idea.status) == .accepted, let version = idea.forVersion?.value else { return nil }
    return idea.subjects.lazy.compactMap { $0.as(ServicePackage.self)?.next }.first { $0.version?.value == version }?
      .due?.value
  }

  /// The cards in the order of their column; those of one rank stay by name.
  private static func sorted(_ cards: [Card], as answer: Answer) -> [Card] {
    let ranked = cards.enumerated().map { Ranked(rank: rank(of: $1, as: answer), offset: $0, card: $1) }
    return ranked.sorted { $0.order < $1.order }.map(\.card)
  }

  private struct Ranked {
    /// What comes first, then what comes first among those.
    let rank: (Int, Int)
    let offset: Int
    let card: Card

    var order: (Int, Int, Int) { (rank.0, rank.1, offset) }
  }

  private static func rank(of card: Card, as answer: Answer) -> (Int, Int) {
    switch answer {
    case .waiting:
      guard let days = card.days else { return (1, 0) }
      return (0, -days)
    case .accepted:
      guard let due = card.due else { return (card.idea.forVersion == nil ? 2 : 1, 0) }
      return (0, due.daysSinceEpoch)
    case .delivered, .declined:
      guard let date = card.idea.decision?.date?.value else { return (1, 0) }
      return (0, -date.daysSinceEpoch)
    }
  }
}
