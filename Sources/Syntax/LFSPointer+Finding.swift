package import SourceText

extension LFSPointer {
  /// The finding for a file that is a pointer.
  package static func finding(at path: String) -> Diagnostic {
    Diagnostic(
      RuleID.fileIsPointer, .error,
      "this is a pointer of Git LFS, and not the content that it stands for",
      at: Place(path: path, range: .startOfFile),
      help:
        "Run `git lfs pull`, in a job too: its content is read from there. Or keep the file in git itself: type "
        + "`git lfs untrack '\(path)'`, and add it again.")
  }
}
