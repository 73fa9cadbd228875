internal import ArgumentParser
internal import Checks
internal import SourceText

/// `salkku schema`: what can be written in the files.
struct SchemaVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of a kind, or say which there are.",
    discussion: """
      Schemas are JSON Schema 2020-12. An organisation's own, at schemas/KIND.schema.json in the catalogue's folder, applies \
      in addition: it can add fields and be stricter.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown
  }

  @Argument(help: ArgumentHelp("A kind, or page, configuration or common.", valueName: "kind"))
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
    guard let schema = BuiltInSchema(kind) else {
      let near = Spelling.nearest(to: kind, among: BuiltInSchema.names).first
      throw CommandFailure(
        "there is no schema `\(kind)`",
        help: near.map { "Did you mean `\($0)`?" } ?? "`salkku schema` lists all of them.")
    }
    switch format {
    case .json: try console.data(bundle ? schema.bundle : schema.file.bytes)
    case .markdown: try console.data(Array(ReferencePages.page(schema).utf8))
    }
    return .success
  }

  /// One line a schema.
  private static var list: String {
    let width = BuiltInSchema.names.map(\.utf8.count).max() ?? 0
    return BuiltInSchema.names.compactMap { BuiltInSchema($0) }.map { schema in
      schema.name + String(repeating: " ", count: width - schema.name.utf8.count) + "  \(schema.description)\n"
    }.joined()
  }
}
