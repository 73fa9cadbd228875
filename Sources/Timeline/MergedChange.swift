import CatalogModel
import Comparison
import SourceText

/// What a merge itself changed of an entry: what the entry has in it as in none of the commits that it follows.
///
/// What it took from one of them was changed by a commit before, which is told for that.
struct MergedChange {
  /// The change since the commit that is nearest to it.
  let change: EntryChange
  /// The ways to the fields that are as in none.
  let paths: Set<String>
  /// The languages of the prose that has lines as in none.
  let prose: [Language]
  /// Whether it is in a state of its life as in none.
  let changesLifecycle: Bool

  /// - Parameter sides: the change since each commit that the merge follows; nil where there is none.
  /// - Returns: nil where it is in some of them as it is now, or put together from them.
  init?(_ sides: [EntryChange?]) {
    let all = sides.compactMap(\.self)
    guard let first = all.first, all.count == sides.count else { return nil }
    // Where it is new, all of it is another.
    let known = all.filter { $0.before != nil }
    let nearest = known.min { Self.distance($0) < Self.distance($1) } ?? first
    let others = known.map { Set($0.fields.map(\.path)) }
    change = nearest
    paths = Set(nearest.fields.map(\.path)).filter { path in others.allSatisfy { $0.contains(path) } }
    prose = nearest.prose.map(\.language).filter { language in
      let lines = known.map { side in
        Set(side.prose.filter { $0.language == language }.flatMap { $0.lines(.max) }.map { "\($0.isAdded) \($0.text)" })
      }
      return lines.dropFirst().reduce(lines.first ?? []) { $0.intersection($1) }.isEmpty == false
    }
    changesLifecycle = known.allSatisfy { $0.lifecycle != nil }
    if nearest.before != nil, nearest.rename == nil, paths.isEmpty, prose.isEmpty { return nil }
  }

  /// Those without a rename, and with few fields, come first.
  private static func distance(_ change: EntryChange) -> (Int, Int) {
    (change.rename == nil ? 0 : 1, change.fields.count)
  }
}

extension HistoryEvent {
  /// The same event with what a merge itself changed alone.
  func narrowed(to merged: MergedChange) -> HistoryEvent {
    HistoryEvent(
      on: day, in: commit, at: place, by: author, sort,
      lines: lines.mapValues { $0.filter { merged.paths.contains($0.path) } }, lineCount: merged.paths.count,
      prose: merged.prose, changesLifecycle: changesLifecycle && merged.changesLifecycle)
  }
}
