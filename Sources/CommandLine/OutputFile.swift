internal import CatalogModel
internal import SourceText

/// A file that a command writes beside its work: a report, or a baseline.
struct OutputFile {
  /// What is in it, as `report`.
  let noun: String
  /// As it was typed.
  let name: String
  /// The path, from the process's own folder.
  let path: String
  /// What to type instead.
  let instead: String

  /// Writes `bytes`, unless the file is somebody's work.
  /// - Parameter source: what the command read; nil where it is no catalogue.
  func write(_ bytes: [UInt8], besides source: Source?) throws(CommandFailure) {
    if let reason = Self.owner(of: path, source) {
      throw CommandFailure("`\(name)` \(reason), and a \(noun) would take its place", help: instead)
    }
    do throws(Platform.WriteFailure) {
      try Platform.write(bytes, toFileAt: path)
    } catch .failed(let reason) {
      throw CommandFailure("the \(noun) `\(name)` can't be written: \(reason)", help: instead)
    } catch {}
  }

  /// Why the file at `path` is not to be written over: it is a part of a catalogue or of git, by its own name or by that
  /// of what a link of this name leads to. Nil where nothing stands against it.
  private static func owner(of path: String, _ source: Source?) -> String? {
    guard let real = Platform.realPath(ofNew: path) else { return nil }
    let isNamedLikeOne =
      PathText.isMarkdown(real.utf8[...]) || PathText.parts(of: real).last == Configuration.fileName[...]
    if isNamedLikeOne { return "has the name of a catalogue's file" }
    if PathText.parts(of: real).contains(".git") { return "lies within git's own folder" }
    guard let source else { return nil }
    if let git = source.gitFolder, PathText.isAtOrBelow(real, git) { return "lies within git's own folder" }
    guard let root = source.rootFolder, let inner = PathText.inner(real, below: root) else { return nil }
    let configuration = source.configuration
    let named = [configuration.logo, configuration.stylesheet, ".mailmap"].compactMap { $0 }
    if named.contains(String(inner)) { return "is a file of the catalogue" }
    let folder = configuration.catalogFolder
    if !folder.isEmpty, PathText.isAtOrBelow(String(inner), folder) { return "lies in the catalogue's folder" }
    return nil
  }
}
