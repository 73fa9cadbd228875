/// A change of an entry that a commit brought.
package struct HistoryEvent: Sendable {
  /// What became of the entry.
  package enum Sort: Sendable, Hashable {
    case added, changed, removed
    /// It was taken out before, and is back.
    case restored
    /// It bore another id before.
    case renamed(from: String)
  }

  /// What is different about a value, in words.
  package struct Line: Sendable, Hashable {
    /// What stands between the parts of a label.
    package static let separator = " › "

    /// The way to the value as programs read it: `service_levels[first-answer].target`.
    package let path: String
    /// The field of the entry that the value is part of, as readers call it.
    package let field: String
    /// What the value is called: `Service levels › First answer › Target`.
    package let label: ToldText
    /// What it said; nil where it said nothing.
    package let before: ToldText?
    /// What it says; nil where it says nothing. Where it said nothing either, the order of a list is another.
    package let after: ToldText?
    /// What that does to what customers were promised; nil where the value promises nothing.
    package let effect: PromiseEffect?

    /// A value that was one thing and is another.
    package init(
      path: String, field: String, label: ToldText, before: ToldText?, after: ToldText?, effect: PromiseEffect? = nil
    ) {
      self.path = path
      self.field = field
      self.label = label
      self.before = before
      self.after = after
      self.effect = effect
    }
  }

  /// The day on which the change came to the branch: that of the first commit in its line that has it, in UTC.
  package let day: CalendarDate
  /// The commit that made the change, 40 hexadecimal digits.
  package let commit: String
  /// The place of the commit in the order of the branch, that of the latest being 0: days may stand in another one.
  package let place: Int
  /// Who made it; nil unless the configuration asks for names.
  package let author: String?
  /// What became of the entry.
  package let sort: Sort
  /// What is different about its fields, in each language of the catalogue; at most ``lineLimit``.
  package let lines: [Language: [Line]]
  /// How many values are different in all.
  package let lineCount: Int
  /// The languages in which its prose is different.
  package let prose: [Language]
  /// Whether it came into another state of its life.
  package let changesLifecycle: Bool

  /// The most values of a change that are told.
  package static let lineLimit = 24

  /// A change with its words.
  /// - Parameters:
  ///   - place: the place of the commit in the order of the branch.
  ///   - lineCount: how many values are different, those beyond the limit too.
  package init(
    on day: CalendarDate, in commit: String, at place: Int = 0, by author: String?, _ sort: Sort,
    lines: [Language: [Line]],
    lineCount: Int, prose: [Language], changesLifecycle: Bool
  ) {
    self.day = day
    self.commit = commit
    self.place = place
    self.author = author
    self.sort = sort
    self.lines = lines
    self.lineCount = lineCount
    self.prose = prose
    self.changesLifecycle = changesLifecycle
  }
}
