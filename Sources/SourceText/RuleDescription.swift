/// What people read about a rule, in the terminal and in the documentation.
package struct RuleDescription: Sendable {
  /// The name of the fault, as people write it in a configuration and in an exception.
  package let id: RuleID
  /// The severity unless the configuration says otherwise.
  package let severity: Severity
  /// The fault, in one sentence.
  package let what: String
  /// What goes wrong for whom if it stays.
  package let why: String
  /// A file's lines that have the fault, each file's behind a line `# PATH` where there are several; or the paths of files that
  /// have it.
  package let example: String
  /// The same without it.
  package let instead: String
  /// The number from which on the rule speaks up, where it has one.
  package let threshold: Threshold?

  /// A number that a configuration may set for a rule.
  package struct Threshold: Sendable {
    /// What holds where the configuration says nothing.
    package let standard: Double
    /// What makes sense.
    package let allowed: ClosedRange<Double>
    /// What is counted, as "value streams that use the package".
    package let meaning: String

    /// A number that a configuration may set, with what holds otherwise, what makes sense and what is counted.
    package init(_ standard: Double, within allowed: ClosedRange<Double>, _ meaning: String) {
      self.standard = standard
      self.allowed = allowed
      self.meaning = meaning
    }
  }

  /// What people read about the fault that they write as `id`.
  package init(
    id: String, severity: Severity, what: String, why: String, example: String, instead: String,
    threshold: Threshold? = nil
  ) {
    self.id = RuleID(id)
    self.severity = severity
    self.what = what
    self.why = why
    self.example = example
    self.instead = instead
    self.threshold = threshold
  }
}

extension RuleDescription.Threshold {
  /// What is counted, what holds, and what may be set.
  package var sentence: String {
    "\(standardText), and anything from \(allowedText) may be set: \(meaning)."
  }

  /// ``standard`` as it is written.
  package var standardText: String { Self.plain(standard) }

  /// ``allowed`` as it is written: `1 to 12`.
  package var allowedText: String { "\(Self.plain(allowed.lowerBound)) to \(Self.plain(allowed.upperBound))" }

  /// A number without a fraction where it has none.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
