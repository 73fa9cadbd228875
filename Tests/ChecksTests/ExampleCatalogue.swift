/// A small catalogue in which an example of a rule's description stands at `{{example}}`.
///
/// Where the example has lines `# PATH` that name such files, what follows a line is put into that file, and a file for which
/// there is none is left out. A file that is itself called `{{example}}` is there at each path that the example lists.
struct ExampleCatalogue {
  private static let mark = "{{example}}"
  private let files: CatalogueFiles

  init(_ text: String) { files = MarkedCatalogue(text).files }

  /// The files with `example` in them.
  func files(with example: String) -> CatalogueFiles {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = parts(of: lines)
    return files.flatMap { file -> CatalogueFiles in
      if file.path == Self.mark {
        return lines.map(String.init).filter { path in !files.contains { $0.path == path } }.map { ($0, file.text) }
      }
      guard file.text.contains(Self.mark) else { return [file] }
      return parts[file.path].map { [(file.path, Self.filled(file.text, with: $0.joined(separator: "\n")))] } ?? []
    }
  }

  /// The lines that go into each file.
  private func parts(of lines: [Substring]) -> [String: [Substring]] {
    let open = files.filter { $0.text.contains(Self.mark) }.map(\.path)
    var parts: [String: [Substring]] = [:]
    var path = open.count == 1 ? open[0] : ""
    for line in lines {
      if line.hasPrefix("# "), open.contains(String(line.dropFirst(2))) {
        path = String(line.dropFirst(2))
        parts[path] = []
      } else {
        parts[path, default: []].append(line)
      }
    }
    return parts
  }

  /// The text with `part` at the mark, indented as that is.
  private static func filled(_ text: String, with part: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(mark, with: part.replacing("\n", with: "\n" + line.prefix { $0 == " " }))
    }.joined(separator: "\n")
  }
}
