import CatalogModel
import SourceText

/// A change of the catalogue that git tells: of an entry that is there, or the end of one that was.
struct DatedChange: Sendable {
  enum What: Sendable {
    case changed(Entry, HistoryEvent)
    case removed(RemovedEntry)
  }

  let what: What

  /// The day on which it came to the branch.
  var day: CalendarDate {
    switch what {
    case .changed(_, let event): event.day
    case .removed(let entry): entry.day
    }
  }

  var commit: String {
    switch what {
    case .changed(_, let event): event.commit
    case .removed(let entry): entry.commit
    }
  }

  /// `kind:id` of the entry.
  var key: String {
    switch what {
    case .changed(let entry, _): entry.key
    case .removed(let entry): entry.name.key
    }
  }

  /// All changes of a catalogue, the latest first; those of one day in the catalogue's order.
  static func all(_ history: CatalogHistory, of catalog: Catalog) -> [DatedChange] {
    var changes: [DatedChange] = []
    for entry in catalog.entries {
      changes += (history[entry]?.events ?? []).map { DatedChange(what: .changed(entry, $0)) }
    }
    changes += history.removals.map { DatedChange(what: .removed($0)) }
    return changes.sorted(descendingBy: \.day)
  }
}

extension PageContext {
  /// What an entry of another revision is called.
  func name(of entry: EntryName) -> LocalizedText {
    entry.names[language.language]?.shown ?? LocalizedText(text: entry.id, language: catalog.defaultLanguage)
  }
}
