import Foundation
import SourceText
import TestSupport
import Testing

/// What `build` would refuse in a catalogue, `lint` finds: a change that passes the check never stops the publication.
@Suite(.slow)
struct PublishableTests {
  /// A file of a hostile catalogue: its path, and what stands in it.
  private typealias File = (path: String, text: String)

  private static let long = String(repeating: "n", count: 245)

  /// Pieces that have each kept a site from being written, or could: names of pictures and their folders, of entries and
  /// pages, aliases, languages, and what a configuration names.
  private static let pieces: [[File]] = [
    shown(["A.png", "a.png"]),
    shown(["Sub/x.png", "sub/y.png"]), shown(["S/T/x.png", "s/T/y.png"]), shown(["x.png", "X.png/y.png"]),
    shown(["\u{E9}.png", "e\u{301}.png"]), shown(["\u{E9}/a.png", "e\u{301}/b.png"]),
    shown(["\u{C9}.png", "e\u{301}.png"]),
    shown([long + ".png"]), shown([long + "/a.png"]),
    shown([Array(repeating: "folder", count: 125).joined(separator: "/") + "/a.png"]),
    shown(["tab\there.png"]), shown(["line\nbreak.png"]), shown(["del\u{7F}.png"]), shown([" .png"]),
    shown(["a b.png"]),
    shown([".salkku/a.png"]), shown(["con.png"]), shown(["a:b.png"]), shown(["index.html.png"]),
    shown(["\u{202E}gnp.png"]),
    [("catalog/teams/\(long).md", team())], [("catalog/teams/index.md", team())], [("catalog/teams/Index.md", team())],
    [("catalog/teams/x/pages/index.md", team())], [("catalog/pages/index.md", "# I\n")],
    [("catalog/pages/a.md", "# I\n"), ("catalog/pages/A.md", "# I\n"), ("catalog/pages/a-2.md", "# I\n")],
    [
      ("catalog/pages/\u{E9}.md", "# I\n"), ("catalog/pages/e\u{301}.md", "# I\n"),
      ("catalog/pages/\(long).md", "# I\n"),
    ],
    [("catalog/pages/x/teams.md", "# I\n"), ("catalog/pages/files.md", "# I\n"), ("catalog/pages/.md", "# I\n")],
    [("catalog/teams/a.md", team()), ("catalog/x/teams/A.md", team())],
    [("catalog/teams/b.md", team("aliases: [index, \(long), a/b, .., C, c, index-2]\n"))],
    [("catalog/teams/b.md", team("aliases: [d]\n")), ("catalog/teams/d.md", team())],
    [("catalog/teams/b.md", team("tags: [index, \(long), .., a/b, \"x\\ty\"]\n"))],
    [("catalog/teams/b.md", team()), ("catalog/teams/b.fi.md", "Suomi\n"), ("catalog/teams/b.FI.md", "Suomi\n")],
    [
      (
        "salkku.yaml",
        "format: 1\nlanguages: [en, fi-\(Array(repeating: "abcdefgh", count: 40).joined(separator: "-"))]\n"
      )
    ],
    [("salkku.yaml", "format: 1\nlanguages: [en, EN, en-gb, en-GB, fil, pages, ../x]\n")],
    [("salkku.yaml", "format: 1\nlanguages: [en, fi, pt-BR, pt-br]\n")],
    [("salkku.yaml", "format: 1\nedition: catalogue\n")],
    [("salkku.yaml", "format: 1\nlogo: Logo.png\nstylesheet: my.css\n"), ("Logo.png", "x"), ("my.css", "x")],
    [("salkku.yaml", "format: 1\nlogo: logo.png\nstylesheet: .\n")],
    [("salkku.yaml", "format: 1\nrules: {file-copy-impossible: off}\n")] + shown(["B.png", "b.png", long + ".zip"]),
  ]

  private static func team(_ fields: String = "") -> String { "---\ntitle: T\ncontact: a@example.org\n\(fields)---\n" }

  /// Pictures at `names`, and a team whose text shows them.
  private static func shown(_ names: [String]) -> [File] {
    let links = names.map { name in
      let encoded = name.utf8.map { byte in
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII && (character.isLetter || character.isNumber || "/.-".contains(character))
          ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "![Picture](\(encoded.joined()))\n"
    }
    return names.map { ("catalog/teams/" + $0, "x") }
      + [
        (
          "catalog/teams/shows-\(names.joined().utf8.reduce(7) { ($0 &* 31 &+ UInt32($1)) }).md",
          team() + links.joined()
        )
      ]
  }

  /// Writes `pieces` as a catalogue into `folder`.
  private static func write(_ pieces: [[File]], to folder: String) throws {
    var files: [File] = [("salkku.yaml", "format: 1\n"), ("catalog/teams/ordinary.md", team())]
    files += pieces.flatMap(\.self)
    for file in files {
      let path = folder + "/" + file.path
      // By system calls: Foundation composes accents anew.
      var made = ""
      for part in path.split(separator: "/").dropLast() {
        made += "/" + part
        _ = unsafe mkdir(made, 0o755)
      }
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else { continue }  // A name that this system does not take cannot be in a checkout here.
      defer { close(descriptor) }
      let bytes = Array(file.text.utf8)
      #expect(unsafe Foundation.write(descriptor, bytes, bytes.count) == bytes.count)
    }
  }

  /// Lints and builds what `pieces` make, and holds the two against each other: an error of the
  /// configuration, such as a language that is none, is 2 in both.
  private static func hold(_ pieces: [[File]]) throws {
    try Executable.withFolder { folder in
      try write(pieces, to: folder)
      let outcome = try Executable.run(
        "command salkku lint -q >lint; echo $?; command salkku build -q --output '\(folder)-site' >build; echo $?; rm -rf '\(folder)-site'",
        in: folder)
      let status = outcome.output.split(separator: "\n").map(String.init)
      let description = Comment(rawValue: "\(pieces.flatMap { $0.map(\.path) })\n\(outcome.errors)")
      #expect(status.count == 2, description)
      #expect(
        status.first == status.last, "what lint lets through is built, and what build refuses is found: \(description)")
    }
  }

  @Test(arguments: pieces.indices)
  func `what build refuses in a catalogue, lint finds`(index: Int) throws { try Self.hold([Self.pieces[index]]) }

  @Test func `several hostile pieces together are found too`() throws {
    var random = SplitMix64(state: 20_261_129)
    for _ in 0..<12 {
      try Self.hold((0..<3).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] })
    }
  }

  @Test func `a file that is too large for the site is found without being read`() throws {
    try Executable.withFolder { folder in
      try Self.write([Self.shown(["big.zip", "small.png"])], to: folder)
      let outcome = try Executable.run(
        """
        truncate -s 300M catalog/teams/big.zip
        sed -i 's/!.Picture..big/[Picture](big/' catalog/teams/shows-*.md
        command salkku lint -q; echo $?; command salkku build -q >/dev/null; echo $?; command salkku build --keep-going -q >/dev/null; echo $?
        find site/files -type f
        """, in: folder)
      #expect(outcome.output.contains("file-copy-impossible]: `catalog/teams/big.zip` is larger than 256 MiB"))
      #expect(outcome.output.hasSuffix("1\n1\n1\nsite/files/teams/small.png\n"), "\(outcome.output)\(outcome.errors)")
    }
  }
}
