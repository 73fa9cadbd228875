internal import CResources

/// The files that are part of the executable: schemas, the style, word lists.
package enum EmbeddedFiles {
  /// All of them, by their paths in the repository, in the order of these.
  package static let all: [SourceFile] = (0..<salkku_resource_count).compactMap { index in
    guard let first = unsafe salkku_first_resource() else { return nil }
    let resource = unsafe first[index]
    return unsafe SourceFile(
      path: String(cString: resource.path),
      bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
  }

  /// The file at a path of the repository, as `schemas/team.schema.json`; nil where none is embedded.
  package static func file(at path: String) -> SourceFile? { all.first { $0.path == path } }
}

/// Which sources the executable was built from.
package enum BuiltFrom {
  /// The commit, shortened, with a `+` where files differed from it; empty where whoever built it did not say.
  package static let commit = unsafe String(cString: salkku_commit)
}
