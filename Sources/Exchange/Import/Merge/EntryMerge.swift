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
  private(set) var body: String?

  private let entry: Entry
  private let language: String

  /// - Parameters:
  ///   - last: what the last import brought; nil where there was none.
  ///   - isSettled: whether what stands in the file is to count where both changed.
  init(
    _ incoming: [FieldValue], body newBody: String?, by mapping: EntryMapping, into entry: Entry,
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
    if let newBody {
      let base = last?.body.map { PlainValue.string($0) }
      let isBrought = decide(
        "body", base: base, here: writtenBody.map { .string($0) }, there: .string(newBody), isSettled: isSettled
      ) { merge in merge.body = newBody }
      brought.body = isBrought ? newBody : last?.body
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

  /// The text below the fields, without the line breaks around it; nil where there is none.
  private var writtenBody: String? {
    BlankText.trimmed(entry.document.file.text(in: entry.document.body)).map { body in
      body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
  }

  // MARK: The file

  /// The change of the entry's file; nil where nothing changes.
  func change() throws(EditRefusal) -> FileChange? {
    guard !changed.isEmpty else { return nil }
    var editor = try FrontmatterEditor(entry.document)
    apply(ValueTree(values), to: editor.root, isRoot: true, &editor)
    let file = entry.document.file
    let bodyEdits = body.map { [TextEdit(range: entry.document.body, replacement: Self.written($0, in: file))] } ?? []
    return FileChange(path: file.path, before: file.bytes, after: try editor.finish(bodyEdits: bodyEdits))
  }

  /// A text as it stands below the fields, with the line breaks of the file.
  private static func written(_ body: String, in file: SourceFile) -> String {
    let text = "\n\(body)\n"
    guard let first = file.bytes.firstIndex(of: 0x0A), first > 0, file.bytes[first - 1] == 0x0D else { return text }
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
