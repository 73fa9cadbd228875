internal import SourceText
internal import Syntax

extension Evaluator {
  /// Whether the value at `node` fits `schema`, asked when all else is done.
  fileprivate func wouldFit(_ schema: Int, _ node: Int) -> Bool {
    var evaluator = self
    evaluator.collection.isOn = false
    evaluator.interruption = nil
    evaluator.memory.forgetResults()
    evaluator.budget.renew(stepLimit: 10_000)
    return evaluator.evaluate(schema, node, tracking: false)
  }
}

/// Text where a list is meant, pairs where text is meant, and other mix-ups that YAML's punctuation leads to.
extension Explainer {
  func noBranch(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let branches = program.lists[instruction(failure).operand]
    let types = branches.reduce(into: TypeSet()) { $0.formUnion(program.effectiveTypes[$1]) }
    let titles = branches.compactMap { annotations.text("title", of: $0) }.map(Phrase.titled)
    let allTitles = titles.count == branches.count ? Noun.joined(titles, "or") : nil
    let names = allTitles ?? choicesAndTypes(branches)
    if types.isDisjoint(with: evaluator.types(failure.node))
      || types != .any && types.contains(.string) && looksLikeText(failure.node)
    {
      // Where only few texts will do, no other text is offered.
      let onlyChoices = branches.allSatisfy {
        !program.effectiveTypes[$0].contains(.string) || annotations.choice(of: $0) != nil
      }
      return wrongType(failure, path, onlyChoices ? types.subtracting(.string) : types, names: names)
    }
    let forms = allTitles.map { "It can be \($0)." }
    return finding(
      SchemaFault.valueNotAllowed.id, failure, "\(name(path)) fits none of the forms that it can have",
      help: joined(exampleSentence(failure, path), forms ?? description(failure)))
  }

  /// What branches can be, where the type of some says too little because only few values will do; nil where none does.
  private func choicesAndTypes(_ branches: [Int]) -> String? {
    var parts: [String] = []
    var hasChoices = false
    for branch in branches {
      var part = Phrase.types(program.effectiveTypes[branch])
      if let choice = annotations.choice(of: branch), let values = requirement(program.instructions[choice]) {
        part = values.rest
        hasChoices = true
      }
      if part.isEmpty { return nil }
      if !parts.contains(part) { parts.append(part) }
    }
    return hasChoices ? Noun.joined(parts, "or") : nil
  }

  /// Whether a mapping is one pair on one line, as a text with a colon in it turns out.
  private func looksLikeText(_ node: Int) -> Bool {
    let value = view(node)
    var pairs = value.pairs
    guard value.count == 1, let pair = pairs.next(), pair.value.isScalar else { return false }
    let range = pair.key.range.start..<max(pair.key.range.start, pair.value.range.end)
    return !tree.source[Int(range.lowerBound)..<Int(range.upperBound)].contains(UInt8(ascii: "\n"))
  }

  /// - Parameter names: what the allowed forms are called, if they have names.
  func wrongType(
    _ failure: Evaluator.Failure, _ path: InstancePath, _ allowed: TypeSet, names: String? = nil
  ) -> Finding {
    let value = view(failure.node)
    if value.kind == .null, value.string.isEmpty {
      return finding(
        SchemaFault.valueType.id, failure, "\(name(path)) is empty",
        help: joined(example(failure, path, allowed) ?? emptyHelp(failure, path), description(failure)))
    }
    if value.isMapping, allowed.contains(.string), looksLikeText(failure.node) { return colonInText(failure, path) }
    if value.isScalar, allowed.contains(.array), let bullets = bullets(value) {
      return finding(SchemaFault.valueType.id, failure, bullets.message, help: bullets.help, fix: bullets.fix)
    }
    let advice = advice(on: value, failure, path, allowed)
    return finding(
      SchemaFault.valueType.id, failure,
      "\(name(path)) must be \(names ?? Phrase.types(allowed)), not \(Phrase.kind(value))", help: advice.help,
      fix: advice.fix)
  }

  /// What to do about a value of the wrong type.
  private struct Advice {
    var help: String?
    var fix: Fix?
  }

