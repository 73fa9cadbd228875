internal import SourceText
internal import Syntax

/// Holds what an organisation's own schema wants of its fields against what stands in them: what does not fit there would be shown
/// nowhere.
struct FieldCheck {
  private let file: SourceFile
  private let root: NodeView
  private let scope: DeclarationScope

  init(_ file: SourceFile, _ root: NodeView, _ scope: DeclarationScope) {
    self.file = file
    self.root = root
    self.scope = scope
  }

  /// What is wrong with fields that the schema adds.
  /// - Parameters:
  ///   - declared: all that the schema declares.
  ///   - count: how many fields of the kind name entries without these.
  func problems(
    of fields: ArraySlice<FieldDeclaration>, _ declared: DeclaredFields, besides count: Int
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if declared.isCut { problems.append(tooManyFields) }
    problems += tooManyReferences(declared, besides: count)
    for field in fields {
      checkPlacement(of: field, &problems)
      checkColumn(of: field, &problems)
      checkPromise(of: field, &problems)
    }
    return problems
  }

  private var tooManyFields: Diagnostic {
    report(
      "this schema declares so many fields that not all of them are understood", at: nil, .warning,
      help: "Values are checked all the same, but texts and references in the rest of them are taken for plain words. "
        + "Leave out definitions that refer to one another again and again, or make several kinds of it.")
  }

  private func tooManyReferences(_ declared: DeclaredFields, besides count: Int) -> [Diagnostic] {
    let left = max(KindDeclaration.referenceLimit - count, 0)
    guard declared.references.count > left else { return [] }
    let first = declared.references[left]
    let others = declared.references.count - left - 1
    return [
      report(
        "this is one field more than the \(KindDeclaration.referenceLimit) of a kind that may name entries",
        at: first.targets,
        .error,
        help: "What stands in `\(first.path)`\(others == 0 ? "" : " and \(others) more") is taken for plain text. "
          + "Put what belongs together into one list, or make several kinds of it.")
    ]
  }

  private func checkPlacement(of field: FieldDeclaration, _ problems: inout [Diagnostic]) {
    guard let wanted = field.declaredPlacement, !field.fits(wanted) else { return }
    problems.append(
      report(
        "\(Self.name(of: field)) can't be shown as `\(wanted.rawValue)`, so the page has a section with it",
        at: field.schema["x-show"], .error,
        help: "Write `\"section\"` or `\"fact\"`: \(Self.taken(by: wanted))."))
  }

  private func checkColumn(of field: FieldDeclaration, _ problems: inout [Diagnostic]) {
    guard field.isDeclaredColumn, !field.fitsColumn else { return }
    if FieldDeclaration.columnsOfAll.contains(field.name) {
      return problems.append(
        report(
          "lists have a column `\(field.name)` of every entry already, so they don't say this field",
          at: field.schema["x-column"], .error, help: "Give the field another name, or remove `x-column`."))
    }
    problems.append(
      report(
        "\(Self.name(of: field)) can't be a column, so lists don't say it", at: field.schema["x-column"], .error,
        help: "Remove `x-column`: a list says texts, words, numbers, dates and names."))
  }

  /// A promise that can't be compared as it is declared would never be told as weakened.
  private func checkPromise(of field: FieldDeclaration, _ problems: inout [Diagnostic]) {
    for inner in field.fields { checkPromise(of: inner, &problems) }
    let isNumber = field.form == .number && !field.isList
    let objection: (what: String, help: String)? =
      switch field.promise {
      case .lower, .higher, .byDirection:
        isNumber
          ? nil : ("\(Self.name(of: field)) gets neither lower nor higher", "Write `\"any\"`, or make it a number.")
      case .added, .removed, .any, nil: nil
      }
    guard let objection, let promise = field.promise else { return }
    problems.append(
      report(
        "`\(promise.rawValue)` says nothing here: \(objection.what)", at: field.schema["x-promise"], .error,
        help: objection.help))
  }

  /// What can stand at a place.
  private static func taken(by placement: FieldDeclaration.Placement) -> String {
    placement == .lead ? "`lead` takes one text" : "`badge` takes words of an `enum`, strings and numbers"
  }

  /// What stands in a field, as a message calls it.
  private static func name(of field: FieldDeclaration) -> String {
    let (one, many) =
      switch field.form {
      case .text: ("a text per language", "texts")
      case .line: ("a string", "strings")
      case .number: ("a number", "numbers")
      case .boolean: ("`true` or `false`", "`true` or `false`")
      case .date: ("a date", "dates")
      case .period: ("a period", "periods")
      case .readings: ("a series of readings", "readings")
      case .word: ("a word", "words")
      case .address: ("an address", "addresses")
      case .reference: ("the name of an entry", "names of entries")
      case .group: ("a group of fields", "groups of fields")
      case .map: ("a map", "maps")
      case .other: ("a value whose form no `type` says", "values whose form no `type` says")
      }
    return field.isList ? "a list of \(many)" : one
  }

  /// - Parameter node: what is wrong; nil for the schema as a whole. What stands in another file is told at its beginning.
  private func report(_ message: String, at node: NodeView?, _ severity: Severity, help: String) -> Diagnostic {
    let range = node.flatMap { $0.tree === root.tree ? $0.range : nil } ?? .startOfFile
    return Diagnostic(
      DeclarationFault.annotationInvalid.id, severity, message, at: Place(path: file.path, range: range), help: help)
  }
}
