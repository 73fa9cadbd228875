/// The list of a site's pages for search engines, where the site's address is known.
///
/// Source: sitemaps.org, "Sitemaps XML format": at most 50,000 addresses a file, and an index of the files where there are more.
struct Sitemap {
  /// The most addresses of one file.
  static let limit = 50_000

  /// The files, by their paths below the site's root.
  let files: [String]
  private let base: String
  private let paths: [String]
  private let limit: Int

  /// - Parameters:
  ///   - base: the address of the site's root, with a slash at its end.
  ///   - paths: the pages' paths as they stand in an address.
  ///   - limit: how many addresses a file has at most.
  init(base: String, paths: [String], limit: Int = Self.limit) {
    self.base = base
    self.paths = paths
    self.limit = limit
    let parts = (paths.count + limit - 1) / limit
    files = ["sitemap.xml"] + (parts > 1 ? (1...parts).map { "sitemap-\($0).xml" } : [])
  }

  /// What is in the file at an index of ``files``.
  func content(at index: Int) -> [UInt8] {
    if files.count > 1, index == 0 { return Self.list("sitemapindex", of: "sitemap", base, files.dropFirst()) }
    let start = max(index - 1, 0) * limit
    return Self.list("urlset", of: "url", base, paths[start..<min(start + limit, paths.count)])
  }

  private static func list(
    _ name: String, of element: String, _ base: String, _ paths: ArraySlice<String>
  ) -> [UInt8] {
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name) xmlns=\"\(namespace)\">\n".utf8)
    for path in paths { append(base + path, element, to: &bytes) }
    bytes += Array("</\(name)>\n".utf8)
    return bytes
  }

  private static func append(_ address: String, _ element: String, to bytes: inout [UInt8]) {
    // Addresses are percent-encoded, which leaves one character that XML reads otherwise.
    let escaped = address.utf8.contains(UInt8(ascii: "&")) ? address.replacing("&", with: "&amp;") : address
    bytes += Array("<\(element)><loc>\(escaped)</loc></\(element)>\n".utf8)
  }
}
