import CatalogModel
import SourceText
import Syntax

/// The files that are copied from a catalogue into its site.
enum Assets {
  /// The paths of the files that the prose of `catalog` shows or links to and that may be copied.
  static func linked(in catalog: Catalog) -> Set<PathKey> {
    // Nearly all of a large catalogue's prose links to entries alone, and is not read twice.
    let configuration = catalog.configuration
    let hasAny = catalog.paths.entries.contains { file in
      configuration.mayPublish(file) && file.path != Configuration.fileName
        && PublishedFiles.allows(file.path, asPicture: false)
    }
    guard hasAny else { return [] }
    let documents = catalog.proseDocuments
    let found = Parallel.map(documents.count) { index -> [PathKey] in
      let document = documents[index]
      guard mayLink(document.file.bytes[document.body.offsets]) else { return [] }
      return document.markdown().links.compactMap { link in
        guard case .asset(let path) = catalog.target(ofLink: link.destination, from: document.file.path),
          catalog.publishes(path, asPicture: link.isImage)
        else { return nil }
        return PathKey(path)
      }
    }
    return Set(found.joined())
  }

  /// Whether Markdown may hold a link with a destination: `](` or, for a reference, `]:`, or an element of HTML.
  private static func mayLink(_ body: ArraySlice<UInt8>) -> Bool {
    zip(body, body.dropFirst()).contains { first, second in
      first == UInt8(ascii: "<")
        || first == UInt8(ascii: "]") && (second == UInt8(ascii: "(") || second == UInt8(ascii: ":"))
    }
  }
}
