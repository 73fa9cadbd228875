package import SourceText
package import Syntax

/// One document that schemas come from.
struct SchemaDocument: Sendable {
  /// The path that people know the document by; a URI for what has no file.
  let path: String
  let tree: NodeTree
  /// The URI that the document was asked for by.
  let uri: URI
  /// The schema objects in it: found once, for a document may be a part of many schemas.
  let subschemas: [Subschema]

  init(path: String, tree: NodeTree, uri: URI) {
    self.path = path
    self.tree = tree
    self.uri = uri
    subschemas = Subschema.all(in: tree)
  }
}

/// Where the schemas below a URI are kept.
package struct SchemaMapping: Sendable {
  /// Gives the file at a path, nil if there is none, and takes the most bytes that it may have.
  package typealias Lookup = @Sendable (_ path: String, _ limit: Int) throws(SourceError) -> SourceFile?

  /// What the URIs begin with, as `https://example.org/schemas/`.
  package let prefix: String
  /// What stands before a file's path where people are told of it; nil if the schemas are no files of theirs.
  let shownAs: String?
  /// Whether a schema that somebody names may take the place of one of these by its `$id`.
  let isReplaceable: Bool
  let file: Lookup

  /// - Parameters:
  ///   - shownAs: what stands before a file's path where people are told of it; nil if the schemas are no files of theirs.
  ///   - isReplaceable: whether a schema that somebody names may take the place of one of these by its `$id`, as a copy does.
  ///   - file: is asked for what follows the prefix, without percent notation. It may be anything, `..` included.
  package init(prefix: String, shownAs: String? = nil, isReplaceable: Bool = false, file: @escaping Lookup) {
    self.prefix = prefix
    self.isReplaceable = isReplaceable
    self.shownAs = shownAs
    self.file = file
  }

  /// - Parameter folder: the folder of `tree` that holds them; empty for its root.
  package init(prefix: String, tree: any SourceTree, folder: String) {
    self.init(prefix: prefix, shownAs: folder.isEmpty ? "" : folder + "/") { (path, limit) throws(SourceError) in
      // A tree holds no path with `..` in it, so a reference that climbs finds nothing.
      try tree.file(at: folder.isEmpty ? path : folder + "/" + path, limit: limit)
    }
  }
}

