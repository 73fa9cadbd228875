package import CatalogModel

extension HistoryEvent {
  /// A change of an entry, with its words in some languages.
  /// - Parameters:
  ///   - sort: what became of the entry, where that is more than the change tells.
  ///   - place: the place of the commit in the order of the branch.
  ///   - names: the catalogue in which entries are found that the compared ones name and do not have.
  package init(
    _ change: EntryChange, _ sort: Sort? = nil, on day: CalendarDate, in commit: String, at place: Int = 0,
    by author: String?, in languages: [Language], names: Catalog? = nil
  ) {
    let told: Sort =
      if let before = change.before, let after = change.after {
        before.id == after.id ? .changed : .renamed(from: before.id)
      } else {
        .added
      }
    self.init(
      on: day, in: commit, at: place, by: author, sort ?? told,
      lines: Self.lines(change.fields.prefix(Self.lineLimit), of: change, in: languages, names: names),
      lineCount: change.fields.count,
      prose: change.prose.map(\.language), changesLifecycle: change.lifecycle != nil)
  }

  /// Changes of fields of an entry in words of some languages.
  /// - Parameter names: the catalogue in which entries are found that the compared ones name and do not have.
  static func lines(
    _ fields: some Sequence<FieldChange>, of change: EntryChange, in languages: [Language], names: Catalog? = nil
  ) -> [Language: [Line]] {
    let lines = languages.map { language in
      let words = ChangeWords(in: language, limit: valueLimit, names: names)
      return (
        language,
        fields.map { field in
          let text = words.told(field, of: change)
          return Line(
            path: field.path, field: words.topLabel(of: field), label: text.label, before: text.before,
            after: text.after, effect: field.effect)
        }
      )
    }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
  }

  /// Longer values are cut, in characters.
  private static let valueLimit = 160
}
