internal import SourceText
internal import Syntax

/// What each annotation may hold.
extension AnnotationCheck {
  /// Looks at what stands at an annotation of `schema`.
  func check(
    _ annotation: Annotation, _ value: NodeView, in schema: NodeView, field: String?, _ problems: inout [Diagnostic]
  ) {
    let name = annotation.rawValue
    switch annotation {
    case .kind: checkKind(value, &problems)
    case .label, .inverse: checkTexts(name, value, &problems)
    case .reference: checkReferences(value, in: schema, &problems)
    case .words: checkWords(value, in: schema, &problems)
    case .show: checkWord(name, value, among: FieldDeclaration.Placement.allCases.map(\.rawValue), &problems)
    case .edition: checkWord(name, value, among: ["customer"], &problems)
    case .promise: checkWord(name, value, among: FieldDeclaration.Promise.allCases.map(\.rawValue), &problems)
    case .synonym: checkSynonyms(name, value, &problems)
    case .column, .translate:
      guard value.boolean == nil else { return }
      report(
        "`\(name)` is to be `true` or `false`", at: value, help: "Write `\(annotation == .column)`.", &problems)
    case .search:
      guard value.decimal.map({ $0 < 0 }) ?? true else { return }
      report(
        "`\(name)` is to be a number that is not below 0", at: value,
        help: "Write for example `3`; a word in prose weighs 1.", &problems)
    }
  }

  private func checkWord(_ name: String, _ value: NodeView, among words: [String], _ problems: inout [Diagnostic]) {
    guard value.kind != .string || !words.contains(value.string) else { return }
    let near = value.isScalar ? Spelling.nearest(to: value.string, among: words).first : nil
    report(
      words.count == 1 ? "`\(name)` can only be `\(words[0])`" : "`\(name)` is none of the words that are understood",
      at: value,
      help: Spelling.question(near) ?? "Write \(Self.alternatives(words)).", &problems)
  }

  private func checkSynonyms(_ name: String, _ value: NodeView, _ problems: inout [Diagnostic]) {
    let example = "{\"\(scope.language)\": [\"…\", \"…\"]}"
    guard value.isMapping else {
      return report(
        "`\(name)` is to be a map of languages to lists of words", at: value, help: "Write `\(example)`.", &problems)
    }
    for pair in value.pairs {
      checkLanguage(pair.key, &problems)
      guard !pair.value.isSequence || pair.value.elements.contains(where: { $0.nonEmptyString == nil }) else {
        continue
      }
      report(
        "`\(name)` has in `\(pair.key.string)` no list of words", at: pair.value, help: "Write `\(example)`.", &problems
      )
    }
  }

  // MARK: References

  private func checkReferences(_ value: NodeView, in schema: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isSequence, value.count > 0 else {
      return report(
        "`x-reference` is to be a list of kinds", at: value, help: "Write for example `[\"team\"]`.", &problems)
    }
    if let type = schema["type"], type.isScalar,
      ["number", "integer", "boolean", "object", "null"].contains(type.string)
    {
      report(
        "`x-reference` says nothing of a field of the type `\(type.string)`: names are strings", at: type,
        help: "Write `\"string\"`, or `\"array\"` for a list of names.", &problems)
    }
    var seen: Set<String> = []
    for target in value.elements {
      let name = target.string
      guard target.kind == .string, EntryID.isValid(name) else {
        report(
          target.isScalar && !name.isEmpty ? "`\(name)` can't be the name of a kind" : "here stands no name of a kind",
          at: target,
          help: "Write the name of a kind, for example `\"team\"`.", &problems)
        continue
      }
      if !seen.insert(name).inserted {
        report("`\(name)` stands here twice", at: target, help: "Remove one of the two.", &problems, .warning)
      } else if scope.kinds[name] == nil, !scope.refused.contains(name) {
        let near = Spelling.nearest(to: name, among: scope.kinds.keys.sorted()).first
        report(
          "no kind `\(name)` is declared", at: target,
          help: Spelling.question(near)
            ?? "Declare it at `\(scope.schemaFolder)/kinds/\(name)\(KindHead.suffix)`, or name another kind.", &problems
        )
      }
    }
  }

  // MARK: Words

