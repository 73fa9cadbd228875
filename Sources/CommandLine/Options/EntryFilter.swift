internal import CatalogModel
internal import Reporting
internal import SourceText
internal import Syntax

/// The entries of one kind that `--where` and `--without` let through. Words, names and texts are told apart by the same facets as on
/// the pages: of the values of one field an entry has to have any, and of several fields one of each. Numbers and dates are compared.
struct EntryFilter {
  private let conditions: [Condition]

  private enum Condition {
    case any(of: Set<Facet.Value>, Facet)
    case none(of: Set<Facet.Value>, Facet)
    case compared(FieldDeclaration, Comparison, with: [Range])
    case absent(FieldDeclaration)
  }

  /// - Parameters:
  ///   - conditions: each a field, a ``Comparison`` and a value.
  ///   - absent: fields that entries are to lack.
  ///   - kind: nil where none is named.
  init(
    _ conditions: [String], without absent: [String], of kind: KindDeclaration?, in catalog: Catalog
  ) throws(CommandFailure) {
    guard !conditions.isEmpty || !absent.isEmpty else {
      self.conditions = []
      return
    }
    guard let kind else {
      throw CommandFailure(
        "`\(conditions.isEmpty ? "--without" : "--where")` asks for fields of one kind, and none is named",
        help: "Name it, as in `salkku list service-packages --where status=live`.")
    }
    let reader = Reader(kind: kind, catalog: catalog)
    var found: [Condition] = []
    for text in conditions { reader.add(try reader.condition(text), to: &found) }
    for name in absent { found.append(.absent(try reader.field(name, among: kind.fields))) }
    self.conditions = found
  }

