/// The name of a fault, as people write it in `salkku.yaml` and in an exception.
///
/// An id names the fault and reads well behind the word "allow": `reference-dangling`, `link-broken`.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as people write it.
  package let name: String

  /// The fault that people write as `name`, whether or not there is one.
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
  /// The part of the file, in bytes; ``SourceRange/startOfFile`` where the file as a whole is meant.
  package var range: SourceRange

  /// The part of the file at `path` that `range` covers.
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
  /// What is replaced; empty where something is put in.
  package var range: SourceRange
  /// What takes its place; empty where it is taken out.
  package var replacement: String

  /// Puts `replacement` in the place of what `range` covers.
  package init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A change that is safe to make without asking, said in the imperative ("put quotes around this text").
package struct Fix: Hashable, Sendable {
  /// What is done, in the imperative, without a full stop.
  package var title: String
  /// What is replaced, in the file of the finding.
  package var edits: [TextEdit]

  /// A change that is made by all of `edits` together.
  package init(title: String, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}

/// One finding: what is wrong, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that helps to understand the finding.
  package struct Related: Hashable, Sendable {
    /// What is to be seen there, in a few words without a full stop.
    package var message: String
    /// Where it is, in this file or another.
    package var place: Place

    /// What `message` says is at `place`.
    package init(message: String, place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// The fault that was found.
  package var rule: RuleID
  /// How much it weighs.
  package var severity: Severity
  /// What is wrong, in the field's words; one sentence without a full stop.
  package var message: String
  /// What to do; one or a few sentences.
  package var help: String?
  /// The part of a file that it concerns.
  package var place: Place
  /// Other places that help to understand it.
  package var related: [Related]
  /// What can be done without asking; nil where somebody has to decide.
  package var fix: Fix?
  /// The field, as `value[0].for`, empty where the finding concerns the entry as a whole.
  package var field: String
  /// What was found there, to tell one finding of a rule at a field from another.
  package var value: String

  /// A finding of a fault at a place.
  /// - Parameters:
  ///   - field: the field, as `value[0].for`; empty where the finding concerns the entry as a whole.
  ///   - value: what was found there, to tell one finding of a rule at a field from another.
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
