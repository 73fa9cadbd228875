internal import CatalogModel
internal import SourceText

/// What a command reads, which nothing that it writes beside its work may take the place of.
struct Inputs {
  /// The catalogue; nil where there is none.
  var source: Source?
  /// Further files, by their paths from the process's own folder.
  var files: [String] = []

  /// Why the file at `path` is not to be written over: it is read, or it is a part of a catalogue or of git, by its own name
  /// or by that of what a link of this name leads to. Nil where nothing stands against it.
  func objection(to path: String) -> String? {
    if isRead(path) { return "is read by this command" }
    guard let real = Platform.realPath(ofNew: path) else { return nil }
    let isNamedLikeOne =
      PathText.isMarkdown(real.utf8[...]) || PathText.parts(of: real).last == Configuration.fileName[...]
    if isNamedLikeOne { return "has the name of a catalogue's file" }
    if PathText.parts(of: real).contains(".git") { return "lies within git's own folder" }
    guard let source else { return nil }
    if let git = source.gitFolder, PathText.isAtOrBelow(real, git) { return "lies within git's own folder" }
    guard let root = source.rootFolder, let inner = PathText.inner(real, below: root) else { return nil }
    let folder = source.configuration.catalogFolder
    if !folder.isEmpty, PathText.isAtOrBelow(String(inner), folder) { return "lies in the catalogue's folder" }
    return nil
  }

  /// Whether there is a file at `path` that is one of those that are read, under whatever name.
  private func isRead(_ path: String) -> Bool {
    guard let identity = Platform.identity(ofFile: path) else { return false }
    var read = files
    if let source, let root = source.rootFolder {
      let configuration = source.configuration
      let named = [Configuration.fileName, configuration.logo, configuration.stylesheet, ".mailmap"].compactMap { $0 }
      read += named.map { "\(root)/\($0)" }
      // A hard link's other name may be that of an entry, so all of the catalogue's files are asked.
      if identity.hasOtherNames {
        read += source.tree.entries.lazy.map(\.path)
          .filter { PathText.isAtOrBelow($0, configuration.catalogFolder) }.map { "\(root)/\($0)" }
      }
    }
    return read.contains { Platform.identity(ofFile: $0) == identity }
  }
}

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

  /// Throws if the file is somebody's work.
  func refuse(over inputs: Inputs) throws(CommandFailure) {
    guard let reason = inputs.objection(to: path) else { return }
    throw CommandFailure("`\(name)` \(reason), and a \(noun) would take its place", help: instead)
  }

  /// Writes `bytes`, unless the file is somebody's work.
  /// - Parameter inputs: what the command read.
  func write(_ bytes: [UInt8], besides inputs: Inputs) throws(CommandFailure) {
    try refuse(over: inputs)
    do throws(Platform.WriteFailure) {
      try Platform.write(bytes, toFileAt: path)
    } catch .failed(let reason) {
      throw CommandFailure("the \(noun) `\(name)` can't be written: \(reason)", help: instead)
    } catch {}
  }
}
