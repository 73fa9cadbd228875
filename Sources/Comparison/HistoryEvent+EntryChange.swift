package import CatalogModel

extension HistoryEvent {
  /// A change of an entry, with its words in some languages.
  /// - Parameter names: the catalogue in which entries are found that the compared ones name and do not have.
  package init(
    _ change: EntryChange, on day: CalendarDate, in commit: String, by author: String?, in languages: [Language],
    names: Catalog? = nil
  ) {
    let sort: Sort =
      if let before = change.before, let after = change.after {
        before.id == after.id ? .changed : .renamed(from: before.id)
      } else {
        .added
      }
    let told = change.fields.prefix(Self.lineLimit)
    let lines = languages.map { language in
      let words = ChangeWords(in: language, limit: Self.valueLimit, names: names)
      return (
        language,
        told.map { field in
          let text = words.described(field, of: change)
          return Line(
            path: field.path, field: words.topLabel(of: field), label: text.label, before: text.before,
            after: text.after)
        }
      )
    }
    self.init(
      on: day, in: commit, by: author, sort,
      lines: Dictionary(lines, uniquingKeysWith: { first, _ in first }), lineCount: change.fields.count,
      prose: change.prose.map(\.language), changesLifecycle: change.lifecycle != nil)
  }

  /// Longer values are cut, in characters.
  private static let valueLimit = 160
}
