import Foundation
import Testing

/// What other modules see is documented where it is declared, or where a protocol asks for it.
struct DocCommentTests {
  /// Declarations that need no comment of their own, because the protocol that they are made for documents them.
  struct Witnesses {
    /// The protocols, one of which the type around the declaration names.
    let protocols: Set<String>
    /// What the declaration begins with, behind `package`.
    let declarations: [String]
  }

  static let witnesses = [
    // What is read about a rule is its description.
    Witnesses(
      protocols: ["EntryRule", "CatalogRule", "RevisionRule"],
      declarations: ["enum ", "static let kinds ", "static func check(_ "]),
    Witnesses(
      protocols: ["Rule", "EntryRule", "CatalogRule", "RevisionRule"],
      declarations: [
        "static var subject:", "static let presumedRead:", "static var presumedRead:", "static let rolledUpField:",
        "static var rolledUpField:", "static let dividesItsWork ", "static var dividesItsWork:",
      ]),
    Witnesses(protocols: ["Entity"], declarations: ["static let kind ", "let entry:", "init(_ entry: Entry)"]),
    Witnesses(
      protocols: ["FieldGroup", "Entity"], declarations: ["let entry:", "let node:", "var entry:", "var node:"]),
    Witnesses(protocols: ["Reporter"], declarations: ["func write(_ report: Report, to "]),
    Witnesses(
      protocols: ["SourceTree"],
      declarations: [
        "let entries:", "let notes:", "var notes:", "let absentPaths:", "var absentPaths:", "let misnamed:",
        "var misnamed:", "let rootFolder:", "var rootFolder:", "func makeReader()",
      ]),
    Witnesses(protocols: ["SourceReader"], declarations: ["func verify(_ "]),
    // Those of the standard library.
    Witnesses(protocols: ["Comparable"], declarations: ["static func < "]),
    Witnesses(protocols: ["Hashable"], declarations: ["static func == ", "func hash(into "]),
    Witnesses(protocols: ["CustomStringConvertible"], declarations: ["var description:"]),
    Witnesses(protocols: ["ExpressibleByStringLiteral"], declarations: ["init(stringLiteral "]),
    Witnesses(protocols: ["IteratorProtocol"], declarations: ["mutating func next()"]),
    Witnesses(
      protocols: ["RandomAccessCollection"],
      declarations: ["let indices:", "var startIndex:", "var endIndex:", "subscript(index: Int)"]),
  ]

  @Test func `every package declaration has a doc comment, but for what a protocol documents`() throws {
    var used: Set<String> = []
    for file in Project.swiftFiles(below: "Sources") {
      for declaration in DeclarationReader(try Project.text(file)).undocumented {
        if let witness = Self.witness(declaration) {
          used.insert(witness)
        } else {
          Issue.record("\(file):\(declaration.line) has no doc comment: \(declaration.text)")
        }
      }
    }
    for witness in Self.witnesses.flatMap(\.declarations) {
      #expect(used.contains(witness), "`\(witness)` is named as a witness, and there is none")
    }
  }

  @Test func `what a protocol asks for has a doc comment`() throws {
    for file in Project.swiftFiles(below: "Sources") {
      for requirement in DeclarationReader(try Project.text(file)).undocumentedRequirements {
        Issue.record("\(file):\(requirement.line) has no doc comment: \(requirement.text)")
      }
    }
  }

  @Test func `a declaration without a comment is found wherever it stands`() {
    let text = """
      /// A range.
      @frozen package struct Range: Hashable {
        /// Where it starts.
        @inlinable package let start: Int
        @inlinable package let end: Int
        package internal(set) var isEmpty: Bool

        /// Nothing.
        @inlinable
        @inline(__always)
        package init() {}
        // No comment of this sort.
        package static func empty() -> Range { Range() }
        let own = 0
        package func hash(into hasher: inout Hasher) {}
        package enum Part { case first }
      }
      """
    let found = DeclarationReader(text).undocumented.filter { Self.witness($0) == nil }
    #expect(found.map(\.line) == [5, 6, 13, 16])
  }

  @Test func `a witness counts in a type of its protocol only`() {
    let text = """
      package enum DateOrder: EntryRule {
        package static let kinds = [1]
      }
      /// A view.
      package struct Team: Sendable,
        Entity
      {
        package let entry: Entry
        /// A part of it.
        package struct Part: Sendable {
          package let entry: Entry
        }
        package init(_ entry: Entry) {}
      }
      extension Rule {
        package static var presumedRead: Int { 0 }
      }
      extension Ruler {
        package static var presumedRead: Int { 0 }
      }
      """
    let found = DeclarationReader(text).undocumented.filter { Self.witness($0) == nil }
    #expect(found.map(\.line) == [11, 19])
  }

