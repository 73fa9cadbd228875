internal import CatalogModel
internal import Dispatch
internal import GitStore
internal import Reporting
internal import Serving
internal import Site
internal import SourceText
internal import Synchronization

/// The site of a catalogue that somebody writes, as it is now.
///
/// One thread shows what it has read; the site is asked for on others.
final class LiveSite: Sendable {
  /// What commits tell, and the last one that was read.
  private struct History {
    let commit: String
    let value: CatalogHistory?
  }

  private struct State {
    var site: ServedSite?
    var history: History?
    var isReadingHistory = false
    /// Whether the history is another one than the site has.
    var hasNewHistory = false
    /// How many states were shown.
    var shown = 0
  }

  private let edition: Configuration.Edition?
  private let hasHistory: Bool
  private let console: Console
  /// What the names of all states begin with, so that a page of an earlier run knows that it is old.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private let state = Mutex(State())

  /// - Parameters:
  ///   - edition: which site it is; nil for that of the configuration.
  ///   - hasHistory: whether its pages tell of changes.
  init(edition: Configuration.Edition?, hasHistory: Bool, _ console: Console) {
    self.edition = edition
    self.hasHistory = hasHistory
    self.console = console
  }

  // MARK: - Answers

  /// What becomes of a request.
  func answer(_ request: Request) -> Answer {
    guard let site = state.withLock({ $0.site }) else {
      return .response(Response(status: 503, "The catalogue is being read."))
    }
    guard request.path == Preview.versionPath else {
      return .response(site.response(request.path, query: request.query))
    }
    if request.mayWait, request.after == site.version { return .wait }
    return .response(Response(type: MediaType.named("txt"), body: Array(site.version.utf8)))
  }

  // MARK: - States

  /// Shows what was read.
  /// - Parameters:
  ///   - address: where the site is looked at.
  ///   - failure: why the newest state can't be read, so that this is an earlier one.
  /// - Returns: what was shown before, which takes some time to be taken apart: not while somebody waits.
  func show(
    _ checked: CheckedCatalog, at address: String, failure: CommandFailure? = nil
  ) throws(CommandFailure) -> ServedSite? {
    let (number, history) = state.withLock { state in
      state.shown += 1
      state.hasNewHistory = false
      return (state.shown, state.history?.value)
    }
    let findings = checked.report(checked.findings).siteProblems
    let version = "\(run)-\(number)"
    let preview = Preview(
      address: address, version: version, findings: findings,
      failure: failure.map { Preview.Failure($0.message, help: $0.help) })
    let site: ServedSite
    if isForCustomers(checked) {
      do throws(SourceError) {
        let catalog = try CustomersEdition(of: checked.catalog).catalog()
        let options = SiteOptions(today: checked.source.today, edition: .customers, preview: preview)
        site = ServedSite(SiteFiles(of: catalog, options), tree: catalog.tree, version: version)
      } catch {
        throw CommandFailure(error)
      }
    } else {
      let options = SiteOptions(
        today: checked.source.today, problems: findings.contains { $0.severity == .error } ? findings : [],
        findings: findings, history: history, preview: preview)
      site = ServedSite(SiteFiles(of: checked.catalog, options), tree: checked.source.tree, version: version)
    }
    return state.withLock { state in
      defer { state.site = site }
      return state.site
    }
  }

  private func isForCustomers(_ checked: CheckedCatalog) -> Bool {
    (edition ?? checked.source.configuration.edition) == .catalogue
  }

  // MARK: - History

  /// Whether a history was read that is not shown.
  var hasNewHistory: Bool { state.withLock { $0.hasNewHistory } }

  /// Has the history read beside everything else, unless that of the last commit was read already.
  func readHistory(of checked: CheckedCatalog) {
    guard hasHistory, !isForCustomers(checked), let commit = Self.lastCommit(of: checked.source) else { return }
    let begins = state.withLock { state in
      guard state.history?.commit != commit, !state.isReadingHistory else { return false }
      state.isReadingHistory = true
      return true
    }
    guard begins else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      let history = History(commit: commit, value: checked.history(console))
      state.withLock { state in
        state.history = history
        state.isReadingHistory = false
        state.hasNewHistory = true
      }
    }
  }

  private static func lastCommit(of source: Source) -> String? {
    guard let repository = source.repository, !repository.hasNoCommits else { return nil }
    do throws(SourceError) { return try repository.revision("HEAD").commit } catch {
      // The site does without a history, as it does where there is none.
      return nil
    }
  }
}
