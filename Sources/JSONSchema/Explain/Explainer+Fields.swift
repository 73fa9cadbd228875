internal import SourceText
internal import Syntax

/// Keys that are missing, too many or misspelt, and items that are there twice.
extension Explainer {
  func missing(_ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let (property, shape) = missingProperty(failure)
    let name = String(decoding: property.name, as: UTF8.self)
    var add = "Add `\(Phrase.scalar(name))`."
    var what: String?
    let choices = choices(failure)
    // An extension may ask for a field of the schema that it extends: then the description is there.
    if let schema = property.schema {
      what = annotations.text("description", of: schema)
      if let example = annotations.example(of: schema) {
        let text = Phrase.inline(example)
        if text.utf8.count <= 120 { add = "Add for example `\(Phrase.scalar(name)): \(text)`." }
      }
    }
    if !choices.isEmpty {
      add = "Add \(Noun.joined(choices.map { "`\(Phrase.scalar(name)): \($0)`" }, "or"))."
    }
    let place = path.words.map { " in \($0)" } ?? ""
    if let key = misspelt(name, failure, shape) {
      return Finding(
        rule: SchemaFault.fieldMissing.id, message: "`\(Phrase.visible(name))` is missing\(place)",
        help: joined("Did you mean it by `\(Phrase.visible(key.string))`?", what), node: key.index,
        fix: rename(key, to: name), value: name)
    }
    return Finding(
      rule: SchemaFault.fieldMissing.id, message: "`\(Phrase.visible(name))` is missing\(place)",
      help: joined(add, what),
      node: representative(of: failure.node), value: name)
  }

  /// The values that a missing field can have, if it tells branches apart or can have only one.
  private func choices(_ failure: Evaluator.Failure) -> [String] {
    var instructions = failure.alternatives
    if instructions.isEmpty, let schema = missingProperty(failure).property.schema,
      let choice = annotations.choice(of: schema), program.instructions[choice].operation == .constant
    {
      instructions = [choice]
    }
    let values = instructions.flatMap { program.enumerations[program.instructions[$0].operand].value.values }
    var seen: Set<String> = []
    let texts = values.prefix(100).map { Phrase.visible(Phrase.inline(program.node($0))) }
      .filter { seen.insert($0).inserted }
    return texts.count > 10 ? [] : texts
  }

  /// A key that the schema does not know and that was probably meant to be `name`, where further keys are allowed.
  private func misspelt(_ name: String, _ failure: Evaluator.Failure, _ shape: ObjectShape) -> NodeView? {
    let near = view(failure.node).pairs.prefix(64).map(\.key).first { key in
      key.withText { shape.index(of: $0) } == nil && Spelling.nearest(to: key.string, among: [name]) == [name]
    }
    guard let near else { return nil }
    let known = annotations.fields(of: failure.field, onlyOwn: false).names
    return known.contains(near.string) ? nil : near
  }

  /// The node that a missing field is reported on: `title` of the document, or its first key; elsewhere the mapping's own
  /// key, or the first key of a list's item.
  func representative(of node: Int) -> Int {
    let mapping = view(node)
    if node == root, let title = mapping.pair("title") { return title.key.index }
    if node > root + 1, node > 0, let parentKey = keyBefore(node) { return parentKey }
    var pairs = mapping.pairs
    return pairs.next()?.key.index ?? node
  }

  /// The key of a value; nil for an item of a list.
  private func keyBefore(_ node: Int) -> Int? {
    // A pair's key is a scalar directly before its value; whether the node before is one, only the parent knows.
    var ancestor = root
    while true {
      let parent = view(ancestor)
      if parent.isMapping {
        guard let pair = parent.pairs.first(where: { $0.value.index <= node && node < end($0.value.index) }) else {
          return nil
        }
        if pair.value.index == node { return pair.key.index }
        ancestor = pair.value.index
      } else {
        guard let item = parent.elements.first(where: { $0.index <= node && node < end($0.index) }) else { return nil }
        if item.index == node { return nil }
        ancestor = item.index
      }
    }
  }

  private func end(_ node: Int) -> Int { Int(tree.nodes[node].subtreeEnd) }

  func missingDependent(_ entry: Int, _ need: Int, _ failure: Evaluator.Failure) -> Finding {
    let entry = program.dependentRequired[instruction(failure).operand][entry]
    let name = String(decoding: entry.needs[need], as: UTF8.self)
    let key = view(failure.node).string
    return Finding(
      rule: SchemaFault.fieldMissing.id,
      message: "`\(Phrase.visible(name))` is missing, and `\(Phrase.visible(key))` needs it",
      help: "Add `\(Phrase.scalar(name))`, or remove `\(Phrase.scalar(key))`.", node: failure.node, value: name)
  }

