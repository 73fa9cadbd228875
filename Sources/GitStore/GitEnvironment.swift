/// What the environment variables of git say about where a repository is (git(1)). A relative path starts from the folder that
/// a command is run in.
package struct GitEnvironment: Sendable {
  /// `GIT_DIR`: the repository's own folder, where none is looked for.
  let folder: String?
  /// `GIT_WORK_TREE`: the root of the working tree.
  let workTree: String?
  /// `GIT_CEILING_DIRECTORIES`: where the search for a repository ends.
  let ceilings: String?

  /// What no variable says anything about.
  package init() { self.init { _ in nil } }

  /// - Parameter value: gives a variable's value; an empty one counts as none.
  package init(_ value: (_ name: String) -> String?) {
    func named(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }
    folder = named("GIT_DIR")
    workTree = named("GIT_WORK_TREE")
    ceilings = named("GIT_CEILING_DIRECTORIES")
  }

  /// Whether a variable says where the working tree is, so that it need not lie around the folder that a command is run in.
  var namesWorkTree: Bool { folder != nil || workTree != nil }

  /// The working tree as the variables have it; nil where they leave that to the repository.
  /// - Parameter isConfigured: whether the repository says itself where its working tree is.
  func workTree(of start: String, isConfigured: () -> Bool) -> String? {
    if let workTree { return workTree }
    // Where only `GIT_DIR` is set, git takes the folder that it is run in for the root.
    return folder != nil && !isConfigured() ? start : nil
  }

  /// `path` as it is found from the folder at `start`.
  func path(_ path: String, from start: String) -> String { path.hasPrefix("/") ? path : start + "/" + path }
}
