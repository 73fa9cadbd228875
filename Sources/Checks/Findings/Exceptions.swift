internal import CatalogModel
package import SourceText
internal import Syntax

/// The exceptions that are written in one file: `# salkku: allow rule-id: reason` on the line of the finding or above
/// it, in prose `<!-- salkku: allow rule-id: reason -->`.
struct Exceptions {
  /// One exception.
  private struct Exception {
    let rules: [RuleID]
    let reason: String
    /// The comment without its marks.
    let range: SourceRange
    /// The lines on which it allows findings.
    let lines: ClosedRange<Int>
    var used: Set<RuleID> = []
  }

  private let path: String
  private let index: LineIndex
  /// In the order of their first lines.
  private var exceptions: [Exception] = []
  /// For each exception, the last line that it or any before it covers.
  private var reach: [Int] = []
  /// The lines from a comment to where the walk down from it came last: comments that are stacked need no walk of their
  /// own each.
  private var walked = 0..<0

  /// The rules that some exception names, and the first line on which each is broken where no exception covers it.
  private var named: Set<RuleID> = []
  private var uncovered: [RuleID: Int] = [:]

  private static let marker = "salkku: allow"
  /// What is searched for behind a comment's mark: the marker's first word, however its first letter is written.
  private static let word = Array("alkku".utf8)
  /// Comments that look like exceptions and are none, and what stands behind their first words.
  private var malformed: [(range: SourceRange, rest: String)] = []

  /// Whether `document` may hold an exception at all: a comment in the fields begins with `#`, one in the text with `<`.
  static func mayStand(in document: Document) -> Bool {
    mayStand(behind: UInt8(ascii: "#"), in: document.file.bytes, document.frontmatterRange?.offsets)
      || mayStand(behind: UInt8(ascii: "<"), in: document.file.bytes, document.body.offsets)
  }

  private static func mayStand(behind mark: UInt8, in bytes: [UInt8], _ range: Range<Int>?) -> Bool {
    guard let range, let start = ByteSearch.first(mark, in: bytes.span, range) else { return false }
    return firstWord(in: bytes, from: start, to: range.upperBound) != nil
  }

  init(in document: Document) {
    path = document.file.path
    index = LineIndex(document.file.bytes)
    let comments = Self.fieldComments(in: document) + document.outline().comments.map { ($0.content, isProse: true) }
    for (range, isProse) in comments.sorted(by: { $0.0 < $1.0 }) {
      if let exception = exception(in: range, isProse: isProse, document) { exceptions.append(exception) }
    }
    named = Set(exceptions.lazy.flatMap(\.rules))
    reach = exceptions.reduce(into: []) { $0.append(max($0.last ?? 0, $1.lines.upperBound)) }
  }

  /// What is said of the exceptions in the configuration, where none counts.
  static func findings(inConfiguration document: Document) -> [Diagnostic] {
    guard mayStand(in: document) else { return [] }
    return fieldComments(in: document).compactMap { range, _ in
      let text = document.file.text(in: range)[...]
      guard text.hasPrefix(marker) || misspelt(text) != nil else { return nil }
      return Diagnostic(
        ExceptionFault.malformed.id, .warning,
        "exceptions are not read in `\(document.file.path)`, so this one allows nothing",
        at: Place(path: document.file.path, range: range),
        help: "Set the rule's severity under `rules:`, as in `rules: {standard-unused: off}`.")
    }
  }

  /// Whether an exception allows `finding`, which is then used.
  mutating func allows(_ finding: Diagnostic) -> Bool {
    let line = index.line(of: finding.place.range.start)
    // A finding about the file as a whole stands on its first line, where no comment can.
    let lines = finding.place.range == .startOfFile ? 1...2 : line...line
    // From the last exception that begins at or before the finding back to the first that may reach it.
    var low = exceptions.partitioningIndex { $0.lines.lowerBound > lines.upperBound }
    while low > 0, reach[low - 1] >= lines.lowerBound {
      low -= 1
      guard exceptions[low].lines.overlaps(lines), exceptions[low].rules.contains(finding.rule) else { continue }
      exceptions[low].used.insert(finding.rule)
      return !exceptions[low].reason.isEmpty
    }
    if named.contains(finding.rule) { uncovered[finding.rule] = min(line, uncovered[finding.rule] ?? line) }
    return false
  }

  /// The reason of an exception that allows what a rule finds at `range`; nil where there is none, or it gives none.
  func reason(for rule: RuleID, at range: SourceRange) -> String? {
    let line = index.line(of: range.start)
    return exceptions.first { $0.lines.contains(line) && $0.rules.contains(rule) && !$0.reason.isEmpty }?.reason
  }

