import CatalogGenerator
import Testing

struct GeneratedCatalogTests {
  /// All files of a catalogue.
  static func files(_ entries: Int, seed: UInt64 = 1, isTranslated: Bool = true) -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    GeneratedCatalog(entries: entries, seed: seed, isTranslated: isTranslated).forEachFile { files.append($0) }
    return files
  }

  /// FNV-1a over paths and contents (http://www.isthe.com/chongo/tech/comp/fnv), which tells whether a byte changed.
  static func hash(_ files: [GeneratedFile]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      for byte in file.path.utf8 + [0] + file.bytes + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }

  @Test func `the same seed gives the same bytes, on every machine`() {
    let files = Self.files(100)
    #expect(files == Self.files(100))
    // A change of the generator changes this number, and makes new figures incomparable with old ones: say so in
    // docs/performance.md.
    #expect(Self.hash(files) == 197_193_257_104_313_052)
  }

  @Test func `another seed or another number of languages gives other bytes`() {
    #expect(Self.files(100) != Self.files(100, seed: 2))
    #expect(Self.files(100) != Self.files(100, isTranslated: false))
  }

  @Test(arguments: [100, 1000, 1234])
  func `there are as many entries as were asked for, of all twelve kinds`(count: Int) {
    let entries = Self.files(count).map(\.path).filter { $0.hasPrefix("catalog/") && !$0.hasPrefix("catalog/pages/") }
    #expect(entries.filter { !$0.hasSuffix(".fi.md") }.count == count)
    let folders = Set(entries.map { $0.split(separator: "/")[2] })
    #expect(folders == Set(Kind.allCases.map { Substring($0.folder) }))
  }

  @Test func `every id is valid and there once in its kind`() {
    let paths = Self.files(10_000).map(\.path).filter { $0.hasSuffix(".md") && !$0.hasSuffix(".fi.md") }
    let names = paths.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
    #expect(Set(names).count == names.count)
    for name in names {
      let id = name.split(separator: "/")[1].dropLast(3)
      let isValid = id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      #expect(isValid && id.utf8.count <= 64, "\(name)")
    }
  }

  @Test func `an entry has about 2.5 KB and 42 lines of frontmatter`() {
    let entries = Self.files(1000).filter { $0.path.hasPrefix("catalog/") && !$0.path.hasSuffix(".fi.md") }
    let bytes = entries.map(\.bytes.count).reduce(0, +) / entries.count
    #expect((2300...2700).contains(bytes), "\(bytes) bytes")
    let lines = entries.map { entry in
      String(decoding: entry.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst().prefix { $0 != "---" }.count
    }
    let average = lines.reduce(0, +) / entries.count
    #expect((40...44).contains(average), "\(average) lines")
  }

  @Test func `a stream for git names every file with its size`() throws {
    let file = GeneratedFile(path: "catalog/teams/a.md", bytes: Array("---\n".utf8))
    #expect(
      String(decoding: FastImportStream.add(file), as: UTF8.self)
        == "M 100644 inline catalog/teams/a.md\ndata 4\n---\n\n")
  }
}
