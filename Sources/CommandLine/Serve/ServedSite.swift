internal import CatalogModel
internal import Publishing
internal import Serving
internal import Site
internal import SourceText

/// A site as it is at a moment, whose files are made when somebody asks for them.
struct ServedSite: Sendable {
  /// What the moment is called; no other has the same name.
  let version: String
  private let files: SiteFiles
  private let tree: any SourceTree
  /// The languages' folders.
  private let folders: [String]
  private let places: [PathKey: Place]

  private enum Place {
    case page(Int)
    case copy(Int)
  }

  /// - Parameter tree: what the files are read from that the site has copies of.
  init(_ files: SiteFiles, tree: any SourceTree, version: String) {
    self.version = version
    self.files = files
    self.tree = tree
    folders = files.languageFolders
    let pages = files.paths.enumerated().map { (PathKey($0.element), Place.page($0.offset)) }
    let copies = files.assets.enumerated().map { (PathKey($0.element.path), Place.copy($0.offset)) }
    places = Dictionary(pages + copies, uniquingKeysWith: { first, _ in first })
  }

  /// What stands at a path, which is one of the site's own or leads nowhere.
  /// - Parameter query: what stands behind it from `?` on, which goes along where the address is another one.
  func response(_ path: String, query: String) -> Response {
    let isFolder = path.isEmpty || path.utf8.last == UInt8(ascii: "/")
    if let found = content(of: isFolder ? path + Self.index : path) { return found }
    if !isFolder, places[PathKey("\(path)/\(Self.index)")] != nil {
      return Response(
        status: 302, type: MediaType.named("txt"), location: "/\(PercentEncoding.path(path))/\(query)", body: [])
    }
    // Of the page's language.
    let folder = folders.last { PathText.isAtOrBelow(path, String($0.dropLast())) } ?? ""
    return content(of: folder + "404.html", status: 404) ?? Response(status: 404, "There is no page at this address.")
  }

  private static let index = "index.html"

  private func content(of path: String, status: UInt32 = 200) -> Response? {
    do throws(SourceError) {
      let body = try places[PathKey(path)].map { place throws(SourceError) in try bytes(at: place) }
      guard let body = body ?? files.unlistedContent(at: path) else { return nil }
      let ending = PublishedFiles.ending(of: path)
      return Response(status: status, type: MediaType.named(ending), policy: Self.policy(ending), body: body)
    } catch {
      return Response(status: 500, "\(error.message).")
    }
  }

  private func bytes(at place: Place) throws(SourceError) -> [UInt8] {
    switch place {
    case .page(let index): return files.content(at: index).bytes
    case .copy(let index):
      let copy = files.assets[index]
      if let content = copy.content { return content }
      guard let entry = tree.entry(at: copy.source) else { throw SourceError("there is no file `\(copy.source)`") }
      return try tree.makeReader().read(entry, limit: CopiedFiles.maxFileSize)
    }
  }

  /// What a file may load when it is looked at by itself. No other site may show it within a page of its own.
  private static func policy(_ ending: String) -> String {
    let alone = "frame-ancestors 'none'"
    return switch ending {
    case "html": "\(ContentSecurityPolicy.pages)\(ContentSecurityPolicy.preview); \(alone)"
    case "svg": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \(alone)"
    default: alone
    }
  }
}
