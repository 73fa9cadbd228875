internal import CatalogModel
internal import JSONSchema
internal import SourceText
internal import Syntax

/// Leaves out what is only a consequence of another finding: one mistake has one finding, at its cause.
///
/// Where one finding silences another, it is said here. What hangs on values that no finding holds is decided where these are known:
/// what the schema says below a key that the configuration must not have (``ConfigurationChecks``), whether a text that ` #` cut short
/// could stand in quotes (``CutTexts``), which field a stray mark ended (``StrayFields``), which fields a broken schema would have
/// added (``CatalogSchemas``), what a misspelt annotation is meant to be (in `AnnotationCheck`), and which entry a misspelt reference
/// means (``MisspeltReferences``).
enum Consequences {
  /// The findings without those that others explain.
  static func leftOut(of findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    let findings = withQuotesJoined(withCutTextsJoined(findings))
    var explained = [Set<Subject>](repeating: [], count: edges.count)
    for finding in findings {
      for (number, edge) in edges.enumerated() where edge.cause == finding.rule && finding.severity >= edge.least {
        if let subject = edge.relation.explained(by: finding, catalog) { explained[number].insert(subject) }
      }
    }
    let active = zip(edges, explained).filter { !$0.1.isEmpty }
    guard !active.isEmpty else { return findings }
    return findings.filter { finding in
      !active.contains { edge, subjects in
        edge.consequences.include(finding.rule)
          && edge.relation.subjects(of: finding).contains(where: subjects.contains)
      }
    }
  }

  // MARK: What supersedes what

  /// Findings that are left out where another one, which knows more of the same mistake, has the same subject.
  private struct Edge {
    let consequences: Rules
    let cause: RuleID
    let relation: Relation
    /// How much the cause has to weigh: a hint is no reason to leave out what is sure.
    var least = Severity.info
  }

  private enum Rules {
    case only([RuleID])
    case all(but: [RuleID])

    func include(_ rule: RuleID) -> Bool {
      switch self {
      case .only(let rules): rules.contains(rule)
      case .all(let others): !others.contains(rule)
      }
    }
  }

  private static let edges = [
    // What a schema says of the form of a reference that leads nowhere: its own finding knows what could be meant.
    Edge(
      consequences: .only([SchemaFault.valueFormat.id]), cause: ReferenceDangling.description.id, relation: .samePlace),
    // A target that passed without a reading says the same more exactly.
    Edge(
      consequences: .only([MeasureStale.description.id]), cause: MeasureTargetPast.description.id, relation: .sameFile),
    // What is promised and not measured says more of the measures than that none is of an outcome.
    Edge(
      consequences: .only([OrientationNoOutcome.description.id]), cause: SaysNotMeasures.description.id,
      relation: .sameFile, least: .warning),
    // What is measured says what the words could be of.
    Edge(
      consequences: .only([OutputLanguage.description.id]), cause: MeasuresNotSays.description.id, relation: .samePlace),
    // What is said to be missing stands there under another name.
    Edge(
      consequences: .all(but: [SchemaFault.fieldUnknown.id, SchemaFault.valueType.id, SchemaFault.valueFormat.id]),
      cause: SchemaFault.fieldUnknown.id, relation: .meantField),
    // A copy has what its original has, and shares it with that.
    Edge(
      consequences: .only([
        ComponentDuplicate.description.id, ComponentOrphan.description.id, TitleDuplicate.description.id,
        PackageOverlap.description.id, PackageNoStream.description.id, TermClash.description.id,
        StandardUnused.description.id,
      ]), cause: IDInvalid.description.id, relation: .copy),
  ]

  /// What a finding can be about, so that another one may explain it.
  private enum Subject: Hashable {
    case place(Place)
    case file(PathKey)
    case field(PathKey, String)
  }

