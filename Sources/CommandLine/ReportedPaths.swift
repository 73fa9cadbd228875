internal import FileSystem
internal import SourceText

/// The files and folders whose findings are wanted. They narrow what is reported, never what is read.
struct ReportedPaths {
  /// Paths below the tree's root; an empty one stands for all.
  private let paths: [String]

  /// - Parameters:
  ///   - arguments: as typed: below the folder that `-C` names, or absolute. None stand for all.
  ///   - source: the tree that they lie in.
  init(_ arguments: [String], in source: Source) throws(CommandFailure) {
    var paths: [String] = []
    for argument in arguments {
      guard let path = Self.resolve(argument, in: source) else {
        throw CommandFailure(
          "`\(argument)` lies outside of the catalogue's root folder",
          help: "Name files or folders below it\(source.rootFolder.map { ": `\($0)`" } ?? "").")
      }
      let isKnown = source.tree.entries.contains { PathText.isAtOrBelow($0.path, path) }
      guard isKnown else {
        throw CommandFailure(
          "there is no file or folder `\(argument)` in \(source.name)",
          help: "Paths start from the folder that -C names; check the spelling, or that git does not ignore the file.")
      }
      paths.append(path)
    }
    self.paths = paths.isEmpty ? [""] : paths
  }

  func contains(_ path: String) -> Bool {
    paths.contains { PathText.isAtOrBelow(path, $0) }
  }

  /// The path below the tree's root; nil if it lies elsewhere.
  static func resolve(_ argument: String, in source: Source) -> String? {
    guard argument.hasPrefix("/") else { return normalise(source.prefix + "/" + argument) }
    guard let root = source.rootFolder else { return nil }
    let real = RealPath.of(argument) ?? argument
    guard PathText.isAtOrBelow(real, root) else { return nil }
    return normalise(String(real.dropFirst(root.count)))
  }

  /// Without `.`, `..` and doubled slashes; nil if it climbs above its start.
  private static func normalise(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
