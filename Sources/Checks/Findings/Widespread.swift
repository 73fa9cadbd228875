package import CatalogModel
package import SourceText
internal import Syntax

/// What nearly all live packages lack, of the catalogue or of one owner, and names that lead nowhere from many places: told
/// one by one, it would hide everything else.
package enum Widespread {
  /// From how many on what packages of the whole catalogue lack is told together, and what those of one owner lack.
  private static let (ofCatalog, ofOwner) = (21, 5)
  /// From how many places on a name that leads nowhere is told at the first alone.
  private static let places = 6

  /// `findings` as people are told them: those of a rule about a field that more than 20 and over 80 % of the live packages
  /// lack are one for each severity, at the first of them, which says how many others there are; else those of an owner of
  /// whose live packages at least five and over 80 % lack it. A name that leads nowhere from more than five places is told at
  /// the first.
  ///
  /// This is the last thing that happens to findings. Exceptions, severities, baselines and what is new since a revision
  /// are about each package by itself.
  package static func rolledUp(_ findings: [Diagnostic], in catalog: Catalog) -> [Diagnostic] {
    let groups = lacks(findings, catalog) + danglers(findings)
    guard !groups.isEmpty else { return findings }
    var endings: [Int: String] = [:]
    var hidden: Set<Int> = []
    for group in groups {
      endings[group.indices[0]] = group.ending
      hidden.formUnion(group.indices.dropFirst())
    }
    return findings.indices.filter { !hidden.contains($0) }.map { index in
      var finding = findings[index]
      if let ending = endings[index] { finding.message += ending }
      return finding
    }
  }

  /// Findings that are told as one: at the first of them, with what is said of the others.
  private struct Group {
    let indices: [Int]
    let ending: String
  }

  // MARK: What packages lack

  private static func lacks(_ findings: [Diagnostic], _ catalog: Catalog) -> [Group] {
    let fields = Dictionary(
      AllRules.rules.compactMap { rule in rule.rolledUpField.map { (rule.description.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var byRule: [RuleID: [(index: Int, owner: String)]] = [:]
    for (index, finding) in findings.enumerated() where fields[finding.rule] == finding.field {
      guard let package = livePackage(at: finding.place.path, catalog) else { continue }
      byRule[finding.rule, default: []].append((index, owner(of: package)))
    }
    guard byRule.values.contains(where: { $0.count >= ofOwner }) else { return [] }
    // A package whose fields can't be understood is judged by none of these rules.
    var totals: [String: Int] = [:]
    var total = 0
    for entry in catalog.entries(of: .servicePackage) where entry.document.isFrontmatterReadable {
      let package = ServicePackage(entry)
      guard package.status?.isLive ?? false else { continue }
      totals[owner(of: package), default: 0] += 1
      total += 1
    }
    var groups: [Group] = []
    for found in byRule.values {
      if found.count >= ofCatalog, found.count * 5 > total * 4 {
        groups += bySeverity(found.map(\.index), findings, of: "")
        continue
      }
      for (owner, found) in Dictionary(grouping: found, by: \.owner)
      where found.count >= ofOwner && found.count * 5 > (totals[owner] ?? 0) * 4 && !owner.isEmpty {
        groups += bySeverity(found.map(\.index), findings, of: " of `\(owner)`")
      }
    }
    return groups
  }

  /// One group for each severity: a configuration may give some packages another.
  private static func bySeverity(_ indices: [Int], _ findings: [Diagnostic], of owner: String) -> [Group] {
    Dictionary(grouping: indices) { findings[$0].severity }.values.filter { $0.count > 1 }.map { indices in
      let count = indices.count - 1
      let ending = count == 1 ? ", like another live package" : ", like \(count) other live packages"
      return Group(indices: indices, ending: ending + owner)
    }
  }

  private static func livePackage(at path: String, _ catalog: Catalog) -> ServicePackage? {
    guard let package = catalog.entry(at: path)?.as(ServicePackage.self), package.status?.isLive ?? false else {
      return nil
    }
    return package
  }

  private static func owner(of package: ServicePackage) -> String {
    package.entry.writtenOwner?.string ?? ""
  }

  // MARK: Names that lead nowhere

  private static func danglers(_ findings: [Diagnostic]) -> [Group] {
    var byName: [Name: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.rule == ReferenceDangling.description.id {
      byName[Name(message: finding.message, severity: finding.severity), default: []].append(index)
    }
    return byName.values.filter { $0.count >= places }.map { indices in
      Group(indices: indices, ending: ", which \(indices.count) places name")
    }
  }

  private struct Name: Hashable {
    let message: String
    let severity: Severity
  }
}
