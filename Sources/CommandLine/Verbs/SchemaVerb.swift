internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import SourceText

/// `salkku schema`: what can be written in the files.
struct SchemaVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of a kind or of what a command writes, or say which there are.",
    discussion: """
      Schemas are JSON Schema 2020-12. An organisation's own, at schemas/KIND.schema.json in the catalogue's folder, applies \
      in addition: it can add fields and be stricter.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown
  }

  @Argument(
    help: ArgumentHelp(
      "A kind, or page, configuration, import-map or common; or catalogue, diff, impact or import for what programs read.",
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "json for programs, markdown for a page that explains each field.", valueName: "format"))
  var format = Format.json

  @Flag(help: "Put what the schema refers to into the same file, for editors.")
  var bundle = false

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let kind else {
      try console.data(Array(Self.list.utf8))
      return .success
    }
    if let data = DataSchema(rawValue: kind) {
      try console.data(format == .json ? data.file.bytes : Array(data.page.utf8))
      return .success
    }
    guard let schema = BuiltInSchema(kind) else {
      let near = Self.names(near: kind).prefix(3)
      throw CommandFailure(
        "there is no schema `\(kind)`",
        help: Spelling.question(near) ?? "`salkku schema` lists all of them.")
    }
    switch format {
    case .json: try console.data(bundle ? schema.bundle : schema.file.bytes)
    case .markdown: try console.data(Array(ReferencePages.page(schema).utf8))
    }
    return .success
  }

  /// The schemas that somebody may have meant: by a kind's folder, by the beginning or a part of the name, or misspelt.
  private static func names(near name: String) -> [String] {
    let name = name.lowercased()
    if let kind = Kinds.builtIn.kind(ofFolder: name) ?? Kinds.builtIn.named(name) { return [kind.builtIn.name] }
    // `package`, `streams`: the end of a kind's name, in one number or the other.
    let parts = Kinds.builtIn.declarations.filter { $0.name.hasSuffix("-\(name)") || $0.folder.hasSuffix("-\(name)") }
    if !parts.isEmpty { return parts.map(\.name) }
    let misspelt = Spelling.nearest(to: name, among: names)
    if !misspelt.isEmpty { return misspelt }
    return name.utf8.count < 3 ? [] : names.filter { $0.hasPrefix(name) }
  }

  private static let names = BuiltInSchema.names + DataSchema.allCases.map(\.rawValue)

  /// One line a schema.
  private static var list: String {
    let width = names.map(\.utf8.count).max() ?? 0
    let lines =
      BuiltInSchema.names.compactMap { BuiltInSchema($0) }.map { ($0.name, $0.description) }
      + DataSchema.allCases.map { ($0.rawValue, $0.summary) }
    return lines.map { name, description in
      name + String(repeating: " ", count: width - name.utf8.count) + "  \(description)\n"
    }.joined()
  }
}
