internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// Brings what the source changed into an entry that people have written in: a merge of three sides.
///
/// What the source did not change stays as it stands; what both changed is a conflict, and stays as well.
struct EntryMerge {
  /// One field that both sides changed.
  struct Conflict {
    let field: String
    /// What stands in the file; nil where nothing does.
    let here: PlainValue?
    /// What the source says; nil where it says nothing any more.
    let there: PlainValue?
  }

  /// What the import has brought once this is written.
  private(set) var brought: ImportSnapshot.Brought
  private(set) var conflicts: [Conflict] = []
  /// The conflicts that are settled as the file has it.
  private(set) var kept: [Conflict] = []
  /// The values that the file gets.
  private(set) var values: [FieldValue] = []
  /// The texts that the entry gets.
  private(set) var bodies: [(language: String, text: String)] = []
  /// The places in ``ValueConverter/named`` of new entries that the entry then names.
  private(set) var needs: [Int] = []

  private let entry: Entry
  private let language: String
  private let last: ImportSnapshot.Brought?
  private let isSettled: Bool

  /// What a mapping takes for one sort of entries.
  struct Taken {
    /// The fields.
    let fields: [FieldMapping]
    /// The languages of the texts.
    let languages: [String]
  }

  /// - Parameters:
  ///   - incoming: what the source says of the fields.
  ///   - newBodies: the texts by language.
  ///   - taken: what the mapping takes at all.
  ///   - last: what the last import brought; nil where there was none.
  ///   - isSettled: whether what stands in the file is to count where both changed.
  init(
    _ incoming: ConvertedFields, _ newBodies: [(language: String, text: String)], _ taken: Taken, into entry: Entry,
    last: ImportSnapshot.Brought?, isSettled: Bool
  ) {
    self.entry = entry
    self.last = last
    self.isSettled = isSettled
    language = entry.catalog.defaultLanguage.tag
    brought = ImportSnapshot.Brought(id: entry.id)
    for value in incoming.values {
      let base = last?.fields[value.name]
      switch decide(value.name, base: base, here: written(at: value.path), there: value.value) {
      case .take:
        values.append(value)
        needs += value.needs
        brought.fields[value.name] = value.value
      case .agree:
        if base == nil { needs += value.needs }
        brought.fields[value.name] = value.value
      case .leave: brought.fields[value.name] = base
      }
    }
    decideCleared(incoming, taken.fields)
    for body in newBodies {
      let base = last?.bodies[body.language]
      switch decide(
        name(ofBody: body.language), base: base.map { .string($0) },
        here: writtenBody(body.language).map { .string($0) }, there: .string(body.text))
      {
      case .take:
        bodies.append(body)
        brought.bodies[body.language] = body.text
      case .agree: brought.bodies[body.language] = body.text
      case .leave: brought.bodies[body.language] = base
      }
    }
    decideClearedBodies(Set(newBodies.map(\.language)), taken.languages)
  }

  private func name(ofBody tag: String) -> String { tag == language ? "body" : "body.\(tag)" }

  private enum Decision {
    /// The source's value is written into the file.
    case take
    /// Nothing is to be written, and the source's value counts as brought.
    case agree
    /// Nobody has decided yet.
    case leave
  }

  /// Decides about one value.
  private mutating func decide(_ name: String, base: PlainValue?, here: PlainValue?, there: PlainValue) -> Decision {
    if let here, here.saysTheSame(as: there) { return .agree }
    if let base, base.saysTheSame(as: there) { return .agree }
    let isUntouched = here.map { here in base.map { $0.saysTheSame(as: here) } ?? false } ?? (base == nil)
    if isUntouched { return .take }
    return settle(Conflict(field: name, here: here, there: there)) ? .agree : .leave
  }

  /// Notes what nobody but a person decides.
  /// - Returns: whether that has been decided.
  private mutating func settle(_ conflict: Conflict) -> Bool {
    if isSettled { kept.append(conflict) } else { conflicts.append(conflict) }
    return isSettled
  }

  /// Tells of what the source says no more and the file still has: nobody but a person takes it out. Where it only says what has no
  /// place here, that is told of the value, and what was brought still counts.
  private mutating func decideCleared(_ incoming: ConvertedFields, _ fields: [FieldMapping]) {
    guard let last else { return }
    var known = Set(incoming.values.map(\.name))
    for (name, path) in fields.flatMap({ brought(of: $0, last) }) where known.insert(name).inserted {
      guard let base = last.fields[name], let here = written(at: path) else { continue }
      if incoming.leftOut.contains(name) || !settle(Conflict(field: name, here: here, there: nil)) {
        brought.fields[name] = base
      }
    }
  }

