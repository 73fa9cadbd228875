internal import CatalogModel
internal import FileSystem
internal import GitStore
internal import Publishing
internal import Reporting
internal import SourceText

/// The folder that a command publishes files into.
struct PublishedFolder {
  /// As it was typed.
  let path: String
  /// What is in it, as `the site`.
  let content: String
  /// What to type to name another one, as `--output site`.
  let example: String

  /// Nothing is written where something else lives: among the catalogue's files, where it would be part of the next
  /// one, into git's own folder, or over the folder that holds both.
  func refuse(besides source: Source) throws(CommandFailure) {
    guard let target = RealPath.of(new: path) else { return }
    try refuseWithin(source, target)
    try refuseBehindLink(Inputs(source: source))
  }

  private func refuseWithin(_ source: Source, _ target: String) throws(CommandFailure) {
    let root = source.rootFolder
    let catalogFolder = source.configuration.catalogFolder
    let isWithinGit =
      source.gitFolder.map { PathText.isAtOrBelow(target, $0) } ?? false
      || target.split(separator: "/").contains { $0.lowercased() == ".git" }
    let place: String? =
      if isWithinGit {
        "lies within git's own folder"
      } else if let root, !catalogFolder.isEmpty, PathText.isAtOrBelow(target, "\(root)/\(catalogFolder)") {
        "lies within the catalogue's folder `\(catalogFolder)`"
      } else if let root, PathText.isAtOrBelow(root, target) {
        "holds the catalogue itself"
      } else {
        nil
      }
    guard let place else { return }
    throw CommandFailure(
      "the output folder `\(path)` \(place)", help: "Name a folder for \(content) alone: \(example).")
  }

  /// A link in a working tree can come from anybody, and would have the site written where that person wants it.
  private func refuseBehindLink(_ inputs: Inputs) throws(CommandFailure) {
    do throws(Destination.Failure) {
      _ = try Destination(path, trees: inputs.trees)
    } catch .link(let link) {
      throw CommandFailure(
        "the output folder `\(path)` is reached through the symbolic link `\(link)`",
        help: "Name the folder itself: \(example).")
    } catch {
      // What else is wrong with it, publishing tells.
    }
  }

  /// What git tracks there came from whoever commits to the repository, and would be published as if a build had made it.
  /// - Parameter folder: where the catalogue is read from.
  func refuseTracked(besides folder: String) throws(CommandFailure) {
    guard let target = RealPath.of(new: path) else { return }
    var above = target
    repeat {
      above = "/" + PathText.parts(of: above).dropLast().joined(separator: "/")
    } while RealPath.of(above) == nil
    do throws(SourceError) {
      // The repository that variables name may have its files where no `.git` lies.
      let named = try Repository.discover(from: folder, environment: Platform.gitEnvironment)
      let around = try Repository.discover(from: above)
      var isTracked = false
      for repository in [named, around].compactMap(\.self) where !isTracked {
        isTracked = try repository.tracks(target)
      }
      guard isTracked else { return }
    } catch {
      throw CommandFailure(error)
    }
    throw CommandFailure(
      "git tracks files in the output folder `\(path)`, so that what others commit there would be published",
      help: "Type `git rm -r --cached \(path)`, and write the folder into `.gitignore`.")
  }

  /// Says what a publishing did.
  /// - Parameter name: what was published.
  static func report(_ summary: PublishingSummary, of output: String, _ name: String, on console: Console) {
    if summary.completedEarlier { console.summary("an earlier build was interrupted; it was completed first") }
    for file in summary.edited {
      console.summary(
        "`\(output)/\(file.path)` was changed by hand; what it held is kept as `\(output)/\(file.keptAs)`")
    }
    if !summary.unknown.isEmpty {
      let others = summary.unknown.count == 1 ? "" : " and \(summary.unknown.count - 1) more"
      console.summary("left alone in \(output), because no build wrote it: `\(summary.unknown[0])`\(others)")
    }
    let total = counted(summary.written + summary.unchanged, "file", "files")
    console.summary(
      "\(output)/ has the \(name), \(total): \(summary.written) written, \(summary.unchanged) unchanged, \(summary.deleted) deleted"
    )
  }
}
