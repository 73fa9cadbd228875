package import CatalogModel
package import SourceText
internal import Syntax

/// What nearly every live package lacks: told package by package, it would hide everything else.
package enum Widespread {
  /// `findings` as people are told them: those of a rule about a field that more than 20 and over 80 % of the live packages
  /// lack are one for each severity, at the first of them, which says how many others there are.
  ///
  /// This is the last thing that happens to findings. Exceptions, severities, baselines and what is new since a revision
  /// are about each package by itself.
  package static func rolledUp(_ findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    let fields = Dictionary(
      AllRules.rules.compactMap { rule in rule.rolledUpField.map { (rule.description.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    // By rule, and then by the severity that a configuration gives to some of the packages.
    var groups: [RuleID: [Severity: [Int]]] = [:]
    for (index, finding) in findings.enumerated() where fields[finding.rule] == finding.field {
      guard let entry = catalog.entry(at: finding.place.path), entry.kind == .servicePackage,
        ServicePackage(entry).status?.isLive == true
      else { continue }
      groups[finding.rule, default: [:]][finding.severity, default: []].append(index)
    }
    func count(_ ofRule: [Severity: [Int]]) -> Int { ofRule.values.reduce(0) { $0 + $1.count } }
    guard groups.values.contains(where: { count($0) > 20 }) else { return findings }
    // A package whose fields can't be understood is judged by none of these rules.
    let total = catalog.entries(of: .servicePackage).count {
      $0.document.isFrontmatterReadable && ServicePackage($0).status?.isLive == true
    }
    var others: [Int: Int] = [:]
    var hidden: Set<Int> = []
    for ofRule in groups.values where count(ofRule) > 20 && count(ofRule) * 5 > total * 4 {
      for indices in ofRule.values where indices.count > 1 {
        others[indices[0]] = indices.count - 1
        hidden.formUnion(indices.dropFirst())
      }
    }
    return findings.indices.filter { !hidden.contains($0) }.map { index in
      var finding = findings[index]
      if let count = others[index] {
        finding.message += count == 1 ? ", like another live package" : ", like \(count) other live packages"
      }
      return finding
    }
  }
}