  @Test func `a requirement without a comment is found`() {
    let text = """
      /// What is shown.
      package protocol Shown: Sendable {
        /// Its name.
        static var name: String { get }
        var size: Int { get }
        func show()
      }
      protocol Own { var name: String { get } }
      """
    #expect(DeclarationReader(text).undocumentedRequirements.map(\.line) == [5, 6])
  }

  /// The name of the witness that a declaration is; nil if it is none.
  private static func witness(_ declaration: DeclarationReader.Declaration) -> String? {
    // What people read about a fault says what it is.
    if declaration.text.hasSuffix(" = RuleDescription(") { return "a fault" }
    let words = Set(declaration.heading.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    let name = declaration.text.range(of: "package ").map { declaration.text[$0.upperBound...] } ?? ""
    for witnesses in witnesses where !witnesses.protocols.isDisjoint(with: words) {
      if let found = witnesses.declarations.first(where: { name.hasPrefix($0) }) { return found }
    }
    return nil
  }
}

/// Finds what a Swift file declares for other modules, by its lines as the formatter leaves them.
private struct DeclarationReader {
  struct Declaration {
    /// From 1.
    let line: Int
    /// The line without the blanks before it.
    let text: String
    /// The beginning of the type or extension that the declaration is, or stands in: up to its brace.
    let heading: String
  }

  private let lines: [String]

  init(_ text: String) { lines = text.components(separatedBy: "\n") }

  private static let attributes = #"(@\w+(\([^)]*\))? )*"#
  private static let modifiers = #"([a-z]+(\([a-z]+\))? )*"#
  private static let member = #"(func|var|let|init|subscript|typealias|associatedtype)\b"#
  private static let type = #"(struct|enum|class|actor|protocol)\b"#

  private static let declaration = #"^ *\#(attributes)package \#(modifiers)(\#(member)|\#(type))"#
  private static let typeDeclaration = #"^ *\#(attributes)\#(modifiers)(\#(type)|extension\b)"#
  private static let packageProtocol = #"^ *\#(attributes)package protocol\b"#
  private static let requirement = #"^ *\#(attributes)\#(modifiers)\#(member)"#

  /// What is declared for other modules without a doc comment.
  var undocumented: [Declaration] {
    lines.indices.filter { lines[$0].contains("package ") && matches($0, Self.declaration) && !hasComment($0) }
      .map { Declaration(line: $0 + 1, text: trimmed($0), heading: heading(of: $0)) }
  }

  /// What protocols for other modules ask for without a doc comment.
  var undocumentedRequirements: [Declaration] {
    lines.indices.filter { matches($0, Self.packageProtocol) }.flatMap { start in
      let body = (start + 1)..<(lines[start...].firstIndex { $0.hasPrefix(indent(start) + "}") } ?? lines.endIndex)
      return body.filter { matches($0, Self.requirement) && !hasComment($0) }
        .map { Declaration(line: $0 + 1, text: trimmed($0), heading: trimmed(start)) }
    }
  }

  /// Whether the line before a declaration, and before the attributes that have lines of their own, is a doc comment.
  private func hasComment(_ index: Int) -> Bool {
    let before = lines[..<index].indices.last { !isAttribute($0) }
    return before.map { trimmed($0).hasPrefix("///") } ?? false
  }

  private func isAttribute(_ index: Int) -> Bool {
    trimmed(index).hasPrefix("@") && !matches(index, Self.requirement) && !matches(index, Self.typeDeclaration)
  }

  private func heading(of index: Int) -> String {
    let start =
      matches(index, Self.typeDeclaration)
      ? index
      : lines[..<index].indices.last { matches($0, Self.typeDeclaration) && indent($0).count < indent(index).count }
    guard let start else { return "" }
    let end = lines[start...].firstIndex { $0.contains("{") } ?? start
    return lines[start...end].joined(separator: " ").components(separatedBy: "{")[0]
  }

  private func matches(_ index: Int, _ pattern: String) -> Bool {
    lines[index].range(of: pattern, options: .regularExpression) != nil
  }

  private func indent(_ index: Int) -> String { String(lines[index].prefix { $0 == " " }) }

  private func trimmed(_ index: Int) -> String { lines[index].trimmingCharacters(in: .whitespaces) }
}
