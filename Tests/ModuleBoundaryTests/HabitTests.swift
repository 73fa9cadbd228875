import Foundation
import TestSupport
import Testing

/// What no source of this project does, and where the few exceptions are.
struct HabitTests {
  /// A word that is not written in the sources, or only in the modules that have a reason.
  struct Habit: CustomTestStringConvertible {
    let pattern: String
    let instead: String
    /// Where the word may stand.
    var modules: Set<String> = []
    /// Whether a comment within the lines around it, which says why, makes it right.
    var mayBeExplained = false

    var testDescription: String { pattern }
  }

  static let habits = [
    Habit(pattern: #"\bimport Foundation"#, instead: "it costs more at every start than the check of a hundred files"),
    // An import of this kind exports nothing as long as no declaration is public.
    Habit(pattern: #"\bpublic\b(?! import)"#, instead: "use package: there is no library for others yet"),
    Habit(
      pattern: #"\bpackage extension\b"#, instead: "say it of each member: what is declared for others is documented"),
    Habit(pattern: #"\btry!"#, instead: "handle the error"),
    Habit(
      pattern: #"\btry\?"#, instead: "handle the error, or say in a comment which one may be ignored",
      mayBeExplained: true),
    Habit(pattern: #"\bas!"#, instead: "use as?"),
    Habit(pattern: #"\b(fatalError|assertionFailure|preconditionFailure)\("#, instead: "no input may end the process"),
    Habit(pattern: #"\bnonisolated\(unsafe\)"#, instead: "use a value, or a Mutex"),
    Habit(pattern: #"@unchecked Sendable"#, instead: "let the compiler check it", mayBeExplained: true),
    Habit(pattern: #"\[String: Any\]"#, instead: "use a type"),
    Habit(pattern: #"\bcomponents\(separatedBy"#, instead: "split bytes"),
    Habit(pattern: #"\bprint\("#, instead: "return a value; only the console writes"),
    Habit(pattern: #"\b(CommandLine\.arguments|getenv\(|exit\()"#, instead: "ask the caller", modules: ["CommandLine"]),
    Habit(
      pattern: #"\b(clock_gettime|gettimeofday|Date|ContinuousClock)\("#, instead: "take the day as a parameter",
      modules: ["CommandLine"]),
  ]

  @Test(.slow, arguments: habits)
  func `the sources keep to the project's habits`(habit: Habit) throws {
    let expression = try NSRegularExpression(pattern: habit.pattern)
    for file in Project.swiftFiles(below: "Sources") {
      let module = String(file.split(separator: "/")[1])
      if habit.modules.contains(module) { continue }
      let lines = try Project.text(file).components(separatedBy: "\n")
      for line in try Project.code(file) {
        let around = lines[max(0, line.number - 6)..<min(lines.count, line.number + 3)]
        if habit.mayBeExplained, around.contains(where: { $0.contains(" // ") }) { continue }
        let text = String(line.text)
        let found = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
        #expect(found == nil, "\(file):\(line.number) has `\(habit.pattern)`: \(habit.instead)")
      }
    }
  }

  /// Subscripts with a name in quotes, whose brackets follow what they look into.
  private static let lookUp = #"[\w)\]?](?:\[|\.pair\()"([a-z_]+)"[\])]"#

  /// What reads the schemas and the configuration, whose keys are other ones.
  private static let readers = [
    "Sources/CatalogModel/Configuration.swift", "Sources/CatalogModel/Declarations/", "Sources/Checks/Reference/",
  ]

  @Test func `a declared field is looked up by its name in the accessors of the kinds alone`() throws {
    let expression = try NSRegularExpression(pattern: Self.lookUp)
    let declared = try Self.declaredNames()
    #expect(declared.isSuperset(of: ["title", "owner", "artefact", "quarter", "value_item"]))
    var inKinds = 0
    for file in Project.swiftFiles(below: "Sources") {
      let module = String(file.split(separator: "/")[1])
      guard ["CatalogModel", "Checks", "CommandLine", "Editing", "Site"].contains(module),
        !Self.readers.contains(where: file.hasPrefix)
      else { continue }
      for line in try Project.code(file) {
        let text = String(line.text)
        for found in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
          guard let range = Range(found.range(at: 1), in: text), declared.contains(String(text[range])) else {
            continue
          }
          if file.hasPrefix("Sources/CatalogModel/Kinds/") {
            inKinds += 1
          } else {
            Issue.record(
              "\(file):\(line.number) looks `\(text[range])` up: an accessor of the kind hands it out with its place")
          }
        }
      }
    }
    #expect(inKinds > 10)
  }

  /// The names of all fields of the built-in kinds, also of those within groups.
  private static func declaredNames() throws -> Set<String> {
    var names: Set<String> = []
    func collect(_ value: Any) {
      if let object = value as? [String: Any] {
        if let properties = object["properties"] as? [String: Any] { names.formUnion(properties.keys) }
        for child in object.values { collect(child) }
      } else if let list = value as? [Any] {
        for child in list { collect(child) }
      }
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/schemas")
    where !["configuration.schema.json", "import-map.schema.json"].contains(file) {
      collect(try JSONSerialization.jsonObject(with: Data(Project.text("schemas/\(file)").utf8)))
    }
    return names
  }

  @Test func `no file has more than 400 lines`() throws {
    for file in Project.swiftFiles(below: "Sources") + Project.swiftFiles(below: "Tests") {
      // Tables of wordings are looked up, not read.
      if file.hasPrefix("Sources/Site/Languages/") { continue }
      let lines = try Project.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(file) has \(lines)")
    }
  }

  @Test func `no page has the marks of a merge that was left half done`() throws {
    let pages =
      Repository.names(in: ".").filter { $0.hasSuffix(".md") }
      + Repository.files(below: "docs/guide", ".md").map { "docs/guide/" + $0.path }
      + Repository.files(below: "docs/decisions", ".md").map { "docs/decisions/" + $0.path }
    #expect(pages.count > 20)
    for page in pages {
      let lines = try Repository.text(of: page).split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("<<<<<<< ") || $0.hasPrefix(">>>>>>> ") }, "\(page)")
    }
  }

  @Test func `what is left to do is said in no comment`() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"]
    for file in Project.swiftFiles(below: "Sources") + Project.swiftFiles(below: "Tests") {
      let text = try Project.text(file)
      for word in words { #expect(!text.contains(word), "\(file) has \(word)") }
    }
  }
}