  /// What is wrong with the exceptions themselves, once all findings were held against them.
  ///
  /// - Parameters:
  ///   - known: every rule there is.
  ///   - applied: the rules that were looked for in this run; another's exception cannot be known to be unused.
  func findings(known: Set<RuleID>, applied: Set<RuleID>) -> [Diagnostic] {
    let names = known.map(\.name).sorted()
    let misspelt = malformed.map { range, rest in
      Diagnostic(
        ExceptionFault.malformed.id, .warning,
        "this comment looks like an exception and is not written like one, so it allows nothing",
        at: Place(path: path, range: range),
        help: "Write `\(Self.marker) \(rest.isEmpty ? "the-rule: the reason" : rest)`.", value: rest)
    }
    return misspelt + exceptions.flatMap { findings(about: $0, names, known: known, applied: applied) }
  }

  private func findings(
    about exception: Exception, _ names: [String], known: Set<RuleID>, applied: Set<RuleID>
  ) -> [Diagnostic] {
    let place = Place(path: path, range: exception.range)
    let unknown = exception.rules.filter { !known.contains($0) }.map { rule in
      let near = Spelling.nearest(to: rule.name, among: names).first
      return Diagnostic(
        ExceptionFault.unknown.id, .warning, "there is no rule `\(rule)` that could be allowed", at: place,
        help: Spelling.question(near)
          ?? "Copy the name from a finding, where it stands in brackets; `salkku explain` lists them all.",
        value: rule.name)
    }
    let unused = exception.rules.filter { applied.contains($0) && known.contains($0) && !exception.used.contains($0) }
    // A reason is of no use to an exception that has to go.
    if exception.reason.isEmpty, unused.isEmpty || !exception.used.isEmpty {
      let names = exception.rules.map(\.name).joined(separator: ", ")
      return unknown + [
        Diagnostic(
          ExceptionFault.noReason.id, .warning, "the exception gives no reason, so it does not count", at: place,
          help: "Write why behind a colon: `\(Self.marker) \(names): the reason`.", value: names)
      ]
    }
    return unknown + unused.map { unusedFinding($0, at: place) }
  }

  private func unusedFinding(_ rule: RuleID, at place: Place) -> Diagnostic {
    guard let line = uncovered[rule] else {
      return Diagnostic(
        ExceptionFault.unused.id, .warning, "nothing here breaks `\(rule)` any more", at: place,
        help: "Remove the exception, so that the next fault is noticed.", value: rule.name)
    }
    return Diagnostic(
      ExceptionFault.unused.id, .warning,
      "what breaks `\(rule)` stands on line \(line), where this exception does not reach",
      at: place,
      help: "If that is meant, write the exception at the end of line \(line) or on the line above it; else remove it.",
      value: rule.name)
  }

  // MARK: - Reading

  /// The comments in the frontmatter that may be exceptions, without their `#`.
  private static func fieldComments(in document: Document) -> [(SourceRange, isProse: Bool)] {
    guard let frontmatter = document.frontmatterRange else { return [] }
    let bytes = document.file.bytes
    let scalars = document.frontmatter.nodes.filter { $0.kind != .mapping && $0.kind != .sequence }.map(\.range)
      .sorted()
    var scalar = 0
    var comments: [(SourceRange, isProse: Bool)] = []
    var offset = Int(frontmatter.start)
    while let hit = firstWord(in: bytes, from: offset, to: Int(frontmatter.end)) {
      var end = hit
      while end < Int(frontmatter.end), bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      offset = end
      var sign = hit - 1
      while sign >= 0, bytes[sign] == 0x20 || bytes[sign] == 0x09 { sign -= 1 }
      guard sign >= 0, bytes[sign] == UInt8(ascii: "#") else { continue }
      while scalar < scalars.count, Int(scalars[scalar].end) <= sign { scalar += 1 }
      if scalar < scalars.count, Int(scalars[scalar].start) <= sign { continue }
      comments.append((SourceRange(hit..<end), isProse: false))
    }
    return comments
  }

  /// Reads `salkku: allow rule-id, rule-id: reason`.
  private mutating func exception(in range: SourceRange, isProse: Bool, _ document: Document) -> Exception? {
    var text = document.file.text(in: range)[...].drop { $0.isWhitespace }
    guard text.hasPrefix(Self.marker), text.dropFirst(Self.marker.count).first.map({ !$0.isLetter }) ?? true else {
      if let rest = Self.misspelt(text) { malformed.append((range, rest)) }
      return nil
    }
    text = text.dropFirst(Self.marker.count)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = (parts.first ?? "").split { $0 == "," || $0.isWhitespace }
    let reason = parts.count > 1 ? parts[1].drop { $0.isWhitespace } : ""
    guard !names.isEmpty else {
      malformed.append((range, reason.isEmpty ? "" : "the-rule: \(reason)"))
      return nil
    }
    let start = index.line(of: range.start)
    let end = index.line(of: range.end)
    return Exception(
      rules: names.map { RuleID(String($0)) }, reason: reason.givesReason ? String(reason) : "", range: range,
      lines: isProse ? start...lastLine(ofBlockBehind: end, document) : start...line(below: start, at: range, document))
  }

