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
  /// The fields that change, and the text as `body`.
  private(set) var changed: [String] = []
  private(set) var values: [FieldValue] = []
  private(set) var bodies: [(language: String, text: String)] = []

  private let entry: Entry
  private let language: String

  /// - Parameters:
  ///   - last: what the last import brought; nil where there was none.
  ///   - isSettled: whether what stands in the file is to count where both changed.
  init(
    _ incoming: [FieldValue], _ newBodies: [(language: String, text: String)], by mapping: EntryMapping,
    into entry: Entry,
    last: ImportSnapshot.Brought?, isSettled: Bool
  ) {
    self.entry = entry
    language = entry.catalog.defaultLanguage.tag
    brought = ImportSnapshot.Brought(id: entry.id)
    for value in incoming {
      let base = last?.fields[value.name]
      let here = written(value)
      let isBrought = decide(
        value.name, base: base, here: here, there: value.value, isSettled: isSettled
      ) { merge in
        merge.values.append(value)
      }
      if isBrought { brought.fields[value.name] = value.value } else { brought.fields[value.name] = base }
    }
    decideCleared(incoming, mapping, last, isSettled)
    for body in newBodies {
      let base = last?.bodies[body.language]
      let isBrought = decide(
        body.language == language ? "body" : "body.\(body.language)", base: base.map { .string($0) },
        here: writtenBody(body.language).map { .string($0) }, there: .string(body.text), isSettled: isSettled
      ) { merge in merge.bodies.append(body) }
      brought.bodies[body.language] = isBrought ? body.text : base
    }
  }

  /// Decides about one value.
  /// - Returns: whether the source's value counts as brought.
  private mutating func decide(
    _ name: String, base: PlainValue?, here: PlainValue?, there: PlainValue, isSettled: Bool,
    take: (inout EntryMerge) -> Void
  ) -> Bool {
    if let here, here.saysTheSame(as: there) { return true }
    if let base, base.saysTheSame(as: there) { return true }
    let isUntouched = here.map { here in base.map { $0.saysTheSame(as: here) } ?? false } ?? (base == nil)
    if isUntouched {
      changed.append(name)
      take(&self)
      return true
    }
    if isSettled { return true }
    conflicts.append(Conflict(field: name, here: here, there: there))
    return false
  }

  /// Tells of what the source says no more and the file still has: nobody but a person takes it out.
  private mutating func decideCleared(
    _ incoming: [FieldValue], _ mapping: EntryMapping, _ last: ImportSnapshot.Brought?, _ isSettled: Bool
  ) {
    guard let last, !isSettled else { return }
    let names = Set(incoming.map(\.name))
    // What the mapping takes no more is the catalogue's own from now on.
    for field in mapping.fields {
      let name = field.path.joined(separator: ".")
      guard !names.contains(name), let base = last.fields[name], let here = written(at: field.path) else { continue }
      conflicts.append(Conflict(field: name, here: here, there: nil))
      brought.fields[name] = base
    }
  }

  // MARK: What stands in the file

  private func written(_ value: FieldValue) -> PlainValue? { written(at: value.path) }

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
