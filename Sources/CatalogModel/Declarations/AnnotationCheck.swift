internal import SourceText
internal import Syntax

/// Holds the annotations of an organisation's own schema against what is understood: a misspelt one would say nothing.
struct AnnotationCheck {
  private let file: SourceFile
  private let kinds: [String: EntityKind]
  private let languages: [Language]

  /// The annotations, with what each may hold.
  private enum Form {
    case words, references, oneOf([String]), flag, number, synonyms, wordsOfEnumeration, kind
  }

  private static let forms: [(name: String, form: Form)] = [
    ("x-kind", .kind), ("x-label", .words), ("x-inverse", .words), ("x-reference", .references),
    ("x-words", .wordsOfEnumeration), ("x-show", .oneOf(FieldDeclaration.Placement.allCases.map(\.rawValue))),
    ("x-edition", .oneOf(["customer"])), ("x-column", .flag),
    ("x-promise", .oneOf(FieldDeclaration.Promise.allCases.map(\.rawValue))), ("x-synonym", .synonyms),
    ("x-search", .number),
  ]

  /// - Parameters:
  ///   - kinds: all kinds of the catalogue by their names.
  ///   - languages: those of the catalogue, the default first.
  init(_ file: SourceFile, kinds: [String: EntityKind], languages: [Language]) {
    self.file = file
    self.kinds = kinds
    self.languages = languages
  }

