/// The name of a fault, as people write it in `salkku.yaml` and in an exception.
///
/// An id names the fault and reads well behind the word "allow": `reference-dangling`, `link-broken`.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var description: String { name }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// How much a finding weighs.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case info, warning, error

  /// The word that people read and write.
  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// A range in a file.
package struct Place: Hashable, Sendable, Comparable {
  /// The file's path below the root of its ``SourceTree``.
  package var path: String
  package var range: SourceRange

  package init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }

  /// Paths are compared by their bytes: two that look alike may be two files.
  package static func == (left: Place, right: Place) -> Bool {
    left.range == right.range && PathText.areEqual(left.path, right.path)
  }

  package func hash(into hasher: inout Hasher) {
    // Texts of the same bytes have the same hash.
    hasher.combine(path)
    hasher.combine(range)
  }

  /// Orders by the path's bytes, then by range.
  package static func < (left: Place, right: Place) -> Bool {
    PathText.areEqual(left.path, right.path)
      ? left.range < right.range : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

/// A replacement of one range of the file that the diagnostic stands in.
package struct TextEdit: Hashable, Sendable {
  package var range: SourceRange
  package var replacement: String

  package init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A change that is safe to make without asking, said in the imperative ("put quotes around this text").
package struct Fix: Hashable, Sendable {
  package var title: String
  package var edits: [TextEdit]

  package init(title: String, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}

/// One finding: what is wrong, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that helps to understand the finding.
  package struct Related: Hashable, Sendable {
    package var message: String
    package var place: Place

    package init(message: String, place: Place) {
      self.message = message
      self.place = place
    }
  }

  package var rule: RuleID
  package var severity: Severity
  /// What is wrong, in the field's words; one sentence without a full stop.
  package var message: String
  /// What to do; one or a few sentences.
  package var help: String?
  package var place: Place
  package var related: [Related]
  package var fix: Fix?
  /// The field, as `value[0].for`, empty where the finding concerns the entry as a whole.
  package var field: String
  /// What was found there, to tell one finding of a rule at a field from another.
  package var value: String

  package init(
    _ rule: RuleID, _ severity: Severity, _ message: String, at place: Place, help: String? = nil,
    related: [Related] = [], fix: Fix? = nil, field: String = "", value: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.help = help
    self.place = place
    self.related = related
    self.fix = fix
    self.field = field
    self.value = value
  }
}

extension Diagnostic: Comparable {
  /// Orders by path and place, then by rule and wording, so that a run is the same as the next.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message < right.message
  }
}
