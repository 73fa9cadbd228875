internal import CatalogModel
internal import SourceText

/// What became of the entries, as members of `catalogue.json`.
struct HistoryData: Sendable {
  let history: CatalogHistory
  let catalog: Catalog

  /// The most changes of an entry that are written; `complete` says whether these are all.
  private static let limit = 50

  /// Writes the member `history` of an entry that git knows.
  func write(_ entry: Entry, to writer: inout JSONWriter) {
    guard let found = history[entry] else { return }
    writer.key("history")
    writer.object { writer in
      let told = found.events.prefix(Self.limit)
      if let last = found.lastChange { writer.member("changed", last.day.description) }
      if found.isUncommitted { writer.flag("uncommitted") }
      let isComplete = !found.isCut && !found.hasMore && told.count == found.events.count
      writer.key("complete")
      writer.literal(isComplete ? "true" : "false")
      writer.key("changes")
      writer.array(told) { write($1, to: &$0) }
    }
  }

  private func write(_ event: HistoryEvent, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("day", event.day.description)
      writer.member("commit", event.commit)
      if let author = event.author { writer.member("author", author) }
      switch event.sort {
      case .added: writer.member("change", "added")
      case .changed: writer.member("change", "changed")
      case .removed: writer.member("change", "removed")
      case .restored: writer.member("change", "restored")
      case .renamed(let id):
        writer.member("change", "renamed")
        writer.member("former_id", id)
      }
      let languages = catalog.configuration.languages.filter { event.lines[$0] != nil }
      let lines = languages.first.flatMap { event.lines[$0] } ?? []
      if !lines.isEmpty {
        writer.key("fields")
        writer.array(lines.indices) { writer, place in
          write(place, languages.map { ($0, event.lines[$0] ?? []) }, to: &writer)
        }
      }
      if event.lineCount > lines.count { writer.member("fields_left_out", event.lineCount - lines.count) }
      if !event.prose.isEmpty {
        writer.key("prose")
        writer.array(event.prose) { $0.string($1.tag) }
      }
    }
  }

  /// Writes a value that is different: its path, and in each language what it is called, said and says.
  private func write(
    _ place: Int, _ lines: [(language: Language, lines: [HistoryEvent.Line])], to writer: inout JSONWriter
  ) {
    let told = lines.filter { $0.lines.indices.contains(place) }.map { ($0.language, $0.lines[place]) }
    writer.object { writer in
      if let path = told.first?.1.path { writer.member("field", path) }
      writeTexts("label", told.map { ($0.0, $0.1.label) }, to: &writer)
      writeTexts("before", told.compactMap { part in part.1.before.map { (part.0, $0) } }, to: &writer)
      writeTexts("after", told.compactMap { part in part.1.after.map { (part.0, $0) } }, to: &writer)
    }
  }

  private func writeTexts(_ name: String, _ texts: [(Language, ToldText)], to writer: inout JSONWriter) {
    guard !texts.isEmpty else { return }
    writer.key(name)
    writer.object { writer in for (language, text) in texts { writer.member(language.tag, text.plain(in: language)) } }
  }

  /// Writes the member `removed`: the entries that are not there any more.
  func writeRemovals(to writer: inout JSONWriter) {
    guard !history.removals.isEmpty else { return }
    writer.key("removed")
    writer.array(history.removals, isOnePerLine: true) { writer, entry in
      writer.object { writer in
        writer.member("kind", entry.name.kind)
        writer.member("id", entry.name.id)
        writer.key("title")
        writer.object { writer in
          var written: [Language] = []
          for language in catalog.configuration.languages {
            guard let name = entry.name.names[language], !written.contains(name.language) else { continue }
            written.append(name.language)
            writer.member(name.language.tag, name.text)
          }
        }
        writer.member("day", entry.day.description)
        writer.member("commit", entry.commit)
      }
    }
  }
}
