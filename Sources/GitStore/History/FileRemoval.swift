/// A file that a branch lost.
package struct FileRemoval: Sendable {
  /// The commit in the branch's line that does not have it any more, by its place in ``FileHistory/commits``.
  package let commit: Int
  /// The file's path before, below the folder.
  package let path: String
  /// The content before: the name of an object, 20 bytes.
  package let before: [UInt8]
}
