package import Audit
package import CatalogModel
package import SourceText

/// A check of what spans files, time or meaning: an ``EntryRule``, a ``CatalogRule`` or a ``RevisionRule``.
///
/// One rule is one file in `Rules/`: what it is for, its messages and the check. To add one, write that file and name it
/// in ``AllRules``.
package protocol Rule: Sendable {
  /// What people read about it.
  static var description: RuleDescription { get }
  /// What it looks at: the one of ``EntryRule``, ``CatalogRule`` and ``RevisionRule`` that it is says so.
  static var subject: RuleSubject { get }
  /// The field of live packages that nearly all of them may lack; its findings are then told as one (``Widespread``). Nil
  /// unless the rule says otherwise.
  static var rolledUpField: String? { get }
  /// Kinds of which each entry must have been read, because the rule tells what none of them does; where one could not be,
  /// the rule keeps silent. Empty unless the rule says otherwise.
  static var presumedRead: Set<EntityKind> { get }
}

/// What a rule looks at.
package enum RuleSubject: Sendable {
  /// One entry at a time.
  case entry(any EntryRule.Type)
  /// The catalogue as a whole.
  case catalog(any CatalogRule.Type)
  /// The catalogue beside what it was at an earlier revision.
  case revisions(any RevisionRule.Type)
}

extension Rule {
  package static var presumedRead: Set<EntityKind> { [] }
  package static var rolledUpField: String? { nil }
}

/// A rule that judges one entry at a time, whatever others it looks at for that.
///
/// All of them are run on an entry one after the other, and the entries are divided among the cores: of each, they read
/// the same fields.
package protocol EntryRule: Rule {
  /// The kinds whose entries the rule looks at.
  static var kinds: [EntityKind] { get }
  /// Reports every fault of an entry of one of ``kinds`` whose fields could be read to their end.
  ///
  /// Of any other, what seems to be missing may only be unread, and why it was not read has been told.
  static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings)
}

extension EntryRule {
  package static var subject: RuleSubject { .entry(Self.self) }
}

/// A rule that has to see many entries to judge any of them, or that looks at what is no entry.
package protocol CatalogRule: Rule {
  /// Whether the check divides its work among all cores by itself, and so is not run beside others. False unless the rule
  /// says otherwise.
  static var dividesItsWork: Bool { get }
  /// Looks through the catalogue once and reports every fault that it finds.
  static func check(_ context: CheckContext, _ findings: inout Findings)
}

extension CatalogRule {
  package static var subject: RuleSubject { .catalog(Self.self) }
  package static var dividesItsWork: Bool { false }
}

/// A rule that looks at what changed since an earlier revision. Without one to compare with it finds nothing.
package protocol RevisionRule: Rule {
  /// Looks through what changed once and reports every fault that it finds.
  static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings)
}

extension RevisionRule {
  package static var subject: RuleSubject { .revisions(Self.self) }
}

/// What a rule may look at.
package struct CheckContext: Sendable {
  /// The catalogue that is checked.
  package private(set) var catalog: Catalog
  /// The day that dates are compared with.
  package let today: CalendarDate
  /// What was found in the texts below the fields.
  let prose: ProseSurvey
  /// What was found in the texts of the fields.
  let fields: FieldSurvey
  /// What is said and measured, with the words that tell.
  package let audit: CatalogAudit
  /// The ends of each measure's readings, in the order of the measures.
  private let readings: [ReadingSpan]

  /// Looks through the texts and the readings of `catalog` once for all rules, on at most so many threads.
  package init(catalog: Catalog, today: CalendarDate, threads: Int = Parallel.processorCount) {
    self.catalog = catalog
    self.today = today
    prose = ProseSurvey(catalog, threads: threads)
    fields = FieldSurvey(catalog, threads: threads)
    audit = .withExceptions(catalog, threads: threads)
    let measures = catalog.entries(of: .measure).indices
    readings = Parallel.map(measures.count, threads: threads, makeWorker: { catalog.view() }) { catalog, place in
      ReadingSpan(Measure(catalog.entry(measures.lowerBound + place)), today: today)
    }
  }

  /// The same with a view of the catalogue for one thread.
  func view() -> CheckContext {
    var context = self
    context.catalog = catalog.view()
    return context
  }

  /// The first and the last reading of a measure of this catalogue, which several rules ask for.
  func readingSpan(of measure: Measure) -> ReadingSpan {
    readings[measure.entry.index - catalog.entries(of: .measure).startIndex]
  }

  /// The month, 1 to 12, in which the catalogue's fiscal year starts.
  package var fiscalYearStart: Int { catalog.configuration.fiscalYearStart }

  /// The number from which on a rule speaks up: the configuration's, or its own; 0 for a rule that has none.
  package func threshold(_ rule: any Rule.Type) -> Double {
    let description = rule.description
    guard let threshold = description.threshold else { return 0 }
    guard let own = catalog.configuration.thresholds[description.id.name], threshold.allowed.contains(own) else {
      return threshold.standard
    }
    return own
  }
}

/// What rules found.
package struct Findings: ~Copyable {
  /// Who finds something, and how much it weighs.
  struct Source: Sendable {
    let rule: RuleID
    let severity: Severity

    init(_ description: RuleDescription) {
      rule = description.id
      severity = description.severity
    }
  }

  /// The rule that is checked now.
  var source: Source
  private(set) var diagnostics: [Diagnostic] = []

  init(by source: Source) { self.source = source }

  /// Tells of one fault.
  ///
  /// - Parameter severity: where this fault weighs less than the rule's others; nil for the rule's own severity.
  package mutating func report(
    _ message: String, at place: Place, severity: Severity? = nil, help: String? = nil,
    related: [Diagnostic.Related] = [], fix: Fix? = nil, field: String = "", value: String = ""
  ) {
    diagnostics.append(
      Diagnostic(
        source.rule, severity ?? source.severity, message, at: place, help: help, related: related, fix: fix,
        field: field, value: value))
  }

  consuming func finish() -> [Diagnostic] { diagnostics }
}