  /// What stands behind `salkku:` and a word, or behind `salkku` and a word like `allow`; nil for any other comment.
  private static func misspelt(_ text: Substring) -> String? {
    guard text.prefix(6).lowercased() == "salkku" else { return nil }
    var rest = text.dropFirst(6)
    let hasColon = rest.drop { $0.isWhitespace }.first == ":"
    guard hasColon || rest.first?.isWhitespace == true else { return nil }
    rest = rest.drop { $0.isWhitespace || $0 == ":" }
    let verb = rest.prefix { $0.isLetter }
    guard hasColon || Spelling.distance(Array(verb.utf8), Array("allow".utf8), limit: 2) != nil else { return nil }
    var reason = rest.dropFirst(verb.count).drop { $0.isWhitespace || $0 == ":" }
    while reason.last?.isWhitespace == true { reason.removeLast() }
    return String(reason)
  }

  /// The line that a comment in the frontmatter is about: its own where something stands before it, else the next one
  /// that is no comment.
  private mutating func line(below line: Int, at range: SourceRange, _ document: Document) -> Int {
    let bytes = document.file.bytes
    let own = index.range(ofLine: line)
    let before = bytes[Int(own.start)..<Int(range.start)]
    guard before.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "#") }) else { return line }
    if walked.contains(line) { return walked.upperBound }
    var next = line + 1
    while next < index.lineCount, isCommentOrBlank(next, bytes) { next += 1 }
    walked = line..<next
    return next
  }

  private func isCommentOrBlank(_ line: Int, _ bytes: [UInt8]) -> Bool {
    let text = bytes[index.range(ofLine: line).offsets].drop { $0 == 0x20 || $0 == 0x09 }
    return text.isEmpty || text.first == UInt8(ascii: "#")
  }

  /// The last line of the paragraph, list or table that a comment in prose stands in or above.
  private mutating func lastLine(ofBlockBehind line: Int, _ document: Document) -> Int {
    func isBlank(_ line: Int) -> Bool {
      document.file.bytes[index.range(ofLine: line).offsets].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    let own = document.file.bytes[index.range(ofLine: line).offsets]
    // Within a line of text the comment is about that line.
    guard own.starts(with: "<!--".utf8), own.reversed().starts(with: "-->".utf8.reversed()) else { return line }
    if walked.contains(line) { return walked.upperBound }
    var last = line + 1
    while last < index.lineCount, isBlank(last) { last += 1 }
    while last < index.lineCount, !isBlank(last + 1) { last += 1 }
    walked = line..<last
    return last
  }

  /// Where ``word`` stands first in a part of `bytes`, with an `s` before it. Source: R. N. Horspool, "Practical Fast
  /// Searching in Strings", Software: Practice and Experience 10 (1980).
  private static func firstWord(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    let (bytes, word, steps) = (bytes.span, word.span, steps.span)
    let last = word.count - 1
    var offset = start + 1
    while offset + last < end {
      let byte = bytes[offset + last]
      if byte == word[last], word.indices.allSatisfy({ bytes[offset + $0] == word[$0] }),
        bytes[offset - 1] | 0x20 == UInt8(ascii: "s")
      {
        return offset - 1
      }
      offset += steps[Int(byte)]
    }
    return nil
  }

  /// How far the search may go on, by the byte that stands under the word's last one.
  private static let steps: [Int] = {
    var steps = [Int](repeating: word.count, count: 256)
    for (place, byte) in word.dropLast().enumerated() { steps[Int(byte)] = word.count - 1 - place }
    return steps
  }()
}

/// The faults of exceptions themselves.
package enum ExceptionFault {
  package static let unused = RuleDescription(
    id: "exception-unused", severity: .warning,
    what: "An exception allows what is not there.",
    why: "It would hide the next fault of that kind.",
    example: "owner: payroll-team # salkku: allow reference-dangling: joins in May",
    instead: "owner: payroll-team")

  package static let noReason = RuleDescription(
    id: "exception-no-reason", severity: .warning,
    what: "An exception gives no reason.",
    why: "Those who come later cannot know whether it still holds, so it does not count.",
    example: "title: Payroll # salkku: allow package-no-scope",
    instead: "title: Payroll # salkku: allow package-no-scope: sold as is")

  package static let malformed = RuleDescription(
    id: "exception-malformed", severity: .warning,
    what: "A comment looks like an exception and is not written like one.",
    why: "It allows nothing, and whoever wrote it believes that it does.",
    example: "# salkku: alow package-no-scope: sold as is",
    instead: "# salkku: allow package-no-scope: sold as is")

  package static let unknown = RuleDescription(
    id: "exception-unknown-rule", severity: .warning,
    what: "An exception names a rule that does not exist.",
    why: "It allows nothing.",
    example: "# salkku: allow package-no-scop: sold as is",
    instead: "# salkku: allow package-no-scope: sold as is")

  /// All of them.
  package static let all = [
    unused, noReason, malformed, unknown,
  ]
}
