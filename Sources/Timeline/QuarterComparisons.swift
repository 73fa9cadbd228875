package import Audit
package import CatalogModel
import Comparison
package import GitStore
package import SourceText
import Syntax

/// Compares the portfolio as it stood at the ends of fiscal quarters, as `salkku diff --as-of` compares two days.
///
/// Each revision is read once, the latest first, and no longer kept than a comparison needs it; of a file that a later revision
/// has as well nothing is read anew.
package struct QuarterComparisons {
  private let repository: Repository
  private let folder: String
  private let configuration: Configuration
  /// The commit that the branch ends with.
  private let start: Revision
  /// What is asked for, the latest first: quarters by their numbers.
  private let pairs: [(before: Int, after: Int)]
  private let commits: [Int: Revision]
  private let ends: [Int: QuarterComparison.End]
  private let line: RevisionsAsOf
  /// Reads what a catalogue says and measures.
  private let audit: (Catalog) -> CatalogAudit

  /// The ends of the latest quarters in which anything changed, each beside the one before, and some beside the same a year before.
  /// - Parameters:
  ///   - catalog: the catalogue of today, whose fiscal year and languages count.
  ///   - history: what changed in it.
  ///   - folder: the catalogue's root below the repository's root; empty there.
  ///   - revision: the commit that the branch ends with.
  ///   - audit: reads what a catalogue says and measures, as it does that of today.
  package static func all(
    of catalog: Catalog, _ history: CatalogHistory, folder: String, from revision: Revision, in repository: Repository,
    audit: @escaping (Catalog) -> CatalogAudit
  ) throws(SourceError) -> [QuarterComparison] {
    let configuration = catalog.configuration
    let pairs = pairs(of: history, fiscalYearStart: configuration.fiscalYearStart)
    guard !pairs.isEmpty else { return [] }
    return try QuarterComparisons(
      pairs, configuration, folder: folder, from: revision, in: repository, audit: audit
    )
    .compared(besides: catalog)
  }

  private init(
    _ pairs: [(before: Int, after: Int)], _ configuration: Configuration, folder: String, from revision: Revision,
    in repository: Repository, audit: @escaping (Catalog) -> CatalogAudit
  ) throws(SourceError) {
    self.pairs = pairs
    self.configuration = configuration
    self.folder = folder
    self.repository = repository
    self.audit = audit
    start = revision
    let numbers = Set(pairs.flatMap { [$0.before, $0.after] }).sorted(by: >)
    let quarters = numbers.map { Period.quarter(number: $0, fiscalYearStart: configuration.fiscalYearStart) }
    let days = quarters.map { $0.days(fiscalYearStart: configuration.fiscalYearStart).upperBound }
    line = try repository.revisions(notAfter: days.map(\.lastSecond), from: revision)
    var commits: [Int: Revision] = [:]
    var ends: [Int: QuarterComparison.End] = [:]
    for (place, number) in numbers.enumerated() {
      let found = line.revisions[place]
      commits[number] = found
      ends[number] = QuarterComparison.End(of: quarters[place], on: days[place], commit: found?.commit)
    }
    self.commits = commits
    self.ends = ends
  }

  /// The quarters in which anything changed, the latest of them: each with the one before and, of some, with the same a year before.
  private static func pairs(
    of history: CatalogHistory, fiscalYearStart: Int
  ) -> [(before: Int, after: Int)] {
    let days = (history.entries.values.lazy.flatMap(\.events) + history.removals.flatMap(\.events)).map(\.day)
    let numbers = Set(days.map { Period.quarterNumber(of: $0, fiscalYearStart: fiscalYearStart) }).sorted(by: >)
    return numbers.prefix(QuarterComparison.quarterLimit).enumerated().flatMap { place, number in
      let year = place < QuarterComparison.yearLimit ? [(before: number - 4, after: number)] : []
      return [(before: number - 1, after: number)] + year
    }
  }

  private func compared(besides catalog: Catalog) -> [QuarterComparison] {
    // What a pair further on still asks for is kept.
    var lastUse: [String: Int] = [:]
    for (place, pair) in pairs.enumerated() {
      for number in [pair.before, pair.after] { if let commit = commits[number]?.commit { lastUse[commit] = place } }
    }
    var read: [String: Result<PastCatalog, SourceError>] = [:]
    var latest = PastCatalog(of: catalog, at: start, folder: folder)
    func past(_ revision: Revision) -> Result<PastCatalog, SourceError> {
      if let known = read[revision.commit] { return known }
      let found = Result { () throws(SourceError) in
        try PastCatalog(at: revision, of: repository, configuration, besides: latest)
      }
      if case .success(let past) = found, past.catalog.entryCount > 0 { latest = past }
      read[revision.commit] = found
      return found
    }
    var balances: [String: BalanceCounts] = [:]
    func end(_ number: Int) -> QuarterComparison.End? {
      guard var end = ends[number] else { return nil }
      if let commit = end.commit, case .success(let past)? = read[commit], past.catalog.entryCount > 0 {
        end.balance = balances[commit] ?? audit(past.catalog).counts
        balances[commit] = end.balance
      }
      return end
    }
    var comparisons: [QuarterComparison] = []
    for (place, pair) in pairs.enumerated() {
      guard let after = ends[pair.after] else { continue }
      let outcome: QuarterComparison.Outcome?
      if let old = commits[pair.before], let new = commits[pair.after] {
        // The newer one first, as the older one shares what that has read.
        let newer = past(new)
        outcome = compare(past(old), newer, on: after.day, in: new.commit)
      } else {
        outcome = unknown
      }
      if let outcome, let before = end(pair.before), let after = end(pair.after) {
        comparisons.append(QuarterComparison(before: before, after: after, outcome))
      }
      for (commit, last) in lastUse where last == place { read[commit] = nil }
    }
    return comparisons
  }

  /// Why the end of a quarter is not known; nil where there was nothing yet.
  private var unknown: QuarterComparison.Outcome? {
    switch line.beginning {
    case .first: nil
    case .shallow: .cut(on: CalendarDate(unixSeconds: line.oldest))
    case .unreadable(let error): .unreadable(error.message)
    }
  }

  private func compare(
    _ before: Result<PastCatalog, SourceError>, _ after: Result<PastCatalog, SourceError>, on day: CalendarDate,
    in commit: String
  ) -> QuarterComparison.Outcome {
    do throws(SourceError) {
      let (old, new) = (try before.get(), try after.get())
      let comparison = CatalogComparison(old.catalog, new.catalog, unread: Array(Set(old.unread + new.unread)))
      return .differences(
        PortfolioDifferences(
          GroupedChanges(comparison), on: day, in: commit, languages: configuration.languages))
    } catch {
      return .unreadable(error.message)
    }
  }
}

