import SourceText
import Syntax
import TestSupport
import Testing

@testable import JSONSchema

/// What is quickly told to fit does fit by the evaluator, which takes its time.
struct FastValidatorTests {
  private static let folders = Repository.names(in: "catalog").filter {
    Repository.bytes(of: "schemas/" + kind(of: $0) + ".schema.json") != nil
  }

  /// The kind that a folder of the catalogue holds.
  private static func kind(of folder: String) -> String {
    folder == "diagnoses" ? "diagnosis" : String(folder.dropLast())
  }

  /// The next of a series of numbers without a pattern (Knuth's MMIX).
  private static func next(_ state: inout UInt64, below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private func schema(_ kind: String) throws -> Schema {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    return try #require(Schema.compile(builtInURI(kind), in: registry, assertsFormat: true).schema)
  }

  @Test("every entry of this repository's catalogue is quickly told to fit", arguments: folders)
  func acceptsEntries(folder: String) throws {
    let schema = try schema(Self.kind(of: folder))
    for (name, bytes) in Repository.files(below: "catalog/" + folder, ".md") {
      // A translation is no entry.
      if name.dropLast(".md".count).contains(".") { continue }
      let document = Document.parsing(SourceFile(path: name, bytes: bytes))
      #expect(schema.accepts(document.frontmatter.root, .catalogue), "\(folder)/\(name)")
    }
  }

  @Test(
    "an entry with lines that are lost, doubled or of another entry is accepted only if it fits", .slow,
    arguments: folders)
  func judgesChangedEntries(folder: String) throws {
    let schema = try schema(Self.kind(of: folder))
    let entries = Repository.files(below: "catalog/" + folder, ".md").map {
      $0.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    var state: UInt64 = 2_020_12
    var (accepted, refused) = (0, 0)
    for _ in 0..<200 {
      var lines = entries[Self.next(&state, below: entries.count)]
      let others = entries[Self.next(&state, below: entries.count)]
      let place = 1 + Self.next(&state, below: lines.count - 1)
      switch Self.next(&state, below: 4) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(others[Self.next(&state, below: others.count)], at: place)
      case 2: lines[place] = others[Self.next(&state, below: others.count)]
      default:
        var line = Array(lines[place])
        if !line.isEmpty {
          line[Self.next(&state, below: line.count)] = Array("a0 :-'\"[{x.".utf8)[Self.next(&state, below: 11)]
        }
        lines[place] = line[...]
      }
      let file = SourceFile(path: "entry.md", bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
      let root = Document.parsing(file).frontmatter.root
      let found = schema.evaluate(root, path: file.path, options: .catalogue)
      if schema.accepts(root, .catalogue) {
        accepted += 1
        #expect(found.isEmpty, "\(String(decoding: file.bytes, as: UTF8.self)): \(found.map(\.message))")
      } else if !found.isEmpty {
        refused += 1
      }
    }
    #expect(accepted > 0 && refused > 0)
  }

  @Test("a schema with fields of an organisation's own accepts them, and no others, quickly")
  func acceptsAdditionalFields() throws {
    let registry = SchemaRegistry()
    registerBuiltInSchemas(registry)
    let addition = #"{"type": "object", "properties": {"floor": {"type": "integer"}}, "required": ["floor"]}"#
    registry.add(SourceFile(path: "own.json", bytes: Array(addition.utf8)))
    let uri = registry.extend(builtInURI("team"), by: SchemaRegistry.uri(ofPath: "own.json"))
    let schema = try #require(Schema.compile(uri, in: registry, assertsFormat: true).schema)
    for (text, fits) in [
      (#"{"title": "Payroll team", "floor": 3}"#, true), (#"{"title": "Payroll team"}"#, false),
      (#"{"title": "Payroll team", "floor": "third"}"#, false),
      (#"{"title": "Payroll team", "floor": 3, "flor": 4}"#, false),
    ] {
      let root = parse(text).root
      #expect(schema.accepts(root, .catalogue) == fits, "\(text)")
      #expect(schema.evaluate(root, path: "", options: .catalogue).isEmpty == fits, "\(text)")
    }
  }

  @Test("a nest of references that asks the same question again and again is left to what remembers answers")
  func givesUp() throws {
    var definitions = [#""d0": {"type": "string"}"#]
    for level in 1...40 {
      let below = ##"{"$ref": "#/$defs/d\##(level - 1)"}"##
      definitions.append(#""d\#(level)": {"allOf": [\#(below), \#(below)]}"#)
    }
    let compiled = compile(##"{"$ref": "#/$defs/d40", "$defs": {\##(definitions.joined(separator: ", "))}}"##)
    let schema = try #require(compiled.schema)
    let root = parse(#""text""#).root
    #expect(!schema.accepts(root, .strict))
    #expect(schema.isValid(root))
  }
}