  /// What is wrong with the annotations below `root`.
  /// - Parameter isKind: whether the schema declares a kind, which needs names; else it adds fields to one.
  func problems(in root: NodeView, isKind: Bool = true) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if isKind { checkNames(root, &problems) }
    visitSchema(root, asksForLabels: isKind, &problems)
    return problems
  }

  private func checkNames(_ root: NodeView, _ problems: inout [Diagnostic]) {
    let names = root["x-kind"]?["names"]
    for form in ["one", "many"] where names?[languages[0].tag]?[form]?.nonEmptyString == nil {
      problems.append(
        Diagnostic(
          DeclarationFault.labelMissing.id, .warning,
          "nothing says what readers call \(form == "one" ? "an entry" : "the entries") of this kind in `\(languages[0].tag)`",
          at: place(names ?? root["x-kind"] ?? root),
          help: "Add `\"\(form)\"` at `x-kind`, `names`, `\(languages[0].tag)`.", field: "x-kind", value: form))
      return
    }
  }

  /// Looks at a schema and at those within it. What `enum`, `const`, `default` and `examples` hold is data.
  private func visitSchema(_ schema: NodeView, asksForLabels: Bool, _ problems: inout [Diagnostic]) {
    var open: [(schema: NodeView, isField: String?)] = [(schema, nil)]
    while let (schema, field) = open.popLast() {
      for pair in schema.pairs {
        let key = pair.key.string
        if key.hasPrefix("x-") { check(pair, in: schema, &problems) }
        if ["title", "description"].contains(key) { checkLength(key, pair.value, &problems) }
        switch key {
        case "properties":
          for property in pair.value.pairs where property.value.isMapping {
            open.append((property.value, property.key.string))
          }
        case "$defs", "patternProperties", "dependentSchemas":
          open += pair.value.pairs.lazy.filter { $0.value.isMapping }.map { ($0.value, nil) }
        case "allOf", "anyOf", "oneOf", "prefixItems":
          open += pair.value.elements.lazy.filter(\.isMapping).map { ($0, nil) }
        case "items", "additionalProperties", "unevaluatedProperties", "contains", "not", "if", "then", "else":
          if pair.value.isMapping { open.append((pair.value, nil)) }
        default: break
        }
      }
      if asksForLabels, let field, schema["x-label"] == nil, schema["title"] == nil, schema["$ref"] == nil {
        problems.append(
          Diagnostic(
            DeclarationFault.labelMissing.id, .info, "nothing says what readers call the field `\(field)`",
            at: place(schema),
            help: "Add `\"x-label\": {\"\(languages[0].tag)\": \"…\"}`.", field: "x-label", value: field))
      }
    }
  }

  private func check(_ pair: NodeView.Pair, in schema: NodeView, _ problems: inout [Diagnostic]) {
    let name = pair.key.string
    guard let form = Self.forms.first(where: { $0.name == name })?.form else {
      let near = Spelling.nearest(to: name, among: Self.forms.map(\.name)).first
      return report(
        "`\(name)` is no annotation that is understood, so it says nothing", at: pair.key,
        help: near.map { "Did you mean `\($0)`?" } ?? "Remove it, or write it as a `$comment`.", &problems, .warning)
    }
    let value = pair.value
    switch form {
    case .words: checkWords(name, value, &problems)
    case .flag:
      if value.boolean == nil {
        report("`\(name)` is to be `true` or `false`", at: value, help: "Write `true`.", &problems)
      }
    case .number:
      if value.decimal == nil {
        report(
          "`\(name)` is to be a number", at: value, help: "Write for example `3`; a word in prose weighs 1.", &problems)
      }
    case .oneOf(let words):
      guard !value.isScalar || !words.contains(value.string) else { return }
      let near = value.isScalar ? Spelling.nearest(to: value.string, among: words).first : nil
      report(
        "`\(name)` is none of the words that are understood", at: value,
        help: near.map { "Did you mean `\($0)`?" }
          ?? "Write one of \(words.map { "`\($0)`" }.joined(separator: ", ")).", &problems)
    case .references: checkReferences(value, &problems)
    case .synonyms:
      for pair in value.pairs { checkLanguage(pair.key, &problems) }
    case .wordsOfEnumeration:
      let known = schema["enum"]?.elements.map(\.string)
      for word in value.pairs {
        if let known, !known.contains(word.key.string) {
          report(
            "`\(word.key.string)` is none of the values of this field", at: word.key,
            help: "Write one of \(known.map { "`\($0)`" }.joined(separator: ", ")).", &problems, .warning)
        } else {
          checkWords(word.key.string, word.value, &problems)
        }
      }
    case .kind: checkKind(value, &problems)
    }
  }

  private func checkKind(_ value: NodeView, _ problems: inout [Diagnostic]) {
    let groups = KindDeclaration.Group.allCases.map(\.rawValue)
    if let group = value["group"], !group.isScalar || !groups.contains(group.string) {
      report(
        "there is no such part of a portfolio", at: group,
        help: "Write one of \(groups.map { "`\($0)`" }.joined(separator: ", ")).", &problems)
    }
    for names in value["names"]?.pairs.map(\.self) ?? [] {
      checkLanguage(names.key, &problems)
      for form in names.value.pairs { checkLength(form.key.string, form.value, &problems) }
    }
    for words in value["synonyms"]?.pairs.map(\.self) ?? [] {
      checkLanguage(words.key, &problems)
    }
  }

  private func checkReferences(_ value: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isSequence, value.count > 0 else {
      return report(
        "`x-reference` is to be a list of kinds", at: value, help: "Write for example `[\"team\"]`.", &problems)
    }
    for target in value.elements where kinds[target.string] == nil {
      let near = Spelling.nearest(to: target.string, among: kinds.keys.sorted()).first
      report(
        "no kind `\(target.string)` is declared", at: target,
        help: near.map { "Did you mean `\($0)`?" }
          ?? "Declare it at `schemas/kinds/\(target.string).schema.json`, or name another kind.", &problems)
    }
  }

  private func checkWords(_ name: String, _ value: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isMapping else {
      return report(
        "`\(name)` is to be a map of languages to words", at: value,
        help: "Write `{\"\(languages[0].tag)\": \"…\"}`.", &problems)
    }
    for pair in value.pairs where !pair.key.string.hasPrefix("x-") {
      checkLength(name, pair.value, &problems)
      if pair.value.nonEmptyString == nil {
        report("`\(name)` has no words here", at: pair.value, help: "Write them between quotation marks.", &problems)
      }
      checkLanguage(pair.key, &problems)
    }
  }

  /// Each page of an entry repeats what a schema says of its fields.
  private func checkLength(_ name: String, _ value: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isScalar, value.string.unicodeScalars.count > Words.longest else { return }
    report(
      "`\(name)` is longer than the \(Words.longest) characters that pages show of it", at: value,
      help: "Shorten it, and tell the rest in a page of the catalogue's folder `pages`.", &problems, .warning)
  }

  /// A label that no reader can see is one in a language that neither the catalogue nor the interface has.
  private func checkLanguage(_ key: NodeView, _ problems: inout [Diagnostic]) {
    let known = languages + Language.ofInterface
    let language = Language(key.string)
    guard !known.contains(language), !known.contains(where: { $0.main == language }) else { return }
    report(
      "nobody reads in the language `\(language)`: it is neither one of the catalogue nor of the interface", at: key,
      help: "Write one of \(known.map { "`\($0)`" }.joined(separator: ", ")), or add it to `languages` in salkku.yaml.",
      &problems, .warning)
  }

  private func report(
    _ message: String, at node: NodeView, help: String, _ problems: inout [Diagnostic], _ severity: Severity = .error
  ) {
    problems.append(Diagnostic(DeclarationFault.annotationInvalid.id, severity, message, at: place(node), help: help))
  }

  private func place(_ node: NodeView) -> Place { Place(path: file.path, range: node.range) }
}
