internal import Audit
internal import CatalogModel
internal import Checks
internal import Comparison
internal import GitStore
internal import Reporting
internal import SourceText
internal import Syntax
internal import Timeline

extension CheckedCatalog {
  /// What became of the entries, as the repository tells it; nil outside of a repository, before its first commit, and where it
  /// can't be told, which is then said.
  /// - Parameter isForSite: whether it is for a site, which tells what is not known.
  func history(_ console: Console, isForSite: Bool = true) -> CatalogHistory? {
    let told = isForSite ? ", and the site says so" : ""
    guard let repository = source.repository, source.revision != nil || !repository.hasNoCommits else { return nil }
    let start = Platform.monotonicSeconds()
    do throws(SourceError) {
      let revision = try source.commit(in: repository)
      var history = try console.progress.during("reading history") { () throws(SourceError) -> CatalogHistory in
        try HistoryReader.history(
          of: catalog, folder: source.repositoryFolder, from: revision, in: repository,
          isUncommitted: source.revision == nil)
      }
      console.detail("read the history in \(milliseconds(since: start))")
      if let day = history.cutOn {
        console.summary(
          "history is cut on \(day), because the clone is shallow\(told); "
            + "`git fetch --unshallow` brings all of it")
      }
      if history.replacesCommits {
        console.summary("commits that `git replace` replaces are told as they were made")
      }
      for gap in history.gaps { console.summary("history is incomplete\(told): \(gap)") }
      history.comparisons = try comparisons(history, from: revision, in: repository, told, console)
      return history
    } catch {
      console.summary("\(isForSite ? "the site has" : "there is") no history: \(error.message)")
      return nil
    }
  }
}

extension CheckedCatalog {
  /// The ends of quarters beside one another, with what is not known of them said.
  /// - Parameter told: where it is said, too.
  private func comparisons(
    _ history: CatalogHistory, from revision: Revision, in repository: Repository, _ told: String, _ console: Console
  ) throws(SourceError) -> [QuarterComparison] {
    let start = Platform.monotonicSeconds()
    let comparisons = try console.progress.during("comparing quarters") { () throws(SourceError) in
      try QuarterComparisons.all(
        of: catalog, history, folder: source.repositoryFolder, from: revision, in: repository,
        audit: { .withExceptions($0) })
    }
    console.detail(
      "compared \(counted(comparisons.count, "pair", "pairs")) of quarters in \(milliseconds(since: start))")
    var reasons: Set<String> = []
    for case .unreadable(let reason) in comparisons.map(\.outcome) where reasons.insert(reason).inserted {
      console.summary("not all quarters can be compared\(told): \(reason)")
    }
    return comparisons
  }
}

extension Source {
  /// The commit that is read, or that the index and the files on the disk follow.
  func commit(in repository: Repository) throws(SourceError) -> Revision {
    if let revision { return revision }
    return try repository.revision("HEAD")
  }

  /// The states of services and components between a commit and what is read, where the two differ; nil where nobody can tell,
  /// which is then said where the repository is not whole.
  func lifecycleSteps(
    _ comparison: CatalogComparison, since base: Revision?, _ console: Console
  ) -> [String: [LifecycleStatus]]? {
    guard let base, let repository else { return nil }
    let moved = comparison.changes.filter { $0.lifecycle != nil }.compactMap(\.after)
    guard !moved.isEmpty else { return [:] }
    do throws(SourceError) {
      return try LifecycleSteps.states(
        of: moved, folder: repositoryFolder, from: try commit(in: repository), since: base, in: repository)
    } catch {
      console.summary(
        "whether each step of the lifecycle was made one by one is not known, and `lifecycle-jump` warns only: "
          + error.message)
      return nil
    }
  }
}

extension CheckedCatalog {
  /// The commit that the site is of.
  /// - Parameter history: what commits tell of its entries; nil where nobody looked at any.
  func catalogRevision(_ history: CatalogHistory?) -> CatalogRevision? {
    guard source.revision != nil || history != nil, let repository = source.repository else { return nil }
    do throws(SourceError) {
      let revision = try source.commit(in: repository)
      let isCommitted = source.revision != nil || history.map { has(revision, $0, in: repository) } ?? false
      return CatalogRevision(commit: revision.commit, isUncommitted: !isCommitted)
    } catch {
      return nil
    }
  }

  /// Whether the catalogue's files are those of the commit. Its entries' were compared for their history: only others are read.
  private func has(_ revision: Revision, _ history: CatalogHistory, in repository: Repository) -> Bool {
    guard source.tree.absentPaths.isEmpty, !history.entries.values.contains(where: \.isUncommitted)
    else { return false }
    let folders = [source.configuration.catalogFolder] + source.configuration.assetFolders
    let filter = folders.contains("") ? PathFilter.everything : PathFilter([Configuration.fileName] + folders)
    do throws(SourceError) {
      let committed = try RevisionTree(revision, of: repository, root: source.repositoryFolder, filter: filter)
      let paths = source.tree.entries.map(\.path).filter(filter.contains)
      guard committed.entries.map({ PathKey($0.path) }) == paths.map({ PathKey($0) }) else { return false }
      let known = Set(
        catalog.entries.lazy.flatMap { [$0.document] + $0.translations.map(\.document) }
          .map { PathKey($0.file.path) })
      var changed = try ChangedFiles(from: committed, to: source.tree, limit: CopiedFiles.maxFileSize)
      return !paths.contains { !known.contains(PathKey($0)) && changed.contains($0) }
    } catch {
      return false
    }
  }
}
