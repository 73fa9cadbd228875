internal import SourceText

/// The address that a text was probably meant to be: `www.example.org`, `it@example.org`.
package enum MeantAddress {
  /// The address with what it lacks at its beginning; nil where nobody can tell.
  package static func candidate(_ text: String) -> String? {
    guard text.utf8.count <= 2_000, !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else {
      return nil
    }
    // As people set addresses off in letters.
    if text.hasPrefix("<"), text.hasSuffix(">") {
      let inner = String(text.dropFirst().dropLast())
      return ["https://", "http://", "mailto:"].contains { inner.hasPrefix($0) } ? inner : candidate(inner)
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, !text.utf8.contains(UInt8(ascii: ":")) {
      return isHost(parts[1]) && !parts[0].utf8.contains(UInt8(ascii: "/")) ? "mailto:" + text : nil
    }
    guard parts.count == 1, !text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return isHost(host) ? "https://" + text : nil
  }

  /// Whether `text` is names between dots, the last of them letters alone: a file's ending is none that a host has.
  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2,
      last.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }), !fileEndings.contains(last.lowercased())
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
    }
  }

  private static let fileEndings: Set<String> = [
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "svg", "gif", "docx", "xlsx", "pptx", "txt", "yaml", "yml",
    "json",
    "csv",
  ]
}
