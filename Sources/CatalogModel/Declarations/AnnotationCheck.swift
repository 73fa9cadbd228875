internal import SourceText
internal import Syntax

/// Holds the annotations of an organisation's own schema against what is understood: a misspelt one would say nothing.
struct AnnotationCheck {
  /// What a schema says something of.
  enum Subject {
    /// It declares a kind.
    case kind(KindHead)
    /// It adds fields to a kind.
    case addition(to: KindDeclaration)
    /// It has definitions that others refer to.
    case shared
  }

  let file: SourceFile
  let subject: Subject
  let scope: DeclarationScope
  /// The fields that are built in, of which a schema of an organisation's own may ask for more.
  private let builtInFields: Set<String>

  init(_ file: SourceFile, _ subject: Subject, _ scope: DeclarationScope) {
    self.file = file
    self.subject = subject
    self.scope = scope
    switch subject {
    case .kind:
      builtInFields = Set(KindSchema.entry?["properties"]?.pairs.map(\.key.string) ?? [])
    case .addition(let kind): builtInFields = Set(kind.fields.map(\.name))
    case .shared: builtInFields = []
    }
  }

  /// What is wrong with the annotations below `root`.
  func problems(in root: NodeView) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if case .kind(let head) = subject { checkNames(of: head, &problems) }
    var open = [Part(schema: root, position: isShared ? .definition : .root, field: nil)]
    let fields = Set(root["properties"]?.pairs.map(\.key.string) ?? [])
    while let part = open.popLast() {
      // A condition on a field that is declared elsewhere says no more than that.
      let parts = inner(of: part, besides: part.schema.index == root.index ? [] : fields, &problems)
      check(part, &problems)
      open += parts
    }
    return Self.withoutConsequences(problems)
  }

  /// The problems without names that are missing only since what stands in their place is wrong.
  private static func withoutConsequences(_ problems: [Diagnostic]) -> [Diagnostic] {
    let causes = problems.filter { $0.rule == DeclarationFault.annotationInvalid.id }.map(\.place.range).sorted()
    return problems.filter { problem in
      guard problem.rule == DeclarationFault.labelMissing.id, ["x-kind", "x-label"].contains(problem.field) else {
        return true
      }
      let range = problem.place.range
      // Values lie within one another or apart, so the first that begins in it tells.
      let next = causes.partitioningIndex { $0.start >= range.start }
      return next == causes.endIndex || causes[next].end > range.end
    }
  }

  private var isShared: Bool { if case .shared = subject { true } else { false } }

  // MARK: The parts of a schema

  /// A schema within the file.
  private struct Part {
    let schema: NodeView
    let position: AnnotationPosition
    /// The name of the field that it is about.
    let field: String?
  }

  /// The schemas within a schema. What `enum`, `const`, `default` and `examples` hold is data.
  /// - Parameter known: fields that are declared elsewhere.
  private func inner(of part: Part, besides known: Set<String>, _ problems: inout [Diagnostic]) -> [Part] {
    var found: [Part] = []
    for pair in part.schema.pairs {
      let same = part.position == .root || isShared ? part.position : .alternative
      switch pair.key.string {
      case "properties":
        for property in pair.value.pairs where !known.contains(property.key.string) || Self.isAnnotated(property.value)
        {
          take(property, of: part, &found, &problems)
        }
      case "$defs": found += Self.schemas(in: pair.value, .definition)
      case "patternProperties": found += Self.schemas(in: pair.value, .unheeded)
      case "dependentSchemas": found += Self.schemas(in: pair.value, same)
      case "allOf", "anyOf", "oneOf":
        found += pair.value.elements.lazy.filter(\.isMapping).map {
          Part(schema: $0, position: same, field: part.field)
        }
      case "if", "then", "else":
        if pair.value.isMapping { found.append(Part(schema: pair.value, position: same, field: part.field)) }
      case "items", "additionalProperties":
        if pair.value.isMapping { found.append(Part(schema: pair.value, position: .value, field: part.field)) }
      case "prefixItems":
        found += pair.value.elements.lazy.filter(\.isMapping).map { Part(schema: $0, position: .unheeded, field: nil) }
      case "unevaluatedProperties", "contains", "not":
        if pair.value.isMapping { found.append(Part(schema: pair.value, position: .unheeded, field: nil)) }
      default: break
      }
    }
    return found
  }

  private static func isAnnotated(_ schema: NodeView) -> Bool {
    schema.pairs.contains { $0.key.string.hasPrefix("x-") }
  }

  private static func schemas(in map: NodeView, _ position: AnnotationPosition) -> [Part] {
    map.pairs.lazy.filter { $0.value.isMapping }.map { Part(schema: $0.value, position: position, field: nil) }
  }

  /// Takes a field, or says that it is another's.
  private func take(
    _ property: NodeView.Pair, of part: Part, _ found: inout [Part], _ problems: inout [Diagnostic]
  ) {
    let name = property.key.string
    guard part.position == .root else {
      let position: AnnotationPosition = part.position == .definition ? .definition : .member
      if property.value.isMapping { found.append(Part(schema: property.value, position: position, field: name)) }
      return checkNames(ofField: property, &problems)
    }
    guard builtInFields.contains(name) else {
      if property.value.isMapping { found.append(Part(schema: property.value, position: .field, field: name)) }
      return checkNames(ofField: property, &problems)
    }
    // What is asked of its values in addition holds, and all else was said by who brought the field along.
    let unheeded = property.value.pairs.map(\.key).filter { $0.string.hasPrefix("x-") }
    guard let first = unheeded.first else { return }
    let names = Self.list(unheeded.map(\.string))
    report(
      "the field `\(name)` is built in, so \(names) here \(unheeded.count == 1 ? "says" : "say") nothing", at: first,
      help:
        "Remove \(unheeded.count == 1 ? "it" : "them"). If you mean a field of your own, give it another name, here and in the files.",
      &problems, .warning)
  }

  // MARK: Annotations

  private func check(_ part: Part, _ problems: inout [Diagnostic]) {
    for pair in part.schema.pairs {
      let key = pair.key.string
      if ["title", "description"].contains(key) { checkLength(key, pair.value, &problems) }
      guard key.hasPrefix("x-") else { continue }
      guard let annotation = Annotation(rawValue: key) else {
        let near = Spelling.nearest(to: key, among: Annotation.allCases.map(\.rawValue)).first
        report(
          "`\(key)` is no annotation that is understood, so it says nothing", at: pair.key,
          help: Spelling.question(near) ?? "Remove it, or write it as a `$comment`.", &problems, .warning)
        continue
      }
      if let objection = part.position.objection(to: annotation, subject, scope) {
        report(
          "`\(key)` says nothing \(objection.message)", at: pair.key, help: objection.help, &problems, .warning)
      } else if annotation == .inverse, part.schema["x-reference"] == nil, part.schema["$ref"] == nil {
        report(
          "`\(key)` says nothing without `x-reference` beside it", at: pair.key,
          help: part.schema["items"] != nil
            ? "Move it to the `x-reference` that it belongs to." : "Add `\"x-reference\": [\"KIND\"]`, or remove it.",
          &problems, .warning)
      } else {
        check(annotation, pair.value, in: part.schema, field: part.field, &problems)
      }
    }
    guard part.position != .unheeded else { return }
    checkInverse(of: part.schema, field: part.field, &problems)
    checkWords(of: part.schema, field: part.field, &problems)
  }

  func report(
    _ message: String, at node: NodeView, help: String, _ problems: inout [Diagnostic], _ severity: Severity = .error
  ) {
    problems.append(Diagnostic(DeclarationFault.annotationInvalid.id, severity, message, at: place(node), help: help))
  }

  func place(_ node: NodeView) -> Place { Place(path: file.path, range: node.range) }
}
