import CatalogModel
import SourceText

/// A change of the catalogue that git tells: of an entry that is there, or of one that was.
struct DatedChange: Sendable {
  /// What changed: an entry, or what one that is gone was called at last.
  enum Subject: Sendable {
    case present(Entry)
    case gone(EntryName)
  }

  let subject: Subject
  let event: HistoryEvent

  /// The day on which it came to the branch.
  var day: CalendarDate { event.day }
  var commit: String { event.commit }

  /// `kind:id` of the entry.
  var key: String {
    switch subject {
    case .present(let entry): entry.key
    case .gone(let name): name.key
    }
  }

  /// All changes of a catalogue in the order of the branch, the latest first; those of one commit in the catalogue's order.
  static func all(_ history: CatalogHistory, of catalog: Catalog) -> [DatedChange] {
    var changes: [DatedChange] = []
    for entry in catalog.entries {
      changes += (history[entry]?.events ?? []).map { DatedChange(subject: .present(entry), event: $0) }
    }
    for entry in history.removals {
      changes += entry.events.map { DatedChange(subject: .gone(entry.name), event: $0) }
    }
    return changes.sorted(descendingBy: \.day).sorted(descendingBy: { -$0.event.place })
  }
}

extension PageContext {
  /// What an entry of another revision is called.
  func name(of entry: EntryName) -> LocalizedText {
    entry.names[language.language]?.shown ?? LocalizedText(text: entry.id, language: catalog.defaultLanguage)
  }

  /// Writes what an entry is called that changed, as a link where it is there.
  func link(_ html: inout HTMLWriter, _ subject: DatedChange.Subject) {
    switch subject {
    case .present(let entry): linkApart(&html, entry)
    case .gone(let name): html.text(self.name(of: name), documentLanguage: documentLanguage)
    }
  }

  /// What sort of entry changed; nil where the catalogue has no such kind any more.
  func sort(of subject: DatedChange.Subject) -> String? {
    switch subject {
    case .present(let entry): kind(of: entry).singular
    case .gone(let name): catalog.kinds.named(name.kind).map { kind($0).singular }
    }
  }
}

extension Array {
  /// Puts others in between, both the latest first: each before the first of these that is earlier, so that these keep their order
  /// whatever their days.
  func interleaved<Day: Comparable>(with others: [Element], by day: (Element) -> Day) -> [Element] {
    var result: [Element] = []
    var rest = others[...]
    for element in self {
      while let other = rest.first, day(other) > day(element) { result.append(rest.removeFirst()) }
      result.append(element)
    }
    return result + rest
  }
}