/// The catalogue of a revision, read by the configuration that it had.
private struct PastCatalog {
  let catalog: Catalog
  /// What could not be read beside entries.
  let unread: [String]
  private let revision: Revision
  /// Where it lay below the repository's root.
  private let folder: String

  /// The catalogue of today.
  init(of catalog: Catalog, at revision: Revision, folder: String) {
    self.catalog = catalog
    self.revision = revision
    self.folder = folder
    unread = []
  }

  /// - Parameters:
  ///   - today: the configuration that counts where that of the revision can't be read.
  ///   - other: the catalogue that was read last, in whose folder this one lies, or from where that one was moved.
  init(
    at revision: Revision, of repository: Repository, _ today: Configuration, besides other: PastCatalog
  ) throws(SourceError) {
    self.revision = revision
    var folder = other.folder
    var tree = try RevisionTree.orEmpty(revision, of: repository, root: folder)
    var own = try Configuration.load(from: tree)
    if tree.markdownPaths(below: own.catalogFolder).isEmpty,
      let former = try other.folder(at: revision, of: repository)
    {
      folder = former
      tree = try RevisionTree.orEmpty(revision, of: repository, root: folder)
      own = try Configuration.load(from: tree)
    }
    let isWhole = own.document?.isFrontmatterReadable ?? true
    self.folder = folder
    catalog = try Catalog.load(from: tree, configuration: isWhole ? own : today, besides: other.catalog)
    unread = isWhole ? [] : [Configuration.fileName]
  }

  /// Where the files of this catalogue lay at another revision, if they lie there no more.
  private func folder(at other: Revision, of repository: Repository) throws(SourceError) -> String? {
    let own = try RevisionTree(revision, of: repository, root: "")
    let paths = catalog.tree.markdownPaths(below: catalog.configuration.catalogFolder)
    return try RevisionTree.formerRoot(
      of: paths, in: catalog.configuration.catalogFolder, at: other, of: repository
    ) { own.entry(at: $0) != nil }
  }
}