  /// The names and paths of what the last import can have brought of a field; what the mapping takes no more is the catalogue's own.
  private func brought(of field: FieldMapping, _ last: ImportSnapshot.Brought) -> [(name: String, path: [String])] {
    let name = field.path.joined(separator: ".")
    guard case .keys = field.value else { return [(name, field.path)] }
    // The keys are data, which may have dots themselves.
    return last.fields.keys.filter { $0.hasPrefix(name + ".") }.sorted().map {
      ($0, field.path + [String($0.dropFirst(name.count + 1))])
    }
  }

  private mutating func decideClearedBodies(_ said: Set<String>, _ languages: [String]) {
    guard let last else { return }
    for tag in languages where !said.contains(tag) {
      guard let base = last.bodies[tag], let here = writtenBody(tag) else { continue }
      let conflict = Conflict(field: name(ofBody: tag), here: .string(here), there: nil)
      if !settle(conflict) { brought.bodies[tag] = base }
    }
  }

  // MARK: What stands in the file

  /// The value at the end of `path`. A text that is one string is in the catalogue's default language.
  private func written(at path: [String]) -> PlainValue? {
    var node = entry.fields
    for (place, step) in path.enumerated() {
      if node.isMapping {
        guard let next = node[step] else { return nil }
        node = next
      } else {
        guard place == path.count - 1, place > 0, step == language, !node.isNull else { return nil }
      }
    }
    return node.isNull ? nil : PlainValue(node)
  }

  /// The document that has the entry's text in a language.
  private func document(_ language: String) -> Document? {
    language == self.language ? entry.document : entry.translations.first { $0.language.tag == language }?.document
  }

  /// The text in a language, without the line breaks around it; nil where there is none.
  private func writtenBody(_ language: String) -> String? {
    guard let document = document(language) else { return nil }
    return BlankText.trimmed(document.file.text(in: document.body)).map { body in
      body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
  }

  // MARK: The file

  /// The path of an entry's text in another language than the catalogue's default.
  static func path(_ path: String, in language: String) -> String { "\(path.dropLast(3)).\(language).md" }

  /// The changes of the entry's file and those of its translations; none where nothing changes.
  func changes() throws(EditRefusal) -> [FileChange] {
    var changes: [FileChange] = []
    for (language, text) in bodies where language != self.language {
      let file = document(language)?.file
      let path = file?.path ?? Self.path(entry.path, in: language)
      changes.append(
        FileChange(path: path, before: file?.bytes, after: Array(Self.written(text, in: file).utf8)))
    }
    let body = bodies.first { $0.language == language }?.text
    guard !values.isEmpty || body != nil else { return changes }
    var editor = try FrontmatterEditor(entry.document)
    apply(ValueTree(values), to: editor.root, isRoot: true, &editor)
    let file = entry.document.file
    let bodyEdits =
      body.map {
        [TextEdit(range: entry.document.body, replacement: Self.lineBreak(of: file) + Self.written($0, in: file))]
      } ?? []
    let bytes = try editor.finish(bodyEdits: bodyEdits)
    return [FileChange(path: file.path, before: file.bytes, after: bytes)] + changes
  }

  private static func lineBreak(of file: SourceFile) -> String { written("", in: file) }

  /// A text as it stands in a file, with that file's line breaks.
  private static func written(_ body: String, in file: SourceFile?) -> String {
    let text = "\(body)\n"
    guard let bytes = file?.bytes, let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else {
      return text
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  private func apply(_ tree: ValueTree, to node: NodeView, isRoot: Bool, _ editor: inout FrontmatterEditor) {
    let language = entry.catalog.defaultLanguage
    var added: [PlainValue.Pair] = []
    for part in tree.children {
      let (name, child) = (part.name, part.tree)
      guard let existing = node[name] else {
        added.append(.init(name, child.plain(in: language)))
        continue
      }
      if let value = child.value {
        editor.replace(existing, withWhole: value)
      } else if existing.isMapping {
        apply(child, to: existing, isRoot: false, &editor)
      } else if existing.isNull {
        let value = child.plain(in: language)
        if case .map(let pairs) = value {
          editor.addPairs(pairs, toEmpty: existing)
        } else {
          editor.replace(existing, with: value)
        }
      } else if child.children.count == 1, let only = child.children.first, only.name == language.tag,
        let value = only.tree.value
      {
        editor.replace(existing, withWhole: value)
      } else {
        // One string becomes a text in several languages.
        var pairs = child.children.map { PlainValue.Pair($0.name, $0.tree.plain(in: language)) }
        if !pairs.contains(where: { $0.key == language.tag }) {
          pairs.insert(.init(language.tag, PlainValue(existing)), at: 0)
        }
        editor.replace(existing, with: .map(pairs))
      }
    }
    guard !added.isEmpty else { return }
    if isRoot {
      editor.add(added, order: entry.declaration.fields.map(\.name))
    } else {
      editor.insert(added.map { (node.count, $0) }, into: node)
    }
  }
}
