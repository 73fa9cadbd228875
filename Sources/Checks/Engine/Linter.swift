package import CatalogModel
package import SourceText
internal import Syntax

/// Finds everything that is wrong with a catalogue: what its files' syntax, their schemas and the rules say.
package struct Linter: Sendable {
  private let rules: [any Rule.Type]

  /// - Parameter rules: the rules to apply; a test names its own.
  package init(rules: [any Rule.Type] = AllRules.rules) { self.rules = rules }

  /// Every finding, with the severity that the configuration gives it, sorted by path and place.
  ///
  /// - Parameters:
  ///   - today: the day that dates are compared with.
  ///   - earlier: what the catalogue was, for the rules that look at what changed; without it they find nothing.
  package func findings(
    in catalog: Catalog, schemas: CatalogSchemas, today: CalendarDate, since earlier: EarlierCatalog? = nil,
    threads: Int = Parallel.processorCount
  ) -> [Diagnostic] {
    let context = CheckContext(catalog: catalog, today: today, threads: threads)
    var found = catalog.readingProblems + catalog.kinds.problems + context.prose.problems
    if let document = catalog.configuration.document {
      found +=
        ConfigurationChecks.findings(in: document, schemas.findings(inConfiguration: document))
        + ThemeFiles.findings(in: catalog)
    }
    found += schemas.findings(in: catalog, threads: threads)
    var severities = SeverityTable(catalog.configuration)
    let rules = rules.filter {
      severities.mayTell($0.description.id) && $0.presumedRead.isDisjoint(with: catalog.unread.kinds)
    }
    var ofEntries: [any EntryRule.Type] = []
    var undivided: [any CatalogRule.Type] = []
    for rule in rules {
      switch rule.subject {
      case .entry(let rule): ofEntries.append(rule)
      // A division of work within another one would find no core free.
      case .catalog(let rule) where rule.dividesItsWork: found += Self.findings(of: rule, context)
      case .catalog(let rule): undivided.append(rule)
      case .revisions(let rule):
        guard let earlier else { continue }
        var findings = Findings(by: .init(rule.description))
        rule.check(earlier, context, &findings)
        found += findings.finish()
      }
    }
    found += Self.findings(ofEntriesBy: ofEntries, context, threads: threads)
    let byRule = Parallel.map(undivided.count, threads: threads, chunk: 1, makeWorker: { context.view() }) {
      [undivided] context, index in
      Self.findings(of: undivided[index], context)
    }
    for findings in byRule { found += findings }
    // What a change needed an exception for holds no longer once the change is made, and the exception stays as its reason.
    let judged = rules.filter { if case .revisions = $0.subject { false } else { true } }.map { $0.description.id }
    found = Self.withoutExceptions(
      found, in: context.prose.mayHoldExceptions, applied: judged)
    var weighed = Consequences.leftOut(of: found.compactMap { severities.weighed($0) }, in: catalog)
    weighed.sort()
    return weighed
  }

  private static func findings(of rule: any CatalogRule.Type, _ context: CheckContext) -> [Diagnostic] {
    var findings = Findings(by: .init(rule.description))
    rule.check(context, &findings)
    return findings.finish()
  }

  /// What the rules that look at one entry at a time find.
  private static func findings(
    ofEntriesBy rules: [any EntryRule.Type], _ context: CheckContext, threads: Int
  ) -> [Diagnostic] {
    let byKind = context.catalog.kinds.declarations.map { declaration in
      rules.filter { $0.kinds.contains(declaration.kind) }.map { (rule: $0, source: Findings.Source($0.description)) }
    }
    let count = context.catalog.entryCount
    let byEntry = Parallel.map(count, threads: threads, makeWorker: { context.view() }) {
      context, index -> [Diagnostic] in
      let entry = context.catalog.entry(index)
      let rules = byKind[entry.kind.index]
      guard let first = rules.first, entry.document.isFrontmatterReadable else { return [] }
      var findings = Findings(by: first.source)
      for (rule, source) in rules {
        findings.source = source
        rule.check(entry, context, &findings)
      }
      return findings.finish()
    }
    return Array(byEntry.joined())
  }

  /// Takes away what the files' exceptions allow, and adds what is wrong with the exceptions.
  ///
  /// - Parameter rules: the rules that were applied.
  private static func withoutExceptions(
    _ findings: [Diagnostic], in documents: [Document], applied rules: [RuleID]
  ) -> [Diagnostic] {
    guard !documents.isEmpty else { return findings }
    var exceptions = Dictionary(
      documents.map { ($0.file.path, Exceptions(in: $0)) }, uniquingKeysWith: { first, _ in first })
    var left = findings.filter { exceptions[$0.place.path]?.allows($0) != true }
    let known = Set(AllRules.descriptions.map(\.id))
    let applied = known.subtracting(AllRules.ids).union(rules)
    for document in documents {
      left += exceptions[document.file.path]?.findings(known: known, applied: applied) ?? []
    }
    return left
  }
}

/// The severities that a configuration gives to rules, for all files or for those that a pattern names.
struct SeverityTable {
  private let severities: [RuleID: Configuration.RuleLevel]
  private let overrides: [Configuration.Override]
  private let patterns: GlobSet
  /// The overrides that hold for a file, by its path.
  private var matching: [PathKey: [Int]] = [:]

  init(_ configuration: Configuration) {
    severities = configuration.severities
    overrides = configuration.overrides
    patterns = GlobSet(overrides.map(\.files))
  }

  /// Whether what `rule` finds may be told in any file; a rule that is off everywhere need not look for anything.
  func mayTell(_ rule: RuleID) -> Bool {
    severities[rule] != .off || overrides.contains { ($0.severities[rule] ?? .off) != .off }
  }

  /// The finding with the severity that it counts as; nil where its rule is off. The last override that names both the
  /// file and the rule decides. An error of the configuration itself stays one: what it says of its own errors can't be
  /// trusted, and every verb takes them for a reason not to go on.
  mutating func weighed(_ finding: Diagnostic) -> Diagnostic? {
    if finding.severity == .error, finding.place.path == Configuration.fileName { return finding }
    var level = severities[finding.rule]
    if !patterns.isEmpty {
      let key = PathKey(finding.place.path)
      let places = matching[key] ?? patterns.matching(finding.place.path)
      matching[key] = places
      if let place = places.last(where: { overrides[$0].severities[finding.rule] != nil }) {
        level = overrides[place].severities[finding.rule]
      }
    }
    switch level {
    case nil: return finding
    case .off: return nil
    case .severity(let severity):
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
