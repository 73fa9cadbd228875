/// The list of a site's pages for search engines, where the site's address is known.
///
/// Source: sitemaps.org, "Sitemaps XML format": at most 50,000 addresses a file, and an index of the files where there are more.
struct Sitemap {
  /// The most addresses of one file.
  static let limit = 50_000

  /// The files: their paths below the site's root, and what is in them.
  let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - base: the address of the site's root, with a slash at its end.
  ///   - paths: the pages' paths as they stand in an address.
  ///   - limit: how many addresses a file has at most.
  init(base: String, paths: [String], limit: Int = Self.limit) {
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let starts = Array(stride(from: 0, to: max(paths.count, 1), by: limit))
    func file(_ start: Int) -> [UInt8] {
      var bytes = Array("\(head)<urlset xmlns=\"\(namespace)\">\n".utf8)
      for path in paths[start..<min(start + limit, paths.count)] { Self.append(base + path, "url", to: &bytes) }
      bytes += Array("</urlset>\n".utf8)
      return bytes
    }
    guard starts.count > 1 else {
      files = [("sitemap.xml", file(0))]
      return
    }
    let parts = starts.enumerated().map { (path: "sitemap-\($0.offset + 1).xml", bytes: file($0.element)) }
    var index = Array("\(head)<sitemapindex xmlns=\"\(namespace)\">\n".utf8)
    for part in parts { Self.append(base + part.path, "sitemap", to: &index) }
    index += Array("</sitemapindex>\n".utf8)
    files = [("sitemap.xml", index)] + parts
  }

  private static func append(_ address: String, _ element: String, to bytes: inout [UInt8]) {
    // Addresses are percent-encoded, which leaves one character that XML reads otherwise.
    let escaped = address.utf8.contains(UInt8(ascii: "&")) ? address.replacing("&", with: "&amp;") : address
    bytes += Array("<\(element)><loc>\(escaped)</loc></\(element)>\n".utf8)
  }
}
