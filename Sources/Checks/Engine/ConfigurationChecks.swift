internal import CatalogModel
internal import JSONSchema
package import SourceText
internal import Syntax

/// What is wrong with a configuration that its schema cannot know: rules that do not exist, thresholds that make no sense.
enum ConfigurationChecks {
  /// - Parameter schema: what its schema says of it.
  /// - Returns: both together; a line has one finding.
  static func findings(in document: Document, _ schema: [Diagnostic]) -> [Diagnostic] {
    let root = document.frontmatter.root
    let maps = [root["rules"]] + (root["overrides"]?.elements.map { $0["rules"] } ?? [])
    guard root["thresholds"] != nil || maps.contains(where: { $0 != nil }) else { return schema }
    let known = AllRules.descriptions.map(\.id.name)
    let names = Set(known)
    var findings = schema
    for map in maps.compactMap({ $0 }) {
      for pair in map.pairs where !names.contains(pair.key.string) {
        report(unknown(pair.key, "rules", among: known, document), of: pair, in: &findings)
      }
    }
    let thresholds = Dictionary(
      AllRules.descriptions.compactMap { rule in rule.threshold.map { (rule.id.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard let map = root["thresholds"] else { return findings }
    for pair in map.pairs {
      let name = pair.key.string
      guard let threshold = thresholds[name] else {
        let finding =
          names.contains(name)
          ? Diagnostic(
            ConfigurationFault.thresholdImpossible.id, .error, "`\(name)` has no threshold",
            at: Place(path: document.file.path, range: pair.key.range), help: "Remove the line.",
            field: "thresholds.\(name)", value: name)
          : unknown(pair.key, "thresholds", among: thresholds.keys.sorted(), document)
        report(finding, of: pair, in: &findings)
        continue
      }
      let advice =
        "Write a number from \(threshold.allowedText), or remove the line; then \(threshold.standardText) holds."
      // What is no number the schema has told, without knowing which numbers there may be.
      for index in findings.indices where findings[index].place.range == pair.value.range && findings[index].help == nil
      {
        findings[index].help = advice
      }
      guard let number = Number(pair.value), !threshold.allowed.contains(number.value) else { continue }
      findings.append(
        Diagnostic(
          ConfigurationFault.thresholdImpossible.id, .error,
          "the threshold of `\(name)` cannot be \(number.text): it counts \(threshold.meaning)",
          at: Place(path: document.file.path, range: pair.value.range), help: advice, field: "thresholds.\(name)",
          value: number.text))
    }
    return findings
  }

  /// Adds what is wrong with the key of `pair`, in the place of what the schema says of the key or its value: that counts
  /// once the name is right. A key that is a part of something else, as of a number with a comma, is not meant for one.
  private static func report(
    _ finding: Diagnostic, of pair: NodeView.Pair, in findings: inout [Diagnostic]
  ) {
    let key = pair.key.range
    let isPart = findings.contains { other in
      other.place.range.start < key.start && key.end <= other.place.range.end && other.rule == SchemaFault.valueType.id
    }
    guard !isPart else { return }
    findings.removeAll { other in
      let range = other.place.range
      return [SchemaFault.valueType.id, SchemaFault.valueFormat.id, SchemaFault.valueNotAllowed.id].contains(other.rule)
        && (range == key || (pair.value.range.start <= range.start && range.end <= pair.value.range.end))
    }
    findings.append(finding)
  }

  private static func unknown(
    _ key: NodeView, _ field: String, among known: [String], _ document: Document
  ) -> Diagnostic {
    let name = key.string
    let near = Spelling.nearest(to: name, among: known).first
    let noun = field == "rules" ? "rule" : "rule with a threshold"
    return Diagnostic(
      ConfigurationFault.ruleUnknown.id, .error, "there is no \(noun) `\(name)`",
      at: Place(path: document.file.path, range: key.range),
      help: Spelling.question(near)
        ?? "Copy the name from a finding, where it stands in brackets; `salkku explain` lists them all.",
      field: field, value: name)
  }
}

/// The faults of a configuration that its schema cannot know.
package enum ConfigurationFault {
  package static let ruleUnknown = RuleDescription(
    id: "rule-unknown", severity: .error,
    what: "The configuration names a rule that does not exist.",
    why: "Somebody meant to change what is checked, and nothing was changed.",
    example: "rules: {package-no-scop: off}",
    instead: "rules: {package-no-scope: off}")

  package static let themeFileMissing = RuleDescription(
    id: "theme-file-missing", severity: .error,
    what:
      "The configuration names a logo, a stylesheet or a folder that does not exist, or is something else.",
    why: "The site would be built without it, and nobody would be told.",
    example: "logo: logo.svg",
    instead: "logo: assets/logo.svg")

  package static let thresholdImpossible = RuleDescription(
    id: "threshold-impossible", severity: .error,
    what: "The configuration sets a threshold that makes no sense for its rule.",
    why: "The rule would speak up always or never; its own threshold holds until this is put right.",
    example: "thresholds: {pressure-package: -1}",
    instead: "thresholds: {pressure-package: 4}")

  /// All of them.
  package static let all = [
    ruleUnknown, themeFileMissing, thresholdImpossible,
  ]
}
