package import SourceText

/// What a run found, ready to be shown: findings in their order, with line and column, and the files that they stand in.
package struct Report: Sendable {
  /// A range of a file as people count it.
  package struct Span: Sendable, Hashable {
    /// The path of the file in the tree.
    package let path: String
    /// The same range in bytes.
    package let range: SourceRange
    /// Where the range begins; nil where the file could not be read.
    package let start: SourceLocation?
    /// The place behind the range's last character.
    package let end: SourceLocation?
  }

  /// A diagnostic and its places.
  package struct Finding: Sendable {
    /// What was found.
    package let diagnostic: Diagnostic
    /// The place of the diagnostic.
    package let span: Span
    /// The places of the diagnostic's related notes, in their order.
    package let related: [Span]
    /// The places of the edits of the diagnostic's fix, in their order.
    package let edits: [Span]
    /// Whether the run fails because of it.
    package let isFailure: Bool
  }

  /// What was found, in the order in which it is shown.
  package let findings: [Finding]
  /// The catalogue's root folder below the repository's root, which is what code hosts count paths from; empty there.
  package let folder: String
  /// The day that dates were compared with, or else the day of the run, as `2026-11-21`.
  package let day: String
  /// The version of the program that wrote the report.
  package let version: String
  /// What is to be read about the rules that found something.
  package let rules: [RuleDescription]
  /// How many findings of each severity there are, those included that are too many to be told.
  private let counts: [Severity: Int]
  /// A short name that a finding shares with the same one of another run.
  private let fingerprint: @Sendable (Diagnostic) -> String
  /// The files that findings stand in, by path.
  private let indexes: [String: LineIndex]
  private let sources: [String: SourceFile]

  /// - Parameters:
  ///   - diagnostics: in the order in which they are shown; of very many, some are (``ToldFindings``).
  ///   - folder: the catalogue's root folder below the repository's root.
  ///   - day: the day that dates were compared with, or else the day of the run.
  ///   - version: the version of the program.
  ///   - rules: what is to be read about every rule.
  ///   - isFailure: whether the run fails because of a finding.
  ///   - fingerprint: a short name that a finding shares with the same one of another run.
  ///   - file: gives the file at a path, nil where it could not be read.
  package init(
    _ diagnostics: [Diagnostic], folder: String, day: String, version: String, rules: [RuleDescription],
    isFailure: (Diagnostic) -> Bool, fingerprint: @escaping @Sendable (Diagnostic) -> String,
    file: (String) -> SourceFile?
  ) {
    self.folder = folder
    self.day = day
    self.version = version
    self.fingerprint = fingerprint
    counts = Dictionary(grouping: diagnostics.lazy.map(\.severity), by: \.self).mapValues(\.count)
    let diagnostics = ToldFindings.of(diagnostics)
    let found = Set(diagnostics.map(\.rule))
    self.rules = rules.filter { found.contains($0.id) }
    var sources: [String: SourceFile] = [:]
    for diagnostic in diagnostics {
      for path in [diagnostic.place.path] + diagnostic.related.map(\.place.path) where sources[path] == nil {
        sources[path] = file(path)
      }
    }
    indexes = sources.mapValues { LineIndex($0.bytes) }
    self.sources = sources
    var locator = Locator(indexes: indexes)
    // Filled in a loop: a closure could not take the locator along.
    var findings: [Finding] = []
    findings.reserveCapacity(diagnostics.count)
    for diagnostic in diagnostics {
      let span = locator.span(diagnostic.place)
      var related: [Span] = []
      for note in diagnostic.related { related.append(locator.span(note.place)) }
      var edits: [Span] = []
      for edit in diagnostic.fix?.edits ?? [] {
        edits.append(locator.span(Place(path: diagnostic.place.path, range: edit.range)))
      }
      findings.append(
        Finding(
          diagnostic: diagnostic, span: span, related: related, edits: edits, isFailure: isFailure(diagnostic)))
    }
    self.findings = findings
  }

  /// For each finding what tells it from every other of the report, and stays the same when lines move; of several that the run
  /// knows by one name the second ends in `-2`. Worked out when a format asks for it, as few do.
  package var fingerprints: [String] {
    var names: [String: Int] = [:]
    return findings.map { finding in
      let name = fingerprint(finding.diagnostic)
      let count = names[name, default: 0] + 1
      names[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }

  /// The path of a file below the repository's root.
  package func repositoryPath(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

  /// The number of findings of a severity, those included that are too many to be told.
  package func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  /// The lines around a span; nil where its file could not be read.
  func excerpt(of span: Span) -> SourceExcerpt? {
    guard let file = sources[span.path], let index = indexes[span.path], let start = span.start, let end = span.end
    else { return nil }
    return SourceExcerpt(file: file, index: index, range: span.range, lines: start.line...max(start.line, end.line))
  }
}

/// Finds line and column of places that come in about the order in which they stand.
private struct Locator {
  let indexes: [String: LineIndex]
  /// The start found last: findings come sorted, so the next one is likely to stand behind it.
  private var last: (path: String, offset: UInt32, location: SourceLocation)?

  init(indexes: [String: LineIndex]) { self.indexes = indexes }

  mutating func span(_ place: Place) -> Report.Span {
    guard let index = indexes[place.path] else {
      return Report.Span(path: place.path, range: place.range, start: nil, end: nil)
    }
    let known = last.flatMap { $0.path == place.path ? ($0.offset, $0.location) : nil }
    let start = index.location(of: place.range.start, after: known)
    last = (place.path, place.range.start, start)
    let end = index.location(of: max(place.range.start, place.range.end), after: (place.range.start, start))
    return Report.Span(path: place.path, range: place.range, start: start, end: end)
  }
}
