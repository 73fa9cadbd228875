internal import CatalogModel
internal import FileSystem
internal import SourceText

/// What a command reads, which nothing that it writes beside its work may take the place of.
struct Inputs {
  /// The catalogue; nil where there is none.
  var source: Source?
  /// Further files, by their paths from the process's own folder.
  var files: [String] = []

  /// Why nothing is to be written to `destination`: it is read, or it is a part of a catalogue or of git, however it is
  /// spelt. Nil where nothing stands against it.
  /// - Parameter isOfAnyName: whether it may be called like a catalogue's file where no catalogue is.
  func objection(to destination: Destination, isOfAnyName: Bool) -> String? {
    if isRead(destination) { return "is read by this command" }
    let parts = PathText.parts(of: destination.path)
    let isNamedLikeOne =
      PathText.isMarkdown(destination.path.utf8[...]) || parts.last == Configuration.fileName[...]
    if isNamedLikeOne, !isOfAnyName { return "has the name of a catalogue's file" }
    let isGits = parts.contains { $0.lowercased() == ".git" } || source?.gitFolder.map(destination.lies) ?? false
    if isGits { return "lies within git's own folder" }
    guard let source, let root = source.rootFolder else { return nil }
    let folder = source.configuration.catalogFolder
    return !folder.isEmpty && destination.lies(below: "\(root)/\(folder)") ? "lies in the catalogue's folder" : nil
  }

  /// The working trees that strangers may have filled: that of the catalogue, and the one that the process stands in. Where
  /// no catalogue is read, the process's folder is taken for one.
  var trees: [String] {
    let own = Source.repositoryRoot(above: RealPath.of(".") ?? ".")
    return [source?.workingFolder, own ?? (source == nil ? "." : nil)].compactMap { $0 }
  }

  /// Whether there is a file that is one of those that are read, under whatever name.
  private func isRead(_ destination: Destination) -> Bool {
    guard let status = destination.status else { return false }
    var read = files
    if let source, let root = source.rootFolder {
      let configuration = source.configuration
      let named = [Configuration.fileName, configuration.logo, configuration.stylesheet, ".mailmap"].compactMap { $0 }
      read += named.map { "\(root)/\($0)" }
      // A hard link's other name may be that of an entry, so all of the catalogue's files are asked.
      if status.nameCount > 1 {
        read += source.tree.entries.lazy.map(\.path)
          .filter { PathText.isAtOrBelow($0, configuration.catalogFolder) }.map { "\(root)/\($0)" }
      }
    }
    return read.contains { FileStatus.following($0)?.identity == status.identity }
  }
}

/// A file that a command writes beside its work: a report, a baseline, or a job's summary.
///
/// In a working tree nothing is written through a symbolic link, as anybody can have put one there; see ``Destination``.
struct OutputFile {
  /// What is in it, as `report`.
  let noun: String
  /// As it was typed.
  let name: String
  /// The path, from the process's own folder.
  let path: String
  /// What to type instead.
  let instead: String
  /// Whether somebody else chose the name, so that it may be that of a Markdown file.
  var isOfAnyName = false

  /// Where the file is to be written.
  /// - Throws: if that is behind a link in a working tree, or somebody's work.
  func destination(besides inputs: Inputs) throws(CommandFailure) -> Destination {
    let destination: Destination
    do throws(Destination.Failure) {
      destination = try Destination(path, trees: inputs.trees)
    } catch {
      switch error {
      case .link(let link):
        throw CommandFailure(
          "`\(name)` leads through the symbolic link `\(link)`, and no \(noun) is written through one", help: instead)
      case .system(let error): throw failure(error)
      }
    }
    if let reason = inputs.objection(to: destination, isOfAnyName: isOfAnyName) {
      throw CommandFailure("`\(name)` \(reason), and a \(noun) would take its place", help: instead)
    }
    return destination
  }

  /// Writes `bytes` in place of what the file held, unless it is somebody's work.
  /// - Parameter inputs: what the command read.
  func write(_ bytes: [UInt8], besides inputs: Inputs) throws(CommandFailure) {
    try write(parts: CollectionOfOne(bytes), besides: inputs)
  }

  /// The same from parts, each of which is asked for when those before it are written.
  func write(parts: some Sequence<[UInt8]>, besides inputs: Inputs) throws(CommandFailure) {
    let destination = try destination(besides: inputs)
    do throws(SystemError) { try destination.replace(withParts: parts) } catch {
      // A reader that has gone has what it wanted.
      if error != .closedPipe { throw failure(error) }
    }
  }

  /// Writes `bytes` behind what the file holds, unless it is somebody's work.
  /// - Parameter inputs: what the command read.
  func append(_ bytes: [UInt8], besides inputs: Inputs) throws(CommandFailure) {
    let destination = try destination(besides: inputs)
    do throws(SystemError) { try destination.append(bytes) } catch {
      if error != .closedPipe { throw failure(error) }
    }
  }

  private func failure(_ error: SystemError) -> CommandFailure {
    let reason =
      switch error {
      case .notRegular: "it is a pipe that nobody reads, a socket or a device"
      case .tooManyLinks: "the file has another name as well"
      case .link: "a symbolic link took its place"
      default: error.reason
      }
    return CommandFailure("the \(noun) `\(name)` can't be written: \(reason)", help: instead)
  }
}
