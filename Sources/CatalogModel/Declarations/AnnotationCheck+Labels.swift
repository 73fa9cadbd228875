internal import SourceText
internal import Syntax

/// What readers call things, which is asked for in the catalogue's default language: others see that where theirs is missing.
extension AnnotationCheck {
  /// Tells of a kind that has no name.
  func checkNames(of head: KindHead, _ problems: inout [Diagnostic]) {
    let declared = head.root["x-kind"]
    let language = scope.language
    let isMissing = [("one", head.singular), ("many", head.plural)].filter { $0.1.declared(in: language) == nil }
    guard let (form, _) = isMissing.first else { return }
    let names = declared?["names"]
    let one = Self.title(head.name)
    let many = Self.title(head.folder)
    let who = isMissing.count > 1 ? "this kind" : form == "one" ? "an entry of this kind" : "the entries of this kind"
    let help =
      isMissing.count > 1
      ? "Add `\"\(language)\": {\"one\": \"\(one)\", \"many\": \"\(many)\"}` to `names` of `x-kind`."
      : "Add `\"\(form)\": \"\(form == "one" ? one : many)\"` there."
    report(
      .warning, "nothing says in `\(language)` what readers call \(who)",
      at: names?[language.tag] ?? names?[language.main.tag] ?? names ?? declared ?? head.root, help: help, "x-kind",
      form,
      &problems)
  }

  /// Tells of a field that has no name.
  func checkNames(ofField property: NodeView.Pair, _ problems: inout [Diagnostic]) {
    let (name, schema) = (property.key.string, property.value)
    let label = schema["x-label"]
    // What is no map is told where its form is looked at; what is referred to may have a label.
    if let label, !label.isMapping { return }
    // So is an annotation that is meant to be one.
    if label == nil, schema.pairs.contains(where: { Self.isMisspeltLabel($0.key.string) }) { return }
    guard label != nil || (schema["title"] == nil && schema["$ref"] == nil) else { return }
    guard Words(label, key: name).declared(in: scope.language) == nil else { return }
    report(
      .info, "nothing says in `\(scope.language)` what readers call the field `\(name)`", at: label ?? property.key,
      help: label == nil
        ? "Add `\"x-label\": {\"\(scope.language)\": \"\(Self.title(name))\"}` to it."
        : "Add `\"\(scope.language)\": \"\(Self.title(name))\"` there.",
      "x-label", name, &problems)
  }

  /// Tells of a field that names entries whose pages have no words for that.
  func checkInverse(of schema: NodeView, field: String?, _ problems: inout [Diagnostic]) {
    guard let reference = schema["x-reference"], reference.isSequence, reference.count > 0 else { return }
    let inverse = schema["x-inverse"]
    if let inverse, !inverse.isMapping { return }
    guard Words(inverse, key: "").declared(in: scope.language) == nil else { return }
    let entries =
      switch subject {
      case .kind(let head): "`\(head.plural.text(in: scope.language, else: .english))`"
      case .addition(let kind): "`\(kind.plural.text(in: scope.language, else: .english))`"
      case .shared: "by their kind"
      }
    report(
      .info,
      "nothing says in `\(scope.language)` what the page of an entry calls those that name it\(field.map { " in `\($0)`" } ?? "")",
      at: inverse ?? reference,
      help: inverse == nil
        ? "Add `\"x-inverse\": {\"\(scope.language)\": \"…\"}` beside `x-reference`; until then they are called \(entries)."
        : "Add `\"\(scope.language)\": \"…\"` there; until then they are called \(entries).",
      "x-inverse", field ?? "", &problems)
  }

  /// Tells of words that readers would see as they are written in the files.
  func checkWords(of schema: NodeView, field: String?, _ problems: inout [Diagnostic]) {
    let declared = schema["x-words"]
    if let declared, !declared.isMapping { return }
    let language = scope.language
    let missing = (schema["enum"]?.elements.map(\.self) ?? []).filter { word in
      guard word.kind == .string, word.string.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
        return false
      }
      if let texts = declared?[word.string], !texts.isMapping { return false }
      return Words(declared?[word.string], key: "").declared(in: language) == nil
    }
    guard let first = missing.first else { return }
    let example = "\"\(first.string)\": {\"\(language)\": \"\(Self.title(first.string))\"}"
    report(
      .info, "nothing says in `\(language)` what readers call \(Self.list(missing.map(\.string)))",
      at: declared ?? first,
      help: declared == nil
        ? "Add `\"x-words\": {\(example)\(missing.count > 1 ? ", …" : "")}` beside `enum`."
        : "Add `\(example)` there.",
      "x-words", field ?? "", &problems)
  }

  private static func isMisspeltLabel(_ key: String) -> Bool {
    key.hasPrefix("x-") && Annotation(rawValue: key) == nil
      && Spelling.nearest(to: key, among: Annotation.allCases.map(\.rawValue)).first == Annotation.label.rawValue
  }

  /// A name as somebody would write it for readers: `data-centre` → `Data centre`, `x-cost` → `Cost`.
  private static func title(_ name: String) -> String {
    let name = name.hasPrefix("x-") ? name.dropFirst(2) : name[...]
    let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func report(
    _ severity: Severity, _ message: String, at node: NodeView, help: String, _ field: String, _ value: String,
    _ problems: inout [Diagnostic]
  ) {
    problems.append(
      Diagnostic(
        DeclarationFault.labelMissing.id, severity, message, at: place(node), help: help, field: field, value: value))
  }
}