  /// The fields that a mapping may have by one schema.
  struct KnownFields {
    struct Owner: Hashable {
      let node: Int
      let schema: Int
      /// Whether only the fields count that the schema names itself.
      let onlyOwn: Bool

      init(_ failure: Evaluator.Failure) {
        (node, schema) = (failure.node, failure.schema)
        onlyOwn = if case .unknown = failure.kind { true } else { false }
      }
    }

    let names: [String]
    /// Those of ``names`` that it does not have yet.
    let free: CandidateNames
    let allowsExtensions: Bool
  }

  /// The unknown keys that several of one mapping are near the same name: renamed, they would be one key twice.
  mutating func repeatedRenames(_ failures: ArraySlice<Evaluator.Failure>) -> Set<Int> {
    var keys: [KnownFields.Owner: [String: [Int]]] = [:]
    for failure in failures {
      guard let key = failure.surplus, nodes(failure).kind == .mapping else { continue }
      let known = knownFields(failure)
      for name in known.free.nearest(to: view(key).string).prefix(1) {
        keys[KnownFields.Owner(failure), default: [:]][name, default: []].append(key)
      }
    }
    return Set(keys.values.flatMap { $0.values.filter { $0.count > 1 }.joined() })
  }

  private func nodes(_ failure: Evaluator.Failure) -> Node { tree.nodes[failure.node] }

  /// Found once for all unknown keys of a mapping: it has to be walked through for that.
  private mutating func knownFields(_ failure: Evaluator.Failure) -> KnownFields {
    let owner = KnownFields.Owner(failure)
    if let known = knownFields[owner] { return known }
    let fields = annotations.fields(of: failure.schema, onlyOwn: owner.onlyOwn)
    let mapping = view(failure.node)
    let present = Set(mapping.pairs.lazy.map { $0.key.string })
    let known = KnownFields(
      names: fields.names, free: CandidateNames(fields.names.filter { !present.contains($0) }),
      allowsExtensions: fields.allowsExtensions)
    knownFields[owner] = known
    return known
  }

  /// - Parameter surplus: the key or item that is too much.
  mutating func unknown(_ surplus: Int, _ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let owner = view(failure.node)
    guard owner.isMapping else {
      return Finding(
        rule: SchemaFault.valueNotAllowed.id, message: "\(name(path)) is one item too many", help: description(failure),
        node: surplus, value: Phrase.value(view(surplus)))
    }
    let key = view(surplus)
    let written = key.string
    let known = knownFields(failure)
    let nearest = known.free.nearest(to: written)
    let help = Spelling.question(nearest) ?? fieldsHere(failure, known)
    return Finding(
      rule: SchemaFault.fieldUnknown.id,
      message: "`\(Phrase.visible(written))` is not a field of \(ownerName(failure, path))",
      help: help, node: surplus, fix: nearest.count == 1 ? rename(key, to: nearest[0]) : nil, value: written)
  }

  /// Which fields there are, for one that is like none of them.
  private mutating func fieldsHere(_ failure: Evaluator.Failure, _ known: KnownFields) -> String {
    // Of several branches that are equally likely, all fields are fields.
    var names = known.names
    for other in failure.others.dropFirst() where other.node == failure.node {
      names += knownFields(other).names.filter { !names.contains($0) }
    }
    let all =
      switch names.count {
      case 0: "Remove it."
      case 1: "The only field here is \(Phrase.list(names))."
      default: "The fields here are \(Phrase.list(names))."
      }
    return known.allowsExtensions ? all + " A field of your own begins with `x-`." : all
  }

  /// What a field would belong to: "a service package", "`next`", "item 2 of `value`".
  private func ownerName(_ failure: Evaluator.Failure, _ path: InstancePath) -> String {
    let owner = path.parent
    if let words = owner.words { return words }
    return annotations.ownTitle(of: failure.schema).map(Phrase.titled) ?? "this document"
  }

  func rename(_ scalar: NodeView, to name: String) -> Fix {
    let text = scalar.style == .plain ? Phrase.scalar(name) : Phrase.quoted(name)
    return Fix(title: "write `\(name)`", edits: [TextEdit(range: scalar.range, replacement: text)])
  }

  /// - Parameter first: the item that is the same.
  func duplicate(of first: Int, _ failure: Evaluator.Failure, _ path: InstancePath) -> Finding {
    let list = path.parent
    return Finding(
      rule: SchemaFault.itemDuplicate.id,
      message: "`\(Phrase.value(view(failure.node)))` is in \(list.words ?? "the list") twice",
      help: "Remove one of the two.", node: failure.node,
      related: [
        Diagnostic.Related(
          message: "it is here already", place: Place(path: self.path, range: tree.nodes[first].range))
      ], value: Phrase.value(view(failure.node)))
  }
}
