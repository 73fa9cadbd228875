internal import CResources

/// The files that are part of the executable: schemas, the style, what a catalogue begins with.
package enum EmbeddedFiles {
  /// Those below a folder of the repository, as `schemas/`, in the order of their paths.
  package static func files(in folder: String) -> [SourceFile] {
    paths.indices.filter { paths[$0].hasPrefix(folder) }.compactMap { file($0) }
  }

  /// The file at a path of the repository, as `schemas/team.schema.json`; nil where none is embedded.
  package static func file(at path: String) -> SourceFile? { paths.firstIndex(of: path).flatMap { file($0) } }

  /// The bytes of the file `name` of `Sources/CResources`, which is embedded by that name.
  package static func resource(_ name: String) -> [UInt8] { file(at: "Sources/CResources/\(name)")?.bytes ?? [] }

  private static let paths: [String] = (0..<salkku_resource_count).compactMap { index in
    guard let first = unsafe salkku_first_resource() else { return nil }
    return unsafe String(cString: first[index].path)
  }

  private static func file(_ index: Int) -> SourceFile? {
    guard let first = unsafe salkku_first_resource() else { return nil }
    let resource = unsafe first[index]
    return unsafe SourceFile(
      path: paths[index], bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
  }
}

/// Which sources the executable was built from.
package enum BuiltFrom {
  /// The commit, shortened, with a `+` where files differed from it; empty where whoever built it did not say.
  package static let commit = unsafe String(cString: salkku_commit)
}
