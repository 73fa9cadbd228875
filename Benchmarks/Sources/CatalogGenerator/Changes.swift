/// Commits that change a generated catalogue, one entry each, so that there is a history to read.
package struct Changes {
  /// The catalogue's entries without their translations.
  private var files: [GeneratedFile] = []

  /// No entry yet.
  package init() {}

  /// Takes in a file of the catalogue.
  package mutating func add(_ file: GeneratedFile) {
    let name = file.path.split(separator: "/").last ?? ""
    if name.split(separator: ".").count == 2, name.hasSuffix(".md") { files.append(file) }
  }

  /// The stream's bytes of one change: an entry has another title, and a line more at its end.
  /// - Parameter commits: how many commits there are, the first one included.
  package mutating func bytes(_ number: Int, of commits: Int) -> [UInt8] {
    guard !files.isEmpty else { return [] }
    // Far from the last one, and each entry as often as any other.
    let place = number * 7_919 % files.count
    let old = files[place]
    var text = old.bytes
    let end = Array("\n".utf8)[0]
    if let start = text.firstRange(of: Array("title: ".utf8)), let stop = text[start.upperBound...].firstIndex(of: end)
    {
      text.replaceSubrange(start.upperBound..<stop, with: Array("Version \(number)".utf8))
    }
    text += Array("\nChanged in \(number).\n".utf8)
    files[place] = GeneratedFile(path: old.path, bytes: text)
    return FastImportStream.change(number, of: commits) + FastImportStream.add(files[place])
  }
}
