internal import SourceText
internal import Syntax

/// Where the references between an organisation's own schemas lead.
struct SchemaReferences: Sendable {
  /// By their paths below the folder of the schemas.
  private var roots: [String: NodeView] = [:]
  private var paths: [ObjectIdentifier: String] = [:]

  /// Takes a schema that lies at `path` below the folder of the schemas.
  mutating func add(_ root: NodeView, at path: String) {
    roots[path] = root
    paths[ObjectIdentifier(root.tree)] = path
  }

  /// The root of the file at an address; nil where it is none of these.
  /// - Parameters:
  ///   - address: as `../address.json`, seen from the file that names it.
  ///   - root: the root of that file.
  func file(_ address: Substring, from root: NodeView) -> NodeView? {
    guard let path = paths[ObjectIdentifier(root.tree)] else { return nil }
    var parts = PathText.parts(of: path).dropLast().map { String($0) }
    for part in PathText.parts(of: String(address)) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return roots[parts.joined(separator: "/")]
  }
}
