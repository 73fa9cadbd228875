package import CatalogModel
package import SourceText

/// What nearly every live package lacks: told package by package, it would hide everything else.
package enum Widespread {
  /// `findings` as people are told them: those of a rule about a field that more than 20 and over 80 % of the live packages
  /// lack are one, at the first of them, which says how many others there are.
  ///
  /// This is the last thing that happens to findings. Exceptions, severities, baselines and what is new since a revision
  /// are about each package by itself.
  package static func rolledUp(_ findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    struct Group: Hashable {
      let rule: RuleID
      let severity: Severity
    }
    let fields = Dictionary(
      AllRules.rules.compactMap { rule in rule.rolledUpField.map { (rule.description.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var groups: [Group: [Int]] = [:]
    for (index, finding) in findings.enumerated() where fields[finding.rule] == finding.field {
      guard let entry = catalog.entry(at: finding.place.path), entry.kind == .servicePackage,
        ServicePackage(entry).status?.isLive == true
      else { continue }
      groups[Group(rule: finding.rule, severity: finding.severity), default: []].append(index)
    }
    guard groups.values.contains(where: { $0.count > 20 }) else { return findings }
    let total = catalog.entries(of: .servicePackage).count { ServicePackage($0).status?.isLive == true }
    var others: [Int: Int] = [:]
    var hidden: Set<Int> = []
    for indices in groups.values where indices.count > 20 && indices.count * 5 > total * 4 {
      others[indices[0]] = indices.count - 1
      hidden.formUnion(indices.dropFirst())
    }
    return findings.indices.filter { !hidden.contains($0) }.map { index in
      var finding = findings[index]
      if let count = others[index] { finding.message += ", like \(count) other live packages" }
      return finding
    }
  }
}
