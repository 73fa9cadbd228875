internal import CResources
internal import SourceText

/// The schemas that are part of the executable.
enum EmbeddedSchemas {
  /// The files, by their paths in the repository, in the order of these.
  static let files: [SourceFile] = (0..<salkku_resource_count).compactMap { index in
    guard let first = unsafe salkku_first_resource() else { return nil }
    let resource = unsafe first[index]
    let path = unsafe String(cString: resource.path)
    guard path.utf8.starts(with: "schemas/".utf8) else { return nil }
    return SourceFile(
      path: path, bytes: unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
  }

  /// The `$id` of the schema called `name`: a kind, `page` or `configuration`. Nothing can be fetched from there, because
  /// nobody can own a name below `.example` (RFC 2606).
  static func uri(_ name: String) -> String { "https://salkku.example/schemas/\(name).schema.json" }
}