  private func advice(
    on value: NodeView, _ failure: Evaluator.Failure, _ path: InstancePath, _ allowed: TypeSet
  ) -> Advice {
    let general = joined(example(failure, path, allowed), description(failure))
    if value.isSequence {
      guard !allowed.contains(.array), value.elements.allSatisfy({ isOf(allowed, $0) }),
        let (help, fix) = oneOfList(value, failure, path, allowed)
      else { return Advice(help: general) }
      return Advice(help: joined(help, description(failure)), fix: fix)
    }
    if value.isMapping {
      guard allowed.contains(.array), general == nil else { return Advice(help: general) }
      return Advice(help: "Write a list: each item begins with a hyphen and a space, as `- \(firstPair(value))`.")
    }
    if allowed.contains(.array), !allowed.contains(.string) { return listAdvice(on: value, failure, path, general) }
    return scalarAdvice(on: value, failure, path, allowed, general)
  }

  /// A scalar where only a list will do.
  private func listAdvice(
    on value: NodeView, _ failure: Evaluator.Failure, _ path: InstancePath, _ general: String?
  ) -> Advice {
    let key = lastKey(path).map { Phrase.scalar($0) + ": " } ?? ""
    if isListOfReferences(failure), let items = itemsInText(value) {
      let list = "[\(items.joined(separator: ", "))]"
      return Advice(help: "Write `\(key)\(list)`.", fix: replace(value, list, title: "make it a list"))
    }
    let isSafe = isSafeInBrackets(value)
    guard isSafe || value.style == .plain, mayBeItem(value, failure) else {
      return Advice(help: general ?? "Write a list: each item begins with a hyphen and a space.")
    }
    return Advice(
      help: "Write `\(key)[\(Phrase.visible(source(value)))]`.",
      fix: isSafe ? Fix(title: "make it a list", edits: surround(value, "[", "]")) : nil)
  }

  /// A scalar of the wrong kind: a text for a number, a number for a text and the like.
  private func scalarAdvice(
    on value: NodeView, _ failure: Evaluator.Failure, _ path: InstancePath, _ allowed: TypeSet, _ general: String?
  ) -> Advice {
    let takesNumbers = allowed.contains(.number) || allowed.contains(.integer)
    switch value.kind {
    case .string:
      if takesNumbers {
        return numberInText(value, path, mayBeFraction: allowed.contains(.number)) ?? Advice(help: general)
      }
      guard allowed == .boolean, let meant = Self.booleanWords[value.string.lowercased()] else { break }
      return Advice(help: "Write `\(meant)`.", fix: replace(value, meant))
    case .integer where takesNumbers && value.decimal == nil, .float where takesNumbers && value.decimal == nil:
      return Advice(
        help: "Write the number in plain decimal digits, as in `16` or `97.5`; at most 308 of them are read.")
    case .null where allowed.contains(.string):
      return Advice(help: joined("Write a text, or remove the field.", general))
    default:
      guard allowed.contains(.string), !isKey(failure.node) else { break }
      return Advice(
        help: "Put quotes around it: `\(Phrase.quoted(Phrase.visible(value.string)))`.",
        fix: replace(value, Phrase.quoted(value.string), title: "put quotes around it"))
    }
    return Advice(help: general)
  }

  /// What to do about a key without a value, where no example says it better.
  private func emptyHelp(_ failure: Evaluator.Failure, _ path: InstancePath) -> String? {
    guard let key = lastKey(path) else { return nil }
    return "Write a value behind `\(Phrase.scalar(key)):`, or remove the line."
  }

  private func firstPair(_ mapping: NodeView) -> String {
    var pairs = mapping.pairs
    guard let pair = pairs.next() else { return "…" }
    let text = Phrase.scalar(pair.key.string) + ": " + Phrase.inline(pair.value)
    return text.utf8.count <= 60 ? Phrase.visible(text) : "…"
  }

  /// What to write instead: the schema's example, or else the fields that a mapping has to have.
  private func example(_ failure: Evaluator.Failure, _ path: InstancePath, _ allowed: TypeSet) -> String? {
    if let sentence = exampleSentence(failure, path) { return sentence }
    guard allowed == .object else { return nil }
    let fields = annotations.requiredFields(of: fieldSchema(failure)).prefix(5).map { field in
      let text = field.example.map { Phrase.inline($0) } ?? ""
      return "`\(Phrase.scalar(field.name)): \(text.isEmpty || text.utf8.count > 60 ? "…" : text)`"
    }
    guard !fields.isEmpty else { return nil }
    return "Write at least \(Noun.joined(fields, "and"))\(fields.count > 1 ? ", each on a line of its own" : "")."
  }

