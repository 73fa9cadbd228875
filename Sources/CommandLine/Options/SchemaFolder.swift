internal import ArgumentParser
internal import FileSystem
internal import JSONSchema
internal import SourceText

/// A folder of schemas and what their addresses begin with: a value of `--map`.
struct SchemaFolder: ExpressibleByArgument {
  let prefix: String
  /// The folder, as it can be opened.
  let folder: String
  /// What stands before the paths of its files where they are shown.
  private let shownAs: String

  private init(prefix: String, folder: String, shownAs: String) {
    self.prefix = prefix
    self.folder = folder
    self.shownAs = shownAs
  }

  init?(argument: String) {
    // An address may hold the sign as well; a folder's name hardly does.
    guard let sign = argument.utf8.lastIndex(of: UInt8(ascii: "=")) else { return nil }
    let url = String(argument[..<sign])
    let folder = String(argument[argument.utf8.index(after: sign)...])
    guard url.utf8.contains(UInt8(ascii: ":")), !folder.isEmpty else { return nil }
    // `https://example.org/a` must not stand for `https://example.org/abc` too.
    let isOpen = url.hasSuffix("/") || url.hasSuffix(":")
    self.init(prefix: isOpen ? url : url + "/", folder: folder, shownAs: folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// What to do about a reference to an address that nothing is known by.
  static func advice(for address: String) -> String? {
    let end =
      address.utf8.lastIndex { [UInt8(ascii: "/"), UInt8(ascii: ":")].contains($0) }
      .map { address.utf8.index(after: $0) } ?? address.endIndex
    return "If you have the schema as a file, name its folder with `--map \(address[..<end])=FOLDER`."
  }

  /// Where a schema's relative references lead: into the current folder if the schema lies below it, else into its own.
  /// - Returns: the folder, and the schema's path in it.
  static func home(of schema: String) -> (folder: SchemaFolder, name: String) {
    let slash = schema.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(schema[...$0]) } ?? "./"
    let name = slash.map { String(schema[schema.utf8.index(after: $0)...]) } ?? schema
    let prefix = "file:///"
    guard let here = RealPath.of("."), let real = RealPath.of(parent),
      real == here || real.utf8.starts(with: (here + "/").utf8)
    else { return (SchemaFolder(prefix: prefix, folder: parent, shownAs: parent), name) }
    let below = real.utf8.count > here.utf8.count ? String(real.dropFirst(here.count + 1)) + "/" : ""
    return (SchemaFolder(prefix: prefix, folder: ".", shownAs: ""), below + name)
  }

  var mapping: SchemaMapping {
    let (folder, shownAs) = (folder, shownAs)
    return SchemaMapping(prefix: prefix, shownAs: shownAs) { (path, limit) throws(SourceError) in
      guard let bytes = try NamedFiles.read(path, below: folder, limit: limit) else { return nil }
      return SourceFile(path: shownAs + path, bytes: bytes)
    }
  }
}
