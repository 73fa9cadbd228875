package import SourceText

/// A picture in SVG as the site publishes it: written anew, with nothing in it that runs, embeds or loads.
///
/// Opened by itself, a picture is a page of its own, whatever the policy of the pages that show it. What is safe is decided by
/// what is written: only names of ``SVGVocabulary`` are, every value escaped, so that no mistake in reading lets markup through.
package struct SVGPicture: Sendable {
  /// The picture; nil where the file could not be read to its end.
  package let bytes: [UInt8]?
  /// What was left out, or why there is no picture; at most one of each kind.
  package let diagnostics: [Diagnostic]
  /// The file as it was read, where a diagnostic points into it.
  package let file: SourceFile?

  /// A file that could not be had.
  package init(unreadable path: String, _ error: SourceError) {
    bytes = nil
    file = nil
    diagnostics = [
      Diagnostic(
        RuleID.pictureUnreadable, .error, error.message, at: Place(path: path, range: .startOfFile),
        help: error.help)
    ]
  }

  /// Reads and cleans a file.
  package init(_ file: SourceFile) {
    var cleaner = SVGCleaner(file)
    do throws(XMLReader.Problem) {
      bytes = try cleaner.clean()
      diagnostics = cleaner.findings
    } catch {
      bytes = nil
      diagnostics = [
        Diagnostic(
          RuleID.pictureUnreadable, .error, "the picture cannot be shown: \(error.message)",
          at: Place(path: file.path, range: SourceRange(error.range)), help: error.help)
      ]
    }
    self.file = diagnostics.isEmpty ? nil : file
  }

  /// Whether a path names a picture in SVG.
  package static func isPath(_ path: String) -> Bool {
    let ending = path.utf8.suffix(4)
    return ending.first == UInt8(ascii: ".") && ending.dropFirst().map { $0 | 0x20 } == Array("svg".utf8)
  }
}
