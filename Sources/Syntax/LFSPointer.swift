package import SourceText

/// What Git LFS keeps in a file's place: a few lines that say where the content is.
package enum LFSPointer {
  /// A pointer has fewer bytes than this (git-lfs/docs/spec.md).
  package static let longest = 1024

  /// Whether `bytes` are a pointer and not the content that is meant.
  package static func isPointer(_ bytes: [UInt8]) -> Bool {
    bytes.count < longest && bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
  }

  /// The finding for a file that is a pointer.
  package static func finding(at path: String) -> Diagnostic {
    Diagnostic(
      SyntaxRule.fileIsPointer, .error,
      "this is a pointer of Git LFS, and not the content that it stands for",
      at: Place(path: path, range: .startOfFile),
      help:
        "Run `git lfs pull`, and read the working tree: `--rev` and `--staged` find the pointer alone, so what they "
        + "shall find belongs into git itself (`git lfs untrack`).")
  }
}
