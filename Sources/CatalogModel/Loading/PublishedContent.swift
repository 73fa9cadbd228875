internal import SourceText
internal import Syntax

/// What is known of the content of the files that the site may take over.
struct PublishedContent: Sendable {
  /// The pictures in SVG, as the site shows them.
  var pictures: [PathKey: SVGPicture] = [:]
  /// The files that are pointers of Git LFS.
  var pointers: Set<PathKey> = []
}

extension Catalog {
  /// Looks at the files that the site may take over, ignored files among them, and at the logo, wherever it lies: pictures in
  /// SVG are read, of others a beginning that is all there is to a pointer.
  static func loadPublished(
    of tree: some SourceTree, _ configuration: Configuration, limits: Limits, threads: Int
  ) -> PublishedContent {
    let entries = tree.entries.filter { entry in
      // Nearly all files are Markdown, and told as such by their last bytes.
      guard !PathText.isMarkdown(entry.path.utf8[...]) else { return false }
      guard PublishedFiles.allows(entry.path, asPicture: false) || PublishedFiles.allowsInStyle(entry.path) else {
        return false
      }
      return configuration.mayPublish(entry) || entry.path == configuration.logo
    }
    let found = Parallel.map(
      entries.count, threads: threads, makeWorker: { Worker(tree: tree, limits: limits) },
      { worker, index -> FoundContent in
        let path = entries[index].path
        let isPicture = SVGPicture.isPath(path)
        let limit = isPicture ? limits.fileSize : LFSPointer.maxBytes
        do throws(SourceError) {
          let bytes = try worker.reader.get().read(entries[index], limit: limit)
          if LFSPointer.isPointer(bytes) { return .pointer }
          return isPicture ? .picture(SVGPicture(SourceFile(path: path, bytes: bytes))) : .other
        } catch {
          // What is larger is no pointer; what can't be read is told once a page needs it.
          return isPicture ? .picture(SVGPicture(unreadable: path, error)) : .other
        }
      })
    var content = PublishedContent()
    for (entry, found) in zip(entries, found) {
      switch found {
      case .picture(let picture): content.pictures[PathKey(entry.path)] = picture
      case .pointer: content.pointers.insert(PathKey(entry.path))
      case .other: break
      }
    }
    return content
  }

  /// The style sheet that the configuration names; nil where there is none that can be read, which its own check or whoever
  /// publishes it tells.
  static func loadStylesheet(
    of tree: some SourceTree, _ configuration: Configuration, limits: Limits
  ) -> StylesheetFile? {
    guard let path = configuration.stylesheet, PublishedFiles.ending(of: path) == "css",
      let entry = tree.entry(at: path)
    else { return nil }
    do throws(SourceError) {
      return StylesheetFile(SourceFile(path: path, bytes: try tree.makeReader().read(entry, limit: limits.fileSize)))
    } catch {
      return nil
    }
  }
}

/// What was found in one file.
private enum FoundContent: Sendable {
  case picture(SVGPicture), pointer, other
}