  /// How a cause and its consequence stand to each other.
  private enum Relation {
    /// They are at one place.
    case samePlace
    /// They are in one file.
    case sameFile
    /// The cause is of a key that stands for a field, and the consequence says something of that field.
    case meantField
    /// The cause is of a file that is a copy of another one, and the consequence is in it or names it.
    case copy

    /// What `cause` explains; nil where it explains nothing.
    func explained(by cause: Diagnostic, _ catalog: Catalog) -> Subject? {
      let path = PathKey(cause.place.path)
      switch self {
      case .samePlace: return .place(cause.place)
      case .sameFile: return .file(path)
      case .meantField:
        guard let entry = catalog.entry(at: path.path) else { return nil }
        return SchemaAdvice(entry.document, entry.declaration).absentField(meantBy: cause).map { .field(path, $0) }
      case .copy:
        guard let entry = catalog.entry(at: path.path), AwaitedFiles.original(of: entry, catalog) != nil else {
          return nil
        }
        return .file(path)
      }
    }

    /// What a finding is left out for, if a cause explains one of it.
    func subjects(of finding: Diagnostic) -> [Subject] {
      let path = PathKey(finding.place.path)
      return switch self {
      case .samePlace: [.place(finding.place)]
      case .sameFile: [.file(path)]
      case .meantField: [.field(path, finding.field)]
      case .copy: [.file(path)] + finding.related.map { .file(PathKey($0.place.path)) }
      }
    }
  }

  // MARK: What is told together

  /// The findings without typographic quotes around a text that is told at already: what is to be typed is said there.
  private static func withQuotesJoined(_ findings: [Diagnostic]) -> [Diagnostic] {
    let quotes = findings.filter { $0.rule == SyntaxFault.yaml.id && $0.severity < .error && !$0.value.isEmpty }
    guard !quotes.isEmpty else { return findings }
    let advice = Dictionary(quotes.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    var joined: Set<Place> = []
    let told = findings.map { finding -> Diagnostic in
      guard finding.rule != SyntaxFault.yaml.id, let quotes = advice[finding.place] else { return finding }
      joined.insert(finding.place)
      guard finding.fix == nil, let help = quotes.fix?.title, let text = quotes.fix?.edits.first?.replacement else {
        return finding
      }
      var finding = finding
      finding.help = "Write `\(text)`: \(quotes.message)."
      finding.fix = Fix(title: help, edits: quotes.fix?.edits ?? [])
      return finding
    }
    return told.filter { $0.rule != SyntaxFault.yaml.id || $0.value.isEmpty || !joined.contains($0.place) }
  }

  /// The findings without a ` #` that made a comment of a whole value: that the value is missing is told, with what is to be typed.
  private static func withCutTextsJoined(_ findings: [Diagnostic]) -> [Diagnostic] {
    let marks = findings.indices.filter { findings[$0].rule == SyntaxFault.textCutByComment.id }
    guard !marks.isEmpty else { return findings }
    let cuts = Dictionary(marks.map { (start(of: findings[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    let rules = Set(SchemaFault.all.map(\.id))
    var told = findings
    var joined: Set<Int> = []
    for index in findings.indices where findings[index].place.range.isEmpty && rules.contains(findings[index].rule) {
      // The mark stands behind a blank, or right where the value would begin.
      let places = [0, 1].map { start(of: findings[index], plus: $0) }
      guard let cut = places.compactMap({ cuts[$0] }).first(where: { !joined.contains($0) }) else { continue }
      joined.insert(cut)
      told[index].help = findings[cut].help ?? told[index].help
      told[index].fix = findings[cut].fix ?? told[index].fix
    }
    return told.indices.filter { !joined.contains($0) }.map { told[$0] }
  }

  /// The empty range where a finding begins, or so many bytes behind it.
  private static func start(of finding: Diagnostic, plus offset: UInt32 = 0) -> Place {
    let start = finding.place.range.start + offset
    return Place(path: finding.place.path, range: SourceRange(start: start, end: start))
  }
}
