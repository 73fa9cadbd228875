package import CatalogModel

extension PortfolioDifferences {
  /// The most entries of a sort that are told by their names alone.
  private static let nameLimit = 300
  /// The most entries of a sort that are told with what is different about them.
  private static let changeLimit = 100
  /// After how many values that are different no further entry of a sort is told.
  private static let lineLimit = 700
  /// The most things that no longer hold of one entry which are told.
  private static let breakageLimit = 12
  /// The most entries that a sentence names.
  private static let namesInSentence = 12

  /// What a comparison found, in words of some languages, as much as a page has room for.
  /// - Parameters:
  ///   - day: the day of the newer revision.
  ///   - commit: the newer revision.
  package init(_ changes: GroupedChanges, on day: CalendarDate, in commit: String, languages: [Language]) {
    let words = Words(day: day, commit: commit, languages: languages)
    let comparison = changes.comparison
    var moved: [EntryChange] = []
    var promising: [EntryChange] = []
    var others: [EntryChange] = []
    for change in changes.changed {
      if change.lifecycle != nil {
        moved.append(change)
      } else if change.fields.contains(where: { $0.effect != nil }) {
        promising.append(change)
      } else {
        others.append(change)
      }
    }
    let changeOf = Dictionary(
      changes.changed.compactMap { change in change.after.map { ($0.index, change) } },
      uniquingKeysWith: { first, _ in first })
    self.init(
      entryCounts: (comparison.before.entryCount, comparison.after.entryCount),
      breakageCount: comparison.breakages.count,
      broken: Some(
        changes.broken.prefix(Self.changeLimit).map { words.broken($0, changeOf) }, of: changes.broken.count),
      moved: words.changed(moved),
      added: words.present(changes.added, \.after), removed: words.present(changes.removed, \.before),
      promising: words.changed(promising), others: words.changed(others),
      files: Some(comparison.files.prefix(Self.nameLimit).map(\.path), of: comparison.files.count),
      unread: Some(Array(comparison.unread.prefix(Self.nameLimit)), of: comparison.unread.count),
      reached: words.reached(changes.reached))
  }

  /// Says changes in some languages.
  private struct Words {
    let day: CalendarDate
    let commit: String
    let languages: [Language]

    func name(_ entry: Entry) -> EntryName { EntryName(entry, in: languages) }

    func changed(_ changes: [EntryChange]) -> Some<Changed> {
      var told: [Changed] = []
      var lines = 0
      for change in changes.prefix(changeLimit) where lines < lineLimit {
        guard let entry = change.after else { continue }
        let event = HistoryEvent(change, on: day, in: commit, by: nil, in: languages)
        lines += event.lines.values.first?.count ?? 0
        told.append(Changed(name(entry), event))
      }
      return Some(told, of: changes.count)
    }

    func present(_ changes: [EntryChange], _ side: (EntryChange) -> Entry?) -> Some<Present> {
      let told = changes.prefix(nameLimit).compactMap { change in
        side(change).map { Present(name($0), in: LifecycleStatus(of: $0), successor: change.successor.map(name)) }
      }
      return Some(told, of: changes.count)
    }

    func broken(_ broken: GroupedChanges.Broken, _ changeOf: [Int: EntryChange]) -> Broken {
      let told = broken.breakages.prefix(breakageLimit).map { breakage(of: $0, changeOf) }
      return Broken(name(broken.entry), Some(told, of: broken.breakages.count), reaches: reached(broken.reached))
    }

    private func breakage(
      of breakage: Comparison.Breakage, _ changeOf: [Int: EntryChange]
    ) -> PortfolioDifferences.Breakage {
      switch breakage.cause {
      case .liveEntryRemoved:
        .liveEntryRemoved(LifecycleStatus(of: breakage.entry) ?? .live, namedBy: naming(breakage))
      case .removedWhileNamed: .removedWhileNamed(naming(breakage))
      case .renamedWithoutAlias: .renamedWithoutAlias(namedBy: naming(breakage))
      case .aliasesDropped(let aliases):
        .aliasesDropped(Some(Array(aliases.prefix(namesInSentence)), of: aliases.count), namedBy: naming(breakage))
      case .endedWhileUsed(let status): .endedWhileUsed(status, by: naming(breakage))
      case .withdrawn(let was, let now): .withdrawn(was: was, now: now)
      case .hidden: .hidden
      case .promiseLoosened(let field):
        .promiseLoosened(
          changeOf[breakage.entry.index].map { HistoryEvent.lines([field], of: $0, in: languages) }?
            .compactMapValues(\.first) ?? [:])
      }
    }

    /// Who names what is gone all the same, or uses what has ended.
    private func naming(_ breakage: Comparison.Breakage) -> Some<EntryName> {
      var seen: Set<String> = []
      return some(breakage.dangling.map(\.entry).filter { seen.insert($0.key).inserted })
    }

    func reached(_ reached: ReachOfChanges.Reached) -> Reached {
      Reached(
        [
          (EntityKind.servicePackage, reached.packages), (.valueStream, reached.streams),
          (.segment, reached.segments), (.team, reached.teams),
        ].map { kind, entries in (kind: kind.builtIn.name, entries: some(entries)) }, isWhole: reached.isWhole)
    }

    private func some(_ entries: [Entry]) -> Some<EntryName> {
      Some(entries.prefix(namesInSentence).map(name), of: entries.count)
    }
  }
}
