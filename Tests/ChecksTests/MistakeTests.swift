import SourceText
import TestSupport
import Testing

/// Mistakes that people make, each made in a catalogue without any, with all that they are then told.
///
/// `Mistakes/catalogue.md` is the catalogue. In `Mistakes/mistakes.txt` a mistake begins with `## NAME`; `in PATH` names a file,
/// `- TEXT` and `+ TEXT` replace a text in it, `write PATH` begins a file whose lines follow behind `|`, `move PATH PATH` moves
/// what is at a path or below it. `⏎` is a line break, `⍽` a no-break space. What is told of it follows.
@Suite struct MistakeTests {
  private static let folder = "Tests/ChecksTests/Mistakes"

  private struct Mistake {
    let name: String
    /// The lines that say what is done.
    var deeds: [String] = []
  }

  @Test("A mistake is told once, at its cause, with what to type")
  func mistakes() throws {
    let base = MarkedCatalogue(try Repository.text(of: Self.folder + "/catalogue.md")).files
    #expect(try Self.told(base) == "", "the catalogue has no mistake")
    let recorded = try Repository.text(of: Self.folder + "/mistakes.txt")
    let mistakes = Self.mistakes(recorded)
    #expect(mistakes.count > 50)
    var text = ""
    for mistake in mistakes {
      let files = try Self.made(mistake, in: base)
      text += "## \(mistake.name)\n" + mistake.deeds.map { $0 + "\n" }.joined()
      let told = try Self.told(files)
      text += (told.isEmpty ? "nothing is told\n" : told) + "\n"
    }
    Golden.expect(text, at: Self.folder + "/mistakes.txt")
  }

  private static func mistakes(_ text: String) -> [Mistake] {
    var mistakes: [Mistake] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        mistakes.append(Mistake(name: String(line.dropFirst(3))))
      } else if ["in ", "- ", "+ ", "write ", "|", "move "].contains(where: { line.hasPrefix($0) }) {
        mistakes[mistakes.count - 1].deeds.append(String(line))
      }
    }
    return mistakes
  }

  /// The files with the mistake in them.
  private static func made(_ mistake: Mistake, in files: CatalogueFiles) throws -> CatalogueFiles {
    var files = files
    var path = ""
    var old = ""
    func index() throws -> Int { try #require(files.firstIndex { $0.path == path }, "\(mistake.name): \(path)") }
    for deed in mistake.deeds {
      let rest = String(deed.drop { $0 != " " }.dropFirst()).replacing("⏎", with: "\n").replacing("⍽", with: "\u{A0}")
      if deed.hasPrefix("in ") || deed.hasPrefix("write ") {
        path = String(rest)
        if deed.hasPrefix("write ") { files.append((path, "")) }
      } else if deed.hasPrefix("- ") {
        old = rest
      } else if deed.hasPrefix("+ ") {
        let index = try index()
        try #require(files[index].text.contains(old), "\(mistake.name): \(old)")
        files[index].text = String(files[index].text.replacing(old, with: rest, maxReplacements: 1))
      } else if deed.hasPrefix("|") {
        files[try index()].text += deed.dropFirst() + "\n"
      } else {
        let paths = rest.split(separator: " ").map { $0.replacing("\u{A0}", with: " ") }
        for index in files.indices where files[index].path.hasPrefix(paths[0]) {
          files[index].path = String(paths[1] + files[index].path.dropFirst(paths[0].count))
        }
      }
    }
    return files
  }

  /// What lint tells of the files.
  private static func told(_ files: CatalogueFiles) throws -> String {
    let lines = Dictionary(files.map { ($0.path, LineIndex(Array($0.text.utf8))) }, uniquingKeysWith: { $1 })
    return try files.findings().map { finding in
      let place = lines[finding.place.path]?.location(of: finding.place.range.start)
      var text = "\(finding.severity.name) \(finding.place.path):\(place?.line ?? 0): \(finding.message) "
      text += "[\(finding.rule)]\n"
      if let help = finding.help { text += "  help: \(help)\n" }
      if let fix = finding.fix { text += "  fix: \(fix.title)\n" }
      return text
    }.joined().replacing("\u{A0}", with: "⍽")
  }
}
