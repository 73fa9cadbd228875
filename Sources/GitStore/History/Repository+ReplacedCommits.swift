internal import CLibgit2
internal import FileSystem

extension Repository {
  /// Whether git itself would tell another history than the one that was made: by `git replace`, or by the older `info/grafts`.
  package var replacesCommits: Bool {
    if FileStatus.following(commonFolder + "/info/grafts").map({ $0.size > 0 }) ?? false { return true }
    return unsafe withHandle { repository in
      var list = unsafe git_strarray()
      guard unsafe git_reference_list(&list, repository) == 0 else { return false }
      defer { unsafe git_strarray_dispose(&list) }
      return unsafe UnsafeBufferPointer(start: list.strings, count: list.count).contains { pointer in
        guard let pointer = unsafe pointer, let name = unsafe String(validatingCString: pointer) else { return false }
        return name.hasPrefix("refs/replace/")
      }
    }
  }
}