  private static let booleanWords = [
    "yes": "true", "on": "true", "no": "false", "off": "false", "true": "true", "false": "false",
    "kyllä": "true", "ei": "false", "ja": "true", "nej": "false", "oui": "true", "non": "false", "sì": "true",
    "si": "true", "y": "true", "n": "false",
  ]

  private func source(_ value: NodeView) -> String { String(decoding: tree.source[value.range.offsets], as: UTF8.self) }

  private func surround(_ value: NodeView, _ before: String, _ after: String) -> [TextEdit] {
    [
      TextEdit(range: SourceRange(start: value.range.start, end: value.range.start), replacement: before),
      TextEdit(range: SourceRange(start: value.range.end, end: value.range.end), replacement: after),
    ]
  }

  func replace(_ value: NodeView, _ text: String, title: String? = nil) -> Fix {
    Fix(title: title ?? "write `\(text)`", edits: [TextEdit(range: value.range, replacement: text)])
  }

  /// Whether brackets around a scalar make it one item: on one line, and without what divides items.
  private func isSafeInBrackets(_ value: NodeView) -> Bool {
    switch value.style {
    case .plain: return !source(value).utf8.contains { ",[]{}\n".utf8.contains($0) }
    case .singleQuoted, .doubleQuoted: return !source(value).utf8.contains(UInt8(ascii: "\n"))
    default: return false
    }
  }

  /// `"95"`, `95 %` or `97,5` where a number is meant.
  private func numberInText(_ value: NodeView, _ path: InstancePath, mayBeFraction: Bool) -> Advice? {
    let text = value.string
    let key = lastKey(path).map { Phrase.scalar($0) + ": " } ?? ""
    if ExactNumber(text) != nil {
      return Advice(
        help: "Write `\(key)\(Phrase.visible(text))`, without quotes.",
        fix: replace(value, text, title: "remove the quotes"))
    }
    guard let meant = MeantNumber(text), mayBeFraction || !meant.text.utf8.contains(UInt8(ascii: ".")) else {
      return nil
    }
    if meant.fault == .unit {
      let isPercent = text.utf8.last == UInt8(ascii: "%") && meant.alternative == nil
      return Advice(
        help: "Write the number alone: \(meant.shown(behind: key)).", fix: isPercent ? replace(value, meant.text) : nil)
    }
    return Advice(
      help: "Write \(meant.shown(behind: key)).", fix: meant.alternative == nil ? replace(value, meant.text) : nil)
  }

  /// `owner: [payroll-team]`, where one value is meant and not a list of it.
  /// - Parameter allowed: the types of that value: `[99.5]` is the number where numbers are allowed, and else text.
  func oneOfList(
    _ value: NodeView, _ failure: Evaluator.Failure, _ path: InstancePath, _ allowed: TypeSet
  ) -> (String, Fix?)? {
    let items = Array(value.elements.prefix(Self.maxItemsNamed + 1))
    guard !items.isEmpty, items.count <= Self.maxItemsNamed, items.allSatisfy({ $0.isScalar && !$0.string.isEmpty })
    else { return nil }
    guard items.count == 1 else {
      // Several texts may as well be one text with commas in it.
      guard !kinds(failure).isEmpty else { return nil }
      return ("It takes one: keep \(Phrase.list(items.map(\.string), joinedBy: "or")).", nil)
    }
    let isKept = items[0].kind != .string && !evaluator.types(items[0].index).isDisjoint(with: allowed)
    let text = isKept ? items[0].string : Phrase.scalar(items[0].string)
    let help = "Write `\(lastKey(path).map { Phrase.scalar($0) + ": " } ?? "")\(Phrase.visible(text))`."
    // A hyphen may stand at the margin, where a value may not.
    return (help, value.style == .flow ? replace(value, text) : nil)
  }

