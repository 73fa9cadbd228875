import CatalogModel
import Comparison
import SourceText
import TestSupport
import Testing

/// A catalogue that is edited at random: entries come, go and are renamed, files are spoilt. What is different one way is different
/// the other way.
@Suite(.slow) struct MirroredComparisonTests {
  private static func files() -> [String: [UInt8]] {
    var files = Dictionary(
      uniqueKeysWithValues: Repository.files(below: "catalog").map { ("catalog/" + $0.path, $0.bytes) })
    files["salkku.yaml"] = Repository.bytes(of: "salkku.yaml")
    return files
  }

  private static func load(_ files: [String: [UInt8]]) throws -> Catalog {
    let tree = MemoryTree(files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree), threads: 1)
  }

  /// Some of the files edited as people and accidents edit them.
  private static func edited(_ files: [String: [UInt8]], _ random: inout SplitMix64) -> [String: [UInt8]] {
    var new = files
    let paths = files.keys.sorted()
    for path in paths where Int.random(in: 0..<3, using: &random) == 0 {
      guard path.hasSuffix(".md"), let bytes = files[path] else { continue }
      let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      let id = path[slash...].dropLast(3)
      let renamed = "\(path[..<slash])renamed-\(id).md"
      switch Int.random(in: 0..<6, using: &random) {
      case 0: new[path] = nil
      case 1:
        new[path] = nil
        new[renamed] = bytes
      case 2:
        new[path] = nil
        new[renamed] = Array(
          String(decoding: bytes, as: UTF8.self).replacing("---\n", with: "---\naliases: [\(id)]\n", maxReplacements: 1)
            .utf8)
      case 3: new["\(path[..<slash])copy-of-\(id).md"] = bytes
      case 4: new[path] = bytes + Array("\nOne more line.\n".utf8)
      default:
        var spoilt = bytes
        random.mutate(&spoilt)
        new[path] = spoilt
      }
    }
    // Two that change places.
    let teams = paths.filter { $0.hasPrefix("catalog/teams/") }
    if let one = teams.randomElement(using: &random), let two = teams.randomElement(using: &random) {
      (new[one], new[two]) = (new[two], new[one])
    }
    return new
  }

  /// Each difference in one line, or that of the other way round.
  private static func lines(_ comparison: CatalogComparison, turned: Bool) -> [String] {
    let changes = comparison.changes.map { change -> String in
      let (before, after) = turned ? (change.after, change.before) : (change.before, change.after)
      guard let before else { return "+ \(after?.key ?? "")" }
      guard let after else { return "- \(before.key)" }
      let rename = change.rename.map { "\($0)" } ?? ""
      let prose = change.prose.map { prose in
        let counts = turned ? (prose.linesRemoved, prose.linesAdded) : (prose.linesAdded, prose.linesRemoved)
        let lines = prose.lines(.max).map { "\($0.isAdded != turned) \($0.text)" }.sorted()
        return "\(prose.language.tag) +\(counts.0) -\(counts.1) \(lines)"
      }
      let fields = EditedFieldTests.signature(change.fields, turned: turned)
      return "~ \(before.key) \(after.key) \(rename) \(fields) \(prose.sorted())"
    }
    let files = comparison.files.map { file -> String in
      let sort: FieldChange.Sort =
        switch file.sort {
        case .added where turned: .removed
        case .removed where turned: .added
        default: file.sort
        }
      return "\(file.path) \(file.role) \(sort)"
    }
    return (changes + files).sorted()
  }

  @Test("A catalogue compared with itself has no difference")
  func itself() throws {
    let files = Self.files()
    let found = try CatalogComparison(Self.load(files), Self.load(files))
    #expect(found.isEmpty && found.breakages.isEmpty && found.unread.isEmpty)
    #expect(found.after.entryCount > 50)
  }

  @Test("What is different is the same the other way round, turned", arguments: UInt64(1)...10)
  func mirrored(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let files = Self.files()
    let (old, new) = try (Self.load(files), Self.load(Self.edited(files, &random)))
    let (there, back) = (CatalogComparison(old, new), CatalogComparison(new, old))
    #expect(there.changes.count > 10)
    #expect(Self.lines(there, turned: false) == Self.lines(back, turned: true))
    #expect(Set(there.unread) == Set(back.unread))
    // What is compared and what is not is all there is.
    let told = there.changes.compactMap(\.before?.key) + there.unread
    #expect(Set(told).count == told.count)
  }
}
