internal import CatalogModel
internal import JSONSchema
internal import SourceText
internal import Syntax

/// Says of what a schema finds in an entry what was probably meant, from what the kind declares: synonyms, groups, and the forms of
/// values.
struct SchemaAdvice {
  private let document: Document
  private let kind: KindDeclaration
  /// The most fields that a message lists.
  private static let listed = 12

  init(_ document: Document, _ kind: KindDeclaration) {
    self.document = document
    self.kind = kind
  }

  /// The findings with what is known of them.
  func improved(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { finding in
      switch finding.rule {
      case SchemaFault.fieldUnknown.id: unknownField(finding)
      case SchemaFault.valueFormat.id: wrongFormat(finding)
      default: finding
      }
    }
  }

  /// The field that an unknown key probably stands for, written as in ``Diagnostic/field``; nil if that field is there as well.
  func absentField(meantBy finding: Diagnostic) -> String? {
    let owner = Array(Self.keys(of: finding.field).dropLast())
    guard case .field(let field) = kind.meant(by: finding.value, at: owner),
      mapping(around: finding, finding.value)?.pair(field.name) == nil
    else { return nil }
    return String(finding.field.dropLast(finding.value.count)) + field.name
  }

  // MARK: Fields

  private func unknownField(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    let path = Self.keys(of: finding.field)
    let owner = Array(path.dropLast())
    let key = finding.value
    // The schema of an own kind only adds to that of all entries, which is the one that knows no such field.
    if !kind.isBuiltIn, owner.isEmpty {
      finding.message = "`\(key)` is not a field of \(Noun.withArticle(kind.spokenName))"
    }
    let mapping = mapping(around: finding, key)
    if owner.isEmpty, kind.field("id") == nil, FoldedName.of(key) == "id" {
      finding.help = "The file's name is the id: remove this line."
      finding.fix = nil
      return finding
    }
    switch kind.meant(by: key, at: owner) {
    case .field(let field): meant(field, by: key, in: mapping, &finding)
    case .within(let groups):
      let names = MessageParts.alternatives(groups.map(\.name))
      if let group = groups.first(where: { mapping?[$0.name]?.isMapping ?? false }) {
        finding.help =
          "It belongs to `\(group.name)`: write it on a line below `\(group.name):`, indented as the others there."
      } else {
        finding.help = "It belongs to \(names): write \(names) on a line of its own, and this below, indented."
      }
      finding.fix = nil
    case .renamed(let field, let group):
      finding.help =
        mapping?[group.name]?.isMapping ?? false
        ? "It belongs to `\(group.name)`: write `\(field.name): …` on a line below `\(group.name):`, indented as the others there."
        : "It belongs to `\(group.name)`: write `\(group.name):` on a line of its own, and `\(field.name): …` below, indented."
      finding.fix = nil
    case .ofEntry(let field):
      finding.help = "It is a field of the entry itself: begin its line without a blank, as `\(field.name): …`."
      finding.fix = nil
    case nil: if owner.isEmpty { listOthers(than: mapping, &finding) }
    }
    return finding
  }

  /// Says that a key stands for a field of the same group.
  private func meant(_ field: FieldDeclaration, by key: String, in mapping: NodeView?, _ finding: inout Diagnostic) {
    if field.name == key {
      finding.help =
        "The schema allows `\(key)` only under a condition, which is not met here: remove this line, or change "
        + "what the condition asks for."
      finding.fix = nil
    } else if let other = mapping?.pair(field.name) {
      finding.help = "`\(field.name)` is here already: write what you mean there, and remove this line."
      finding.related = [.init(message: "it stands here", place: self.place(other.key))]
      finding.fix = nil
    } else {
      let description = field.description
      finding.help = Spelling.question(field.name) + (description.isEmpty ? "" : " \(description)")
      if let written = mapping?.pair(key) { finding.fix = rename(written.key, to: field.name) }
    }
  }

  /// Names the fields that a file lacks, one of which is meant rather than those that it has.
  private func listOthers(than mapping: NodeView?, _ finding: inout Diagnostic) {
    guard finding.fix == nil, let help = finding.help, help.hasPrefix("The fields here are "),
      kind.fields.count > Self.listed
    else { return }
    let written = Set(mapping?.pairs.map { $0.key.string } ?? [])
    let names = kind.fields.map(\.name).filter { !written.contains($0) }
    finding.help =
      "The other fields of \(Noun.withArticle(kind.spokenName)) are \(MessageParts.list(names, limit: Self.listed)); "
      + "\(kind.isBuiltIn ? "`salkku schema \(kind.name)`" : "`\(kind.file.path)`") has them all. "
      + "A field of your own begins with `x-`."
  }

  private func rename(_ key: NodeView, to name: String) -> Fix? {
    guard key.style == .plain else { return nil }
    return Fix(title: "write `\(name)`", edits: [TextEdit(range: key.range, replacement: name)])
  }

  // MARK: Values

  private func wrongFormat(_ finding: Diagnostic) -> Diagnostic {
    let path = Self.keys(of: finding.field)
    guard let field = kind.field(at: path) else { return finding }
    let isReading = field.form == .readings
    let written = text(at: finding.place.range)
    let candidates: [String] =
      switch field.form {
      case .date: MeantDate.candidates(written)
      case .period: MeantPeriod.candidates(written)
      case .readings: MeantPeriod.candidates(written)
      case .address: MeantAddress.candidate(written).map { [$0] } ?? []
      default: []
      }
    var finding = finding
    guard let first = candidates.first else {
      if field.form == .address, ["https://", "http://", "mailto:"].contains(written) {
        finding.help = "Write the rest of the address behind `\(written)`, or remove the line."
      } else if isReading || field.form == .period {
        finding.help = "Write a quarter as `2026-Q3`, a month as `2026-09`, or a year as `2026`."
      }
      return finding
    }
    let key = isReading ? "" : "\(field.name): "
    finding.help = "Write \(candidates.map { "`\(key)\($0)\(isReading ? ":" : "")`" }.joined(separator: " or "))."
    finding.fix =
      candidates.count == 1
      ? Fix(title: "write `\(first)`", edits: [TextEdit(range: finding.place.range, replacement: first)]) : nil
    return finding
  }

  /// What stands at `range`, without quotes around it.
  private func text(at range: SourceRange) -> String {
    var text = document.file.text(in: range)[...]
    for quote in ["\"", "'"] where text.utf8.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }

  // MARK: Places

  private func place(_ node: NodeView) -> Place { Place(path: document.file.path, range: node.range) }

  /// The keys of a finding's path, without positions: `value[0].for` is `value` and `for`.
  private static func keys(of path: String) -> [String] {
    path.split(separator: ".").map { part in String(part.prefix { $0 != "[" }) }.filter { !$0.isEmpty }
  }

  /// The mapping that has the key `key`, which `finding` is about: at `value[0]` for `value[0].who`.
  private func mapping(around finding: Diagnostic, _ key: String) -> NodeView? {
    var node: NodeView? = document.frontmatter.root
    for step in finding.field.dropLast(key.utf8.count == finding.field.utf8.count ? key.count : key.count + 1)
      .split(separator: ".")
    {
      let parts = step.split(whereSeparator: { "[]".contains($0) })
      guard let name = parts.first else { return nil }
      node = node?[String(name)]
      for position in parts.dropFirst() {
        guard let items = node?.elements, let index = Int(position) else { return nil }
        node = items.dropFirst(index).first { _ in true }
      }
    }
    return node?.isMapping ?? false ? node : nil
  }
}