  /// Whether brackets around a value make a list of what the schema wants in one, as far as it says so directly.
  private func mayBeItem(_ value: NodeView, _ failure: Evaluator.Failure) -> Bool {
    for schema in [failure.schema, fieldSchema(failure)] {
      let items = annotations.items(of: schema)
      guard !items.isEmpty else { continue }
      // With a comma in it, it would be several items.
      guard isSafeInBrackets(value) else { return items.contains { isOf(program.effectiveTypes[$0], value) } }
      return items.contains { evaluator.wouldFit($0, value.index) }
    }
    return true
  }

  private func isOf(_ allowed: TypeSet, _ value: NodeView) -> Bool {
    value.isScalar && allowed.contains(.string) || !evaluator.types(value.index).isDisjoint(with: allowed)
  }

  /// The most items of a list that a message names.
  private static let maxItemsNamed = 6

  /// `- Hardware: laptop` and `[service-package: x]`.
  private func colonInText(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    var pairs = view(failure.node).pairs
    guard let pair = pairs.next() else {
      return finding(SchemaFault.valueType.id, failure, "\(name(path)) must be text", help: nil)
    }
    let start = pair.key.range.start
    let end = max(pair.key.range.end, pair.value.range.end)
    let written = String(decoding: tree.source[Int(start)..<Int(end)], as: UTF8.self)
    let keyText = pair.key.string
    let kinds = kinds(failure)
    if kinds == [keyText] {
      let id = Phrase.scalar(pair.value.string)
      return finding(
        SchemaFault.valueType.id, failure, "\(name(path)) must be the id alone, without `\(keyText)`",
        help: "Write `\(lastKey(path).map { Phrase.scalar($0) + ": " } ?? "")\(Phrase.visible(id))`.",
        fix: replace(view(failure.node), id))
    }
    // People write a kind's folder as well: `service-packages` begins like `service-package`.
    if let kind = kinds.contains(keyText) ? keyText : kinds.first(where: { isPlural(keyText, of: $0) }) {
      let meant = kind + ":" + pair.value.string
      return finding(
        SchemaFault.valueType.id, failure, "there is a space behind the colon in `\(Phrase.visible(written))`",
        help: "Write `\(Phrase.visible(meant))`, without the space.",
        fix: Fix(
          title: kind == keyText ? "remove the space" : "write `\(meant)`",
          edits: [
            TextEdit(range: view(failure.node).range, replacement: meant)
          ]))
    }
    // Within quotes stands what was written; braces around it would be part of the punctuation, not of the text.
    let quoted = Phrase.quoted(written)
    let isBare =
      pair.key.style == .plain && (pair.value.style == .plain)
      && tree.source[Int(failureStart(failure))] != UInt8(ascii: "{")
    return finding(
      SchemaFault.valueType.id, failure,
      "the colon makes `\(Phrase.visible(written))` a key and its value, and \(name(path)) must be text",
      help: "Put quotes around this text: `\(Phrase.visible(quoted))`.",
      fix: isBare
        ? Fix(
          title: "put quotes around this text",
          edits: [TextEdit(range: SourceRange(start: start, end: end), replacement: quoted)]) : nil)
  }

  /// Whether a word is the plural of a kind's name in English, as the folders of the built-in kinds are called.
  private func isPlural(_ word: String, of kind: String) -> Bool {
    let word = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    return word == kind || word == kind + "s" || kind.last == "y" && word == kind.dropLast() + "ies"
      || kind == "diagnosis" && word == "diagnoses"
  }

  /// Whether the items of the list that is meant here are ids.
  private func isListOfReferences(_ failure: Evaluator.Failure) -> Bool {
    [fieldSchema(failure), failure.schema].contains { schema in
      program.node(program.schemas[schema].place)["items"]?["x-reference"] != nil
    }
  }

  private func failureStart(_ failure: Evaluator.Failure) -> UInt32 { tree.nodes[failure.node].range.start }

  /// The kinds that a reference at this place may name, from the schema's annotation `x-reference`.
  private func kinds(_ failure: Evaluator.Failure) -> [String] {
    for schema in [fieldSchema(failure), failure.schema] {
      let own = program.node(program.schemas[schema].place)
      if let kinds = own["x-reference"], kinds.isSequence { return kinds.elements.map(\.string) }
    }
    return []
  }
}