  private func checkWords(_ value: NodeView, in schema: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isMapping else {
      return report(
        "`x-words` is to be a map of the words to what readers call them", at: value,
        help: "Write `{\"WORD\": {\"\(scope.language)\": \"…\"}}`.", &problems)
    }
    guard let known = schema["enum"]?.elements.map(\.string) else {
      // What is referred to may have it.
      guard schema["$ref"] == nil else { return }
      return report(
        "`x-words` says nothing without `enum` beside it", at: value,
        help: schema["items"] != nil
          ? "Move it into `items`, beside the `enum` there."
          : "Add `\"enum\": [\(value.pairs.map { "\"\($0.key.string)\"" }.joined(separator: ", "))]`.", &problems)
    }
    for word in value.pairs {
      guard known.contains(word.key.string) else {
        report(
          "`\(word.key.string)` is none of the values of this field", at: word.key,
          help: Spelling.question(Spelling.nearest(to: word.key.string, among: known).first)
            ?? "Write \(Self.alternatives(known)).", &problems, .warning)
        continue
      }
      checkTexts(word.key.string, word.value, mayHaveEdition: true, &problems)
    }
  }

  // MARK: Texts per language

  private func checkTexts(
    _ name: String, _ value: NodeView, mayHaveEdition: Bool = false, _ problems: inout [Diagnostic]
  ) {
    guard value.isMapping else {
      return report(
        "`\(name)` is to be a map of languages to words", at: value,
        help: "Write `{\"\(scope.language)\": \(value.kind == .string ? "\"\(value.string)\"" : "\"…\"")}`.", &problems)
    }
    for pair in value.pairs {
      if mayHaveEdition, pair.key.textEquals(Annotation.edition.rawValue) {
        check(.edition, pair.value, in: value, field: nil, &problems)
        continue
      }
      checkText(name, pair.value, &problems)
      checkLanguage(pair.key, &problems)
    }
  }

  private func checkText(_ name: String, _ value: NodeView, _ problems: inout [Diagnostic]) {
    checkLength(name, value, &problems)
    guard value.kind != .string || value.nonEmptyString == nil else { return }
    report("`\(name)` has no words here", at: value, help: "Write them between quotation marks.", &problems)
  }

  /// Each page of an entry repeats what a schema says of its fields.
  func checkLength(_ name: String, _ value: NodeView, _ problems: inout [Diagnostic]) {
    guard value.isScalar, value.string.unicodeScalars.count > Words.maxLength else { return }
    report(
      "`\(name)` is longer than the \(Words.maxLength) characters that pages show of it", at: value,
      help: "Shorten it, and tell the rest in a page of the catalogue's folder `pages`.", &problems, .warning)
  }

  /// A label that no reader can see is one in a language that neither the catalogue nor the interface has.
  private func checkLanguage(_ key: NodeView, _ problems: inout [Diagnostic]) {
    let known = scope.readLanguages
    let language = Language(key.string)
    guard !known.contains(where: { $0 == language || $0.main == language }) else { return }
    let tag = key.string.lowercased()
    if let meant = known.first(where: { $0.tag.lowercased() == tag }) {
      return report(
        "`\(language)` is not how the language is written here", at: key, help: "Write `\(meant)`.", &problems, .warning
      )
    }
    report(
      "nobody reads in the language `\(language)`: it is neither one of the catalogue nor of the interface", at: key,
      help: "Write \(Self.alternatives(known.map(\.tag))), or add it to `languages` in salkku.yaml.", &problems,
      .warning)
  }

  // MARK: The kind

  private func checkKind(_ value: NodeView, _ problems: inout [Diagnostic]) {
    let members = ["folder", "names", "order", "navigation", "synonyms"]
    for member in value.pairs {
      switch member.key.string {
      case "folder": break
      case "names": checkNames(member.value, &problems)
      case "order":
        guard member.value.decimal.flatMap({ Int(exactly: $0) }) == nil else { continue }
        report(
          "`order` is to be a whole number", at: member.value,
          help: "Write for example `65`, which lies between the measures, 60, and the benefits, 70.", &problems)
      case "navigation":
        checkWord(
          "navigation", member.value, among: KindDeclaration.NavigationPlace.allCases.map(\.rawValue), &problems)
      case "synonyms": checkSynonyms("synonyms", member.value, &problems)
      case let name:
        let near = Spelling.nearest(to: name, among: members).first
        report(
          "`\(name)` is nothing that `x-kind` says", at: member.key,
          help: Spelling.question(near) ?? "Remove it; here stand \(Self.list(members)).", &problems,
          .warning)
      }
    }
  }

  private func checkNames(_ value: NodeView, _ problems: inout [Diagnostic]) {
    let forms = ["one", "many", "about"]
    let example = "{\"\(scope.language)\": {\"one\": \"…\", \"many\": \"…\"}}"
    guard value.isMapping else {
      return report("`names` is to be a map of languages to names", at: value, help: "Write `\(example)`.", &problems)
    }
    for names in value.pairs {
      checkLanguage(names.key, &problems)
      guard names.value.isMapping else {
        report("`names` has in `\(names.key.string)` no names", at: names.value, help: "Write `\(example)`.", &problems)
        continue
      }
      for name in names.value.pairs {
        if forms.contains(name.key.string) {
          checkText(name.key.string, name.value, &problems)
        } else {
          let near = Spelling.nearest(to: name.key.string, among: forms).first
          report(
            "`\(name.key.string)` is no name of a kind that anybody reads", at: name.key,
            help: Spelling.question(near) ?? "Remove it; here stand \(Self.list(forms)).", &problems,
            .warning)
        }
      }
    }
  }

  // MARK: Lists in sentences

  /// "`a`, `b` and `c`"; of very many only the first.
  static func list(_ words: [String]) -> String {
    let limit = 12
    let quoted = words.prefix(limit).map { "`\($0)`" }
    guard words.count <= limit else { return "\(quoted.joined(separator: ", ")) and \(words.count - limit) more" }
    return Noun.joined(quoted, "and")
  }

  /// "`a`", "one of `a` and `b`"; of very many only the first.
  private static func alternatives(_ words: [String]) -> String {
    words.count == 1 ? "`\(words[0])`" : "one of \(list(words))"
  }
}
