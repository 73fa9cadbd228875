import CatalogModel
import Checks
import Editing
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// Files of mixed lines, with all their fixes made: whatever stands there, no fix does harm.
@Suite(.slow)
struct FixPropertyTests {
  /// The example's files, by path.
  private static let files: [(path: String, text: String)] = {
    let found = FileManager.default.enumerator(atPath: Repository.root + "/catalog")?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".md") && !$0.hasPrefix("pages/") }.sorted().compactMap { path in
      guard let text = try? String(contentsOfFile: "\(Repository.root)/catalog/\(path)", encoding: .utf8) else {
        return nil
      }
      return ("catalog/" + path, text)
    }
  }()

  /// The lines of all frontmatter.
  private static let lines: [String] = files.flatMap { file in
    file.text.components(separatedBy: "\n").dropFirst().prefix { $0 != "---" }
  }

  /// What people do to a line by mistake.
  private static func spoilt(_ line: String, _ random: inout SplitMix64) -> String {
    let colon = line.range(of: ": ")
    let value = colon.map { String(line[$0.upperBound...]) } ?? line
    let key = colon.map { String(line[..<$0.lowerBound]) } ?? "title"
    switch Int.random(in: 0..<18, using: &random) {
    case 0: return "\(key): \"\(value)"
    case 1: return "\(key): '\(value)"
    case 2: return "\(key): \"\(value)\" too"
    case 3: return "> \(line)"
    case 4: return "|\(line)"
    case 5: return "\(key): >\(value)"
    case 6: return "\(key): | \(value)"
    case 7: return "\(key): \(value): \(value)"
    case 8: return "\(key):\(value)"
    case 9: return "\(key): \(value) #\(value)"
    case 10: return line.filter { $0 != "\"" && $0 != "'" }
    case 11: return String(line.prefix(Int.random(in: 0...line.count, using: &random)))
    case 12...16: return line.replacingOccurrences(of: "e", with: "", range: line.range(of: "e"))
    default: return "\(key): [\(value)"
    }
  }

  /// Lines of several files, some of them spoilt.
  private static func mixed(_ random: inout SplitMix64) -> String {
    var chosen: [String] = []
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      // A run of lines of one file, so that lists and texts of several lines are there.
      let start = Int.random(in: 0..<lines.count, using: &random)
      chosen += lines[start..<min(lines.count, start + Int.random(in: 1...3, using: &random))]
    }
    return text(of: chosen, spoiling: 3, &random)
  }

  /// A file of its kind, of which some lines are spoilt or another file's.
  private static func mistaken(_ random: inout SplitMix64) -> (path: String, text: String) {
    let file = files.randomElement(using: &random) ?? ("catalog/teams/none.md", "")
    var chosen = Array(file.text.components(separatedBy: "\n").dropFirst().prefix { $0 != "---" })
    if Bool.random(using: &random), let line = lines.randomElement(using: &random) {
      chosen.insert(line, at: Int.random(in: 0...chosen.count, using: &random))
    }
    return (file.path, text(of: chosen, spoiling: 16, &random))
  }

  private static func text(of lines: [String], spoiling share: Int, _ random: inout SplitMix64) -> String {
    let lines = lines.map { Int.random(in: 0..<share, using: &random) == 0 ? spoilt($0, &random) : $0 }
    let front = Int.random(in: 0..<12, using: &random) == 0 ? "\n\n---\n" : "---\n"
    return front + lines.map { $0 + "\n" }.joined() + "---\nProse: \"of\nits own\n"
  }

  private static func findings(in files: [String: [UInt8]]) throws -> [Diagnostic] {
    let tree = MemoryTree(files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let schemas = CatalogSchemas(extensionsIn: tree)
    return Linter().findings(in: catalog, schemas: schemas, today: try #require(CalendarDate("2026-11-21")))
  }

  /// Fixes what is found in `files`, in place.
  private static func fix(_ files: inout [String: [UInt8]]) throws -> (fixes: Fixes, checks: Int, before: [Diagnostic])
  {
    let original = files
    let before = try findings(in: files)
    var checks = 0
    let fixes = try Fixes(
      of: .init(all: before, wanted: before),
      file: { path in original[path].map { SourceFile(path: path, bytes: $0) } },
      check: { changes in
        checks += 1
        var changed = original
        for change in changes { changed[change.path] = change.after }
        let after = try findings(in: changed)
        return .init(all: after, wanted: after)
      })
    for change in fixes.changes { files[change.path] = change.after }
    return (fixes, checks, before)
  }

  @Test(arguments: 0..<16)
  func `no fix of mixed lines does harm, and a second run changes nothing`(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &* 104_729)
    var files = Dictionary(
      Self.files.filter { $0.path.hasPrefix("catalog/teams/") }.map { ($0.path, Array($0.text.utf8)) },
      uniquingKeysWith: { first, _ in first })
    for number in 0..<50 {
      let (path, text) = Self.mistaken(&random)
      files[path] = Array(text.utf8)
      if number % 5 == 0, var bytes = files[path] {
        random.mutate(&bytes)
        files[path] = bytes
      }
      let kind = Kinds.builtIn.declarations.randomElement(using: &random) ?? EntityKind.term.builtIn
      files["catalog/\(kind.folder)/mixed-\(number).md"] = Array(Self.mixed(&random).utf8)
    }
    let original = files
    let (fixes, checks, before) = try Self.fix(&files)
    #expect(checks < 60)
    // A generator of files that nothing can be done with would test nothing.
    #expect(fixes.changes.count > 0)
    let after = try Self.findings(in: files)
    for change in fixes.changes {
      let (old, new) = (try #require(original[change.path]), try #require(files[change.path]))
      let shown = String(decoding: old, as: UTF8.self) + "\n=>\n" + String(decoding: new, as: UTF8.self)
      #expect(new.count <= 2 * old.count, "\(shown)")
      let document = Document.parsing(SourceFile(path: change.path, bytes: new))
      let isProseFixed = fixes.made.contains { $0.place.path == change.path && $0.rule.name == "term-deprecated" }
      #expect(isProseFixed || old.suffix(document.body.offsets.count) == new[document.body.offsets], "\(shown)")
      guard Document.parsing(SourceFile(path: change.path, bytes: old)).isFrontmatterReadable else {
        #expect(document.isFrontmatterReadable, "\(shown)")
        continue
      }
      let counts = [before, after].map { findings in
        Dictionary(
          findings.filter { $0.place.path == change.path && $0.severity == .error }.map { ($0.rule, 1) },
          uniquingKeysWith: +)
      }
      for (rule, count) in counts[1] { #expect(count <= counts[0][rule, default: 0], "\(rule) in \(shown)") }
    }
    var again = files
    _ = try Self.fix(&again)
    #expect(again == files)
  }
}