/// The documents that schemas are compiled from, by URI. Nothing is ever fetched: a URI is known because a document was
/// added for it, because it is a meta-schema of 2020-12, or because a mapping names a folder for it.
///
/// A file without an `$id` has the URI `file:///` and its path, so that files refer to each other by relative path.
package final class SchemaRegistry {
  private var documents: [String: SchemaDocument] = [:]
  private let mappings: [SchemaMapping]
  private let limits: Limits
  private let advice: Advice
  /// What was wrong with the documents themselves: encoding, syntax.
  private(set) var diagnostics: [Diagnostic] = []
  /// Documents that could not be read, so that they are told about only once.
  private var broken: Set<String> = []

  /// The files that have a name that some `$id` asked for; nil for none.
  private var namesakes: [String: SourceFile?] = [:]

  /// The files that were read, by path: to show what diagnostics point at.
  package private(set) var files: [String: SourceFile] = [:]

  /// The patterns of all schemas compiled so far: schemas have many in common, and compiling one takes a while.
  private var patterns: [String: Pattern] = [:]

  /// What to do about a reference to a URI that nothing is known by, as full sentences.
  package typealias Advice = (_ uri: String) -> String?

  /// - Parameters:
  ///   - tree: where relative paths between files lead.
  ///   - advice: what to do about a URI, other than a file's, that nothing is known by.
  package init(
    tree: (any SourceTree)? = nil, mappings: [SchemaMapping] = [], limits: Limits = .data,
    advice: @escaping Advice = { _ in nil }
  ) {
    self.advice = advice
    let files = tree.map { [SchemaMapping(prefix: "file:///", tree: $0, folder: "")] } ?? []
    self.mappings = (mappings + files).sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    self.limits = limits
  }

  /// The URI of a file that has no `$id`: its path with what a URI cannot hold in percent notation (RFC 3986, 2.1).
  package static func uri(ofPath path: String) -> String {
    var uri = "file:///"
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }

  /// Adds a schema in JSON (`.json`) or YAML.
  /// - Parameter uri: what references call it, besides its `$id`; by default the path's URI.
  package func add(_ file: SourceFile, uri: String? = nil) {
    _ = read(file, uri: uri ?? Self.uri(ofPath: file.path))
  }

  /// Adds a schema that was read already.
  package func add(_ tree: NodeTree, path: String, uri: String? = nil) {
    let uri = uri ?? Self.uri(ofPath: path)
    let document = SchemaDocument(path: path, tree: tree, uri: URI(uri))
    documents[uri] = document
    if let id = tree.root["$id"], id.kind == .string {
      let name = URI(uri).resolving(URI(id.string)).withoutFragment.description
      if owner(of: name, besides: document) == nil { documents[name] = document }
    }
  }

  /// Whose a URI is.
  enum Owner {
    /// A schema that is no file of the people who write schemas.
    case builtIn
    case document(path: String)
  }

  /// Who bears a name already that `document` would take by its `$id`; nil if it may have it.
  ///
  /// A file that is not read yet has its name as well: what a schema means must not hang on which is read first.
  func owner(of name: String, besides document: SchemaDocument) -> Owner? {
    if name == document.uri.description { return nil }
    // A query names no other file, and what is made of a built-in schema is called by one.
    let address = String(name.prefix { $0 != "?" })
    for mapping in mappings where address.hasPrefix(mapping.prefix) && !mapping.isReplaceable {
      let rest = URI.percentDecoded(String(address.dropFirst(mapping.prefix.count)))
      guard let file = namesake(at: rest, in: mapping) else { continue }
      if mapping.shownAs == nil { return .builtIn }
      // A schema may well have the address that its own file is found by.
      return file.bytes == document.tree.source ? nil : .document(path: file.path)
    }
    guard let known = documents[name], known.tree !== document.tree, known.path != document.path else { return nil }
    return .document(path: known.path)
  }

  /// The file that a mapping has at a path; nil as well if it cannot be read, which is told where it is asked for.
  private func namesake(at path: String, in mapping: SchemaMapping) -> SourceFile? {
    let key = mapping.prefix + path
    if let known = namesakes[key] { return known }
    var found: SourceFile?
    do throws(SourceError) { found = try mapping.file(path, limits.fileSize) } catch { found = nil }
    namesakes[key] = .some(found)
    return found
  }

  private func read(_ file: SourceFile, uri: String) -> SchemaDocument? {
    files[file.path] = file
    let format: DataFormat = file.path.hasSuffix(".json") ? .json : .yaml
    let (tree, problems) = NodeTree.parse(file, as: format, limits: limits)
    diagnostics += problems
    guard !problems.contains(where: { $0.severity == .error }) else {
      broken.insert(uri)
      return nil
    }
    add(tree, path: file.path, uri: uri)
    return documents[uri]
  }

  /// Whether the file at `path`, which has no `$id`, was asked for.
  package func hasRead(path: String) -> Bool {
    let uri = Self.uri(ofPath: path)
    return documents[uri] != nil || broken.contains(uri)
  }

  /// The compiled form of a pattern.
  func pattern(_ source: String) throws(Pattern.Fault) -> Pattern {
    if let known = patterns[source] { return known }
    let pattern = try Pattern(source)
    patterns[source] = pattern
    return pattern
  }

  /// What was found for a URI.
  enum Lookup {
    case found(SchemaDocument)
    /// Nothing is known by that URI, or it is not where the mapping says; the sentence says which.
    case missing(String)
    /// It was found and could not be read, and a diagnostic says why.
    case unreadable
  }

  /// The document that `uri`, which has no fragment, stands for.
  func document(_ uri: URI) -> Lookup {
    let name = uri.description
    if let document = documents[name] { return .found(document) }
    if broken.contains(name) { return .unreadable }
    if let text = MetaSchemas.text(name) {
      let file = SourceFile(path: name, bytes: Array(text.utf8))
      let (tree, _) = NodeTree.parse(file, as: .json, limits: limits)
      add(tree, path: name, uri: name)
      return documents[name].map(Lookup.found) ?? .unreadable
    }
    for mapping in mappings where name.hasPrefix(mapping.prefix) {
      let rest = URI.percentDecoded(String(name.dropFirst(mapping.prefix.count)))
      do throws(SourceError) {
        guard let file = try mapping.file(rest, limits.fileSize) else {
          guard let shownAs = mapping.shownAs else { break }
          return .missing("there is no file `\(shownAs + rest)`")
        }
        return read(file, uri: name).map(Lookup.found) ?? .unreadable
      } catch {
        return .missing(error.message)
      }
    }
    return .missing("no schema here is called `\(name)`, and nothing is ever fetched")
  }

  /// What to do about a reference to `uri`, which nothing is known by.
  func advice(for uri: URI) -> String? {
    guard let scheme = uri.scheme, scheme != "file" else {
      return "Check the spelling of the path. It may not lead out of the folder that is read."
    }
    return advice(uri.description)
  }
}
