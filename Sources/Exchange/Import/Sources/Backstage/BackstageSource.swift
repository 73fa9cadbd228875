package import SourceText
internal import Syntax

/// The entities of a Backstage catalogue: files of YAML or JSON with any number of documents, of every version of its API.
///
/// A record has what the entity's file says under `metadata` and `spec`, and besides
///
/// - `ref`, its name as `component:default/payroll`;
/// - `relations`, what it depends on, belongs to, provides and is owned by, each by such a name, also where the other entity says so;
/// - `annotations` that are names of other systems, and `links` with where its source lies.
///
/// Persons are left out, and nothing is fetched: what stands in other files stays there. Source:
/// backstage.io/docs/features/software-catalog/descriptor-format and well-known-relations.
package enum BackstageSource {
  /// What becomes of the entities where nobody says otherwise, at the place where it is kept for a catalogue.
  package static var mapping: SourceFile {
    SourceFile(
      path: "imports/backstage.yaml", bytes: EmbeddedFiles.file(at: "templates/imports/backstage.yaml")?.bytes ?? [])
  }

  /// Whether a file of that path may have entities.
  package static func isRead(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) }
  }

  /// What begins the version of each of Backstage's own entities.
  private static let apiVersion: StaticString = "backstage.io/"

  /// Reads the entities of files, in the order of the files.
  package static func inventory(of files: [SourceFile]) -> SourceInventory {
    let reader = SyntaxReader(limits: .data)
    var entities = BackstageEntities()
    var problems: [Diagnostic] = []
    for file in files {
      let (documents, found) = documents(of: file, reader)
      guard found.isEmpty else {
        if isTemplate(file) {
          entities.templates += 1
        } else if isOfBackstage(file) {
          problems += found
        } else {
          entities.others += 1
        }
        continue
      }
      let lines = LineIndex(file.bytes)
      for document in documents where !document.isNull {
        let line = lines.line(of: document.range.start)
        let place = Place(
          path: file.path, range: SourceRange(start: document.range.start, end: document.range.start))
        entities.add(document, at: place, name: line > 1 ? "\(file.path), line \(line)" : file.path)
      }
    }
    let records = entities.records
    return SourceInventory(records: records, problems: problems, notes: entities.notes, files: files)
  }

  private static func documents(of file: SourceFile, _ reader: SyntaxReader) -> ([NodeView], [Diagnostic]) {
    if file.path.lowercased().hasSuffix(".json") {
      let (tree, found) = reader.parse(file, as: .json)
      let problems = found.filter { $0.severity == .error }
      return (tree.root.isSequence ? tree.root.elements.map(\.self) : [tree.root], problems)
    }
    let refusals = reader.refusals(of: file, as: .yaml)
    guard refusals.isEmpty else { return ([], refusals) }
    var documents: [NodeView] = []
    var problems: [Diagnostic] = []
    for range in YAMLStream.documents(in: file) {
      let (tree, found) = reader.parse(file, in: range)
      problems += found.filter { $0.severity == .error }
      documents.append(tree.root)
    }
    return (documents, problems)
  }

  /// Whether a file that is no YAML becomes some once its places are filled in.
  private static func isTemplate(_ file: SourceFile) -> Bool {
    holds("{{", file) || holds("{%", file)
  }

  private static func isOfBackstage(_ file: SourceFile) -> Bool { holds(apiVersion, file) }

  private static func holds(_ text: StaticString, _ file: SourceFile) -> Bool {
    ByteSearch.holds(text, in: file.bytes.span, 0..<file.bytes.count)
  }

  /// Whether a document is an entity.
  static func isEntity(_ version: String) -> Bool { version.contains(apiVersion.description) }
}