  /// Whether an entry has what is asked for.
  func lets(_ entry: Entry) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .any(let values, let facet): facet.values(of: entry).contains { values.contains($0) }
      case .none(let values, let facet): !facet.values(of: entry).contains { values.contains($0) }
      case .compared(let field, let comparison, let bounds):
        bounds.contains { comparison.holds(Range.all(of: field, in: entry), $0) }
      case .absent(let field): entry.fields[field.name].map(\.holdsNothing) ?? true
      }
    }
  }

  // MARK: - Comparing

  /// How a value is compared.
  private enum Comparison: String, CaseIterable {
    // The longer ones first, which begin like others.
    case notEqual = "!="
    case notAbove = "<="
    case notBelow = ">="
    case equal = "="
    case below = "<"
    case above = ">"

    /// Whether it holds of any of the values; of `!=`, whether none of them is the same.
    func holds(_ values: [Range], _ bound: Range) -> Bool {
      func isBelow(_ value: Range) -> Bool { value.upper < bound.lower }
      func isAbove(_ value: Range) -> Bool { value.lower > bound.upper }
      return switch self {
      case .below: values.contains(where: isBelow)
      case .above: values.contains(where: isAbove)
      case .notAbove: values.contains { !isAbove($0) }
      case .notBelow: values.contains { !isBelow($0) }
      case .equal: values.contains { !isBelow($0) && !isAbove($0) }
      case .notEqual: values.allSatisfy { isBelow($0) || isAbove($0) }
      }
    }
  }

  /// What a number or a date covers: a number itself, a date its day, a period all its days.
  private struct Range {
    let lower: Double
    let upper: Double

    /// What is written in a field, in each item of a list; nothing that is no number and no date.
    static func all(of field: FieldDeclaration, in entry: Entry) -> [Range] {
      guard let node = entry.fields[field.name] else { return [] }
      return (node.isSequence ? Array(node.elements) : [node]).compactMap { node in
        if field.form == .number { return node.decimal.map { Range(lower: $0, upper: $0) } }
        return CalendarDate(node).map { Range($0...$0) } ?? Period(node).map { Range($0, entry.catalog) }
      }
    }

    /// What somebody asks for; nil where that is no number, or no date and no period.
    init?(_ text: String, of field: FieldDeclaration, in catalog: Catalog) {
      if field.form == .number {
        guard let number = Double(text), number.isFinite else { return nil }
        self.init(lower: number, upper: number)
      } else if let date = CalendarDate(text) {
        self.init(date...date)
      } else if let period = Period(text) {
        self.init(period, catalog)
      } else {
        return nil
      }
    }

    private init(_ period: Period, _ catalog: Catalog) {
      self.init(period.days(fiscalYearStart: catalog.configuration.fiscalYearStart))
    }

    private init(_ days: ClosedRange<CalendarDate>) {
      self.init(lower: Double(days.lowerBound.daysSinceEpoch), upper: Double(days.upperBound.daysSinceEpoch))
    }

    private init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }
  }

  // MARK: - Reading

  /// Reads what somebody asks for of one kind.
  private struct Reader {
    let kind: KindDeclaration
    let catalog: Catalog

    /// `field=value` and its like.
    func condition(_ text: String) throws(CommandFailure) -> Condition {
      let written = text.prefix { !"!<=>".contains($0) }
      let rest = text[written.endIndex...]
      let name = Self.trimmed(written)
      let facets = kind.facets
      let comparable = kind.fields.filter { [.number, .date, .period].contains($0.form) }
      let field = try field(name, among: facets.map(\.field) + comparable)
      guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
        throw CommandFailure(
          "`\(text)` does not say which value `\(name)` is to have",
          help: "Write `--where \(name)=VALUE`. \(values(of: field, facets.first { $0.field.name == name }))")
      }
      let value = Self.trimmed(rest.dropFirst(comparison.rawValue.count))
      guard let facet = facets.first(where: { $0.field.name == name }) else {
        guard let bound = Range(value, of: field, in: catalog) else {
          throw CommandFailure(
            "`\(value)` is no \(field.form == .number ? "number" : "date")",
            help: field.form == .number
              ? "Write one, as in `--where '\(name)>=10'`."
              : "Write a day, a month, a quarter or a year, as in `--where '\(name)<2026-07-01'` or `--where \(name)=2026-Q2`."
          )
        }
        return .compared(field, comparison, with: [bound])
      }
      let wanted = try self.value(value, of: facet)
      switch comparison {
      case .equal: return .any(of: [wanted], facet)
      case .notEqual: return .none(of: [wanted], facet)
      default:
        throw CommandFailure(
          "`\(name)` is no number and no date, so it can't be compared by `\(comparison.rawValue)`",
          help: "Write `\(name)=\(value)` or `\(name)!=\(value)`.")
      }
    }

    /// A part of what somebody wrote without the blanks around it.
    private static func trimmed(_ part: Substring) -> String {
      let isBlank = { (character: Character) in character == " " || character == "\t" }
      let end = part.lastIndex { !isBlank($0) }.map(part.index(after:)) ?? part.startIndex
      return String(part[..<end].drop(while: isBlank))
    }

    /// Adds a condition; a further value of a field is an alternative.
    func add(_ condition: Condition, to conditions: inout [Condition]) {
      for (place, other) in conditions.enumerated() {
        switch (other, condition) {
        case (.any(let known, let same), .any(let values, let facet)) where same.field.name == facet.field.name:
          conditions[place] = .any(of: known.union(values), facet)
          return
        case (.compared(let same, .equal, let known), .compared(let field, .equal, let bounds))
        where same.name == field.name:
          conditions[place] = .compared(field, .equal, with: known + bounds)
          return
        default: continue
        }
      }
      conditions.append(condition)
    }

    /// The field that is called `name`.
    func field(_ name: String, among fields: [FieldDeclaration]) throws(CommandFailure) -> FieldDeclaration {
      if let field = fields.first(where: { $0.name == name }) { return field }
      let names = fields.map(\.name)
      throw CommandFailure(
        kind.fields.contains { $0.name == name }
          ? "entries of the kind `\(kind.name)` can't be told apart by `\(name)`"
          : "entries of the kind `\(kind.name)` have no field `\(name)`",
        help: Spelling.question(Spelling.nearest(to: name, among: names))
          ?? "Those that can be asked for are \(Noun.joined(names, "and")).")
    }

    private func value(_ name: String, of facet: Facet) throws(CommandFailure) -> Facet.Value {
      if let value = facet.value(named: name, in: catalog) { return value }
      throw CommandFailure(
        "`\(name)` is no value of `\(facet.field.name)`",
        help: Spelling.question(Spelling.nearest(to: name, among: facet.names(in: catalog)))
          ?? values(of: facet.field, facet))
    }

    /// Which values may be asked for, as a sentence.
    private func values(of field: FieldDeclaration, _ facet: Facet?) -> String {
      guard let facet else {
        return "VALUE is a \(field.form == .number ? "number" : "day, a month, a quarter or a year")."
      }
      let names = facet.names(in: catalog)
      return names.isEmpty || names.count > 20
        ? "`salkku list \(kind.folder)` shows the values that there are."
        : "Its values are \(Noun.joined(names, "and"))."
    }
  }
}

extension NodeView {
  /// Whether nothing is written in it, nor in anything below it.
  fileprivate var holdsNothing: Bool {
    switch kind {
    case .sequence: elements.allSatisfy(\.holdsNothing)
    case .mapping: pairs.allSatisfy(\.value.holdsNothing)
    default: !isNonEmptyScalar
    }
  }
}
