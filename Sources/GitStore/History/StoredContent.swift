internal import CLibgit2

/// What git would keep for a file.
package enum StoredContent {
  /// The name of the object that a file with these bytes is kept as, 20 bytes.
  package static func name(of bytes: [UInt8]) -> [UInt8] {
    var id = git_oid()
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe git_odb_hash(&id, buffer.baseAddress, buffer.count, GIT_OBJECT_BLOB)
    }
    return status == 0 ? ObjectID(id).bytes : []
  }
}
