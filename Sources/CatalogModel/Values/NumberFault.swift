package import SourceText

/// What can be wrong with a file of numbers that are to become readings of measures. It stands beside the measures' values: all
/// faults are listed where nobody knows how files are changed.
package enum NumberFault {
  package static let quote = RuleDescription(
    id: "csv-quote", severity: .error,
    what: "A value in a file of numbers begins with a quote that is never closed.",
    why: "All that follows would be one value.",
    example: #"payroll-accuracy;2026-Q3;"98.5"#,
    instead: "payroll-accuracy;2026-Q3;98.5")

  package static let empty = RuleDescription(
    id: "csv-empty", severity: .error,
    what: "A file of numbers has no row.",
    why: "There is nothing to record; perhaps another file was meant.",
    example: "measure;period;value",
    instead: """
      measure;period;value
      payroll-accuracy;2026-Q3;98.5
      """)

  package static let columns = RuleDescription(
    id: "csv-columns", severity: .error,
    what: "A row of numbers is not made of measure, period and value, or the first line names other columns.",
    why: "Nobody can say which of the values is the number.",
    example: "payroll-accuracy,2026-Q3,98,5",
    instead: "payroll-accuracy,2026-Q3,98.5")

  package static let rowDuplicate = RuleDescription(
    id: "row-duplicate", severity: .error,
    what: "A file of numbers has two rows for one measure and period.",
    why: "Only one of the two numbers can be right.",
    example: """
      payroll-accuracy;2026-Q3;98.5
      payroll-accuracy;2026-Q3;97.5
      """,
    instead: "payroll-accuracy;2026-Q3;98.5")

  package static let measureUnknown = RuleDescription(
    id: "measure-unknown", severity: .error,
    what: "A row of numbers names a measure that does not exist.",
    why: "Its number would be lost.",
    example: "payrol-accuracy;2026-Q3;98.5",
    instead: "payroll-accuracy;2026-Q3;98.5")

  package static let periodImpossible = RuleDescription(
    id: "period-impossible", severity: .error,
    what: "A row of numbers names a period that is none.",
    why: "The number could not be put in its place among the others.",
    example: "payroll-accuracy;Q3/2026;98.5",
    instead: "payroll-accuracy;2026-Q3;98.5")

  package static let numberMalformed = RuleDescription(
    id: "number-malformed", severity: .error,
    what: "A row's number is missing, or written with a unit, words, or a comma that need not be a decimal one.",
    why: "A comma for a decimal point reads as another number elsewhere.",
    example: "payroll-accuracy,2026-Q3,\"98,5\"",
    instead: "payroll-accuracy,2026-Q3,98.5")

  package static let readingExists = RuleDescription(
    id: "reading-exists", severity: .error,
    what: "A measure has another number for that period already.",
    why: "A number that people decided by is not replaced without a word why.",
    example: "salkku record numbers.csv",
    instead: #"salkku record numbers.csv --revise "two late payslips had been left out""#)

  /// All of them.
  package static let all = [
    quote, empty, columns, rowDuplicate, measureUnknown, periodImpossible, numberMalformed, readingExists,
  ]
}

/// A fault that a rule looks for as well, which describes it.
extension RuleID {
  /// A period that has not begun.
  package static let periodFuture = RuleID("period-future")
}
