internal import CResources

/// The files that are part of the executable: schemas, the style, word lists.
package enum EmbeddedFiles {
  /// The file at a path of the repository, as `schemas/team.schema.json`; nil where none is embedded.
  package static func file(at path: String) -> SourceFile? {
    for index in 0..<salkku_resource_count {
      guard let resource = unsafe salkku_first_resource()?[index] else { continue }
      guard unsafe String(cString: resource.path) == path else { continue }
      return unsafe SourceFile(
        path: path, bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
    }
    return nil
  }
}
