import SourceText
import Testing

/// A small catalogue in one text, with the findings written below the lines that they stand on.
///
/// `=== path` begins a file. Below a line, `^^^ error[rule]: message` marks a range of it; lines that begin with `|` below
/// that carry help, related places and the fix. A marker is no part of the file. `=== before path` is a file as it was at an
/// earlier revision, with which the catalogue is compared then; what is found of one that is gone is marked there.
struct MarkedCatalogue {
  /// What stands before the first file: what the case shows.
  let introduction: String
  let files: CatalogueFiles

  init(_ marked: String) {
    var introduction: [Substring] = []
    var files: [(path: String, lines: [Substring])] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), []))
      } else if files.isEmpty {
        introduction.append(line)
      } else if !Self.isMarker(line) {
        files[files.count - 1].lines.append(line)
      }
    }
    self.introduction = introduction.joined(separator: "\n")
    self.files = files.map { ($0.path, $0.lines.joined(separator: "\n")) }
  }

  private static func isMarker(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    if text.hasPrefix("| ") { return text.dropFirst(2).contains(": ") && text.first == "|" }
    let rest = text.drop { $0 == "^" }
    return rest.count < text.count && Severity.allCases.contains { rest.hasPrefix(" \($0.name)[") }
  }

  /// The case as it is written with `findings` marked in it.
  func marked(with findings: [Diagnostic]) -> String {
    let paths = Set(files.map(\.path))
    func mark(_ finding: Diagnostic) -> String {
      paths.contains(finding.place.path) ? finding.place.path : CatalogueFiles.beforeMark + finding.place.path
    }
    let strays = findings.filter { !paths.contains(mark($0)) }.map { "\($0.place.path): \($0.message)" }
    #expect(strays.isEmpty, "a finding stands in a file that the case does not hold")
    var output = introduction
    let indexes = Dictionary(
      files.map { ($0.path, LineIndex(Array($0.text.utf8))) }, uniquingKeysWith: { $1 })
    for file in files {
      let index = LineIndex(Array(file.text.utf8))
      output += "\n=== \(file.path)"
      var markers: [Int: [String]] = [:]
      for finding in findings where mark(finding) == file.path {
        let start = index.location(of: finding.place.range.start)
        let end = index.location(of: finding.place.range.end)
        let width = end.line == start.line ? max(1, end.column - start.column) : 3
        let indent = String(repeating: " ", count: start.column - 1)
        var lines = [
          "\(indent)\(String(repeating: "^", count: width)) \(finding.severity.name)[\(finding.rule)]: \(finding.message)"
        ]
        if let help = finding.help { lines.append("\(indent)| help: \(help)") }
        for related in finding.related {
          let line = indexes[related.place.path]?.location(of: related.place.range.start).line ?? 0
          lines.append("\(indent)| see: \(related.place.path):\(line): \(related.message)")
        }
        if let fix = finding.fix { lines.append("\(indent)| fix: \(fix.title)") }
        markers[start.line, default: []] += lines
      }
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        output += "\n" + line
        for marker in markers[number + 1] ?? [] { output += "\n" + marker }
      }
    }
    return output
  }
}
