import SourceText

/// The path of a file of the site below a folder that is known from the context: the site's root, or a language's.
package struct SitePath: Sendable, Hashable {
  /// The path as it is on the disk, separated by `/`.
  package let text: String
  /// The path as it stands in a URL.
  let encoded: String

  /// The path `text`, as it is on the disk.
  package init(_ text: String) {
    self.text = text
    encoded = PercentEncoding.path(text)
  }

  /// What leads from a file at this path to the folder that the path starts in: `../../` for `a/b/index.html`.
  var upwards: String {
    String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
