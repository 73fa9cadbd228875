internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// What the last import brought, entry by entry and field by field: the third side of the merge.
package struct ImportSnapshot: Sendable {
  /// What tells an entry from all others of a mapping.
  struct Key: Hashable, Comparable {
    /// The name of the kind.
    let kind: String
    /// The name of the other system, and what that calls the entry.
    let system: String
    let identifier: String

    static func < (left: Key, right: Key) -> Bool {
      (left.kind, left.system, left.identifier) < (right.kind, right.system, right.identifier)
    }
  }

  /// What an import brought of one entry.
  struct Brought: Equatable {
    /// The id that it had then.
    var id: String
    /// Values by the names of their fields.
    var fields: [String: PlainValue] = [:]
    /// Its texts by language.
    var bodies: [String: String] = [:]
    /// Whether it was made because records name it, and is no record itself.
    var isCreated = false

    /// What it was called, in every language.
    var titles: [String] {
      fields.sorted { $0.key < $1.key }.compactMap { name, value in
        guard name.split(separator: ".").first.map(String.init) == FieldValue.title, case .scalar(_, let text) = value
        else { return nil }
        return text
      }
    }
  }

  var entries: [Key: Brought] = [:]

  /// The version of the file's form.
  private static let format = 1

  /// A first import: nothing was brought yet.
  package init() {}

  /// Reads what an import wrote.
  /// - Returns: nil, and what is wrong, for a file that somebody changed so that it says nothing any more.
  package static func read(_ file: SourceFile) -> (snapshot: ImportSnapshot?, problems: [Diagnostic]) {
    let (tree, found) = NodeTree.parse(file, as: .json, limits: .data)
    func refused(
      _ message: String, _ range: SourceRange, help: String? = nil
    ) -> (snapshot: ImportSnapshot?, problems: [Diagnostic]) {
      let problem = Diagnostic(
        ImportFault.source.id, .error, message, at: Place(path: file.path, range: range),
        help: help ?? "Take the file as the last import wrote it: `git checkout -- \(file.path)`.")
      return (nil, [problem])
    }
    if let fault = found.first(where: { $0.severity == .error }) {
      return refused("this file is damaged: \(fault.message)", fault.place.range)
    }
    if let version = tree.root["format"].flatMap({ Int($0.string) }), version > format {
      return refused(
        "this was written by a later version of Salkku, and can't be read by this one", tree.root.range,
        help: "Use the version of Salkku that wrote it, or a later one.")
    }
    guard tree.root["format"]?.textEquals("\(format)") == true, let entries = tree.root["entries"], entries.isSequence
    else { return refused("this is not what an import keeps beside its mapping", tree.root.range) }
    var snapshot = ImportSnapshot()
    for node in entries.elements {
      guard let kind = node["kind"]?.string, let id = node["id"]?.string, let system = node["system"]?.string,
        let identifier = node["identifier"]?.string, let fields = node["fields"], fields.isMapping
      else { return refused("an entry here has no kind, id, system, identifier or fields", node.range) }
      var brought = Brought(id: id, isCreated: node["created"]?.boolean ?? false)
      for pair in node["body"]?.pairs.map(\.self) ?? [] { brought.bodies[pair.key.string] = pair.value.string }
      for pair in fields.pairs { brought.fields[pair.key.string] = PlainValue(pair.value) }
      snapshot.entries[Key(kind: kind, system: system, identifier: identifier)] = brought
    }
    return (snapshot, [])
  }

  /// The file: entries and fields sorted, a line each, so that two versions can be compared.
  package var bytes: [UInt8] {
    var text = Array("{\n\"format\": \(Self.format),\n\"entries\": [".utf8)
    for (place, (key, brought)) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
      text += Array((place == 0 ? "\n{" : ",\n{").utf8)
      var members: [(String, PlainValue)] = [
        ("kind", .string(key.kind)), ("id", .string(brought.id)), ("system", .string(key.system)),
        ("identifier", .string(key.identifier)),
      ]
      if brought.isCreated { members.append(("created", .scalar(kind: .boolean, text: "true"))) }
      if !brought.bodies.isEmpty {
        let texts = brought.bodies.sorted { $0.key < $1.key }.map { PlainValue.Pair($0.key, .string($0.value)) }
        members.append(("body", .map(texts)))
      }
      for (name, value) in members {
        text += Array("\"\(name)\": ".utf8)
        Self.write(value, to: &text)
        text += Array(",\n ".utf8)
      }
      text += Array("\"fields\": {".utf8)
      for (place, (name, value)) in brought.fields.sorted(by: { $0.key < $1.key }).enumerated() {
        text += Array((place == 0 ? "\n  " : ",\n  ").utf8)
        Self.write(.string(name), to: &text)
        text += Array(": ".utf8)
        Self.write(value, to: &text)
      }
      text += Array("}}".utf8)
    }
    return text + Array("\n]\n}\n".utf8)
  }

  private static func write(_ value: PlainValue, to text: inout [UInt8]) {
    switch value {
    case .scalar(let kind, let written):
      var writer = JSONWriter()
      switch kind {
      case .null: writer.literal("null")
      case .boolean: writer.literal(PlainValue.isTrue(written) ? "true" : "false")
      case .integer, .float:
        if MeantNumber.isNumber(written) { writer.literal(written) } else { writer.string(written) }
      default: writer.string(written)
      }
      text += writer.bytes
    case .list(let items):
      text.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { text += Array(", ".utf8) }
        write(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .map(let pairs):
      text.append(UInt8(ascii: "{"))
      for (place, pair) in pairs.enumerated() {
        if place > 0 { text += Array(", ".utf8) }
        write(.string(pair.key), to: &text)
        text += Array(": ".utf8)
        write(pair.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }
}

extension PlainValue {
  /// Whether a boolean as YAML spells it, as `True`, is true.
  fileprivate static func isTrue(_ written: String) -> Bool { written.lowercased() == "true" }

  /// Whether both say the same: the kind of a scalar does not count where its text is the same, for a file may have a number
  /// where a text is meant.
  func saysTheSame(as other: PlainValue) -> Bool {
    switch (self, other) {
    case (.scalar(let kind, let left), .scalar(let other, let right)):
      let areNumbers = [kind, other].allSatisfy { $0 == .integer || $0 == .float }
      return left == right || areNumbers && Double(left) == Double(right)
        || kind == .boolean && other == .boolean && Self.isTrue(left) == Self.isTrue(right)
        || kind == .null && other == .null
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      let members = Dictionary(right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return left.allSatisfy { pair in members[pair.key].map { pair.value.saysTheSame(as: $0) } ?? false }
    default: return false
    }
  }
}
