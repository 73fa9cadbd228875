internal import CatalogModel
package import SourceText
internal import Syntax

/// Files of YAML, JSON or Markdown, each with one record, or several in documents or in a list.
package enum FileSource {
  /// The name under which a record has the name of its file without the ending, beside what stands in it.
  package static let fileName = "$file"
  /// The name under which a record has the text below the frontmatter of a Markdown file.
  package static let body = "$body"

  /// Whether a file of that path has records.
  package static func isRead(_ path: String) -> Bool { form(of: path) != nil }

  private enum Form { case yaml, json, markdown }

  private static func form(of path: String) -> Form? {
    let path = path.lowercased()
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return .yaml }
    if path.hasSuffix(".json") { return .json }
    return path.hasSuffix(".md") && !path.hasSuffix("readme.md") ? .markdown : nil
  }

  /// Reads the records of files, in the order of the files.
  package static func inventory(of files: [SourceFile]) -> SourceInventory {
    let reader = SyntaxReader(limits: .catalogue)
    var records: [SourceRecord] = []
    var problems: [Diagnostic] = []
    var passed = ImportTally.Count(count: 0, first: "")
    for file in files {
      let lines = LineIndex(file.bytes)
      switch form(of: file.path) {
      case .markdown:
        let document = reader.document(file)
        // A text without fields is a record all the same: its name and its text are known.
        problems += document.diagnostics.filter {
          $0.severity == .error && $0.rule != SyntaxFault.frontmatterMissing.id
        }
        let body = SourceValue(file.text(in: document.body))
        add(document.frontmatter.root, body, file, lines, &records, &passed)
      case .json:
        let (tree, found) = reader.parse(file, as: .json)
        problems += found.filter { $0.severity == .error }
        add(tree.root, nil, file, lines, &records, &passed)
      case .yaml, nil:
        let refusals = reader.refusals(of: file, as: .yaml)
        guard refusals.isEmpty else {
          problems += refusals
          continue
        }
        for range in YAMLStream.documents(in: file) {
          let (tree, found) = reader.parse(file, in: range)
          problems += found.filter { $0.severity == .error }
          add(tree.root, nil, file, lines, &records, &passed)
        }
      }
    }
    return SourceInventory(records: records, problems: problems, notes: notes(passed), files: files)
  }

  /// What is said of values that are no records: what has no names has no fields.
  private static func notes(_ passed: ImportTally.Count) -> [String] {
    switch passed.count {
    case 0: []
    case 1: ["1 value has no names, and is passed over: the one in \(passed.first)"]
    default: ["\(passed.count) values have no names, and are passed over; the first is in \(passed.first)"]
    }
  }

  /// Adds the record at `node`, or each of a list.
  private static func add(
    _ node: NodeView, _ body: SourceValue?, _ file: SourceFile, _ lines: LineIndex,
    _ records: inout [SourceRecord], _ passed: inout ImportTally.Count
  ) {
    let nodes = node.isSequence ? node.elements.map(\.self) : [node]
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    for node in nodes {
      let values: SourceObject
      switch SourceValue(node) {
      case .object(let object): values = object
      case nil where body != nil: values = SourceObject(SourceObject.Names([]), [])
      case nil: continue
      default:
        passed = ImportTally.Count(count: passed.count + 1, first: passed.count == 0 ? file.path : passed.first)
        continue
      }
      let line = lines.line(of: node.range.start)
      records.append(
        SourceRecord(
          place: Place(path: file.path, range: SourceRange(start: node.range.start, end: node.range.start)),
          name: nodes.count > 1 || line > 1 && body == nil ? "\(file.path), line \(line)" : file.path,
          values: values.adding(.text(stem), named: fileName).adding(body, named: Self.body)))
    }
  }
}
