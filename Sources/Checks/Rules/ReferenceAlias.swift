internal import CatalogModel
package import SourceText
internal import Syntax

package enum ReferenceAlias: CatalogRule {
  package static let description = RuleDescription(
    id: "reference-alias", severity: .warning,
    what: "A reference uses an old id of an entry that was renamed.",
    why: "It still works, but readers of the file look for a name that is gone, and the alias can never be removed.",
    example: "owner: salary-office",
    instead: "owner: payroll-team")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let links = catalog.allLinks[...]
    var next = links.startIndex
    while next < links.endIndex {
      let source = catalog.entry(links[next].source)
      let end = links[next...].firstIndex { $0.source != source.index } ?? links.endIndex
      let own = links[next..<end]
      next = end
      guard own.contains(where: \.isAlias) else { continue }
      let doubles = doubles(among: own, of: source)
      for link in own where link.isAlias {
        guard let index = link.target else { continue }
        let target = catalog.entry(index)
        let node = source.node(at: link.node)
        let field = catalog.field(of: link)
        let replacement = field.isQualified ? target.key : target.id
        let fix = Fix(
          title: "write `\(replacement)`",
          edits: [TextEdit(range: node.range, replacement: YAMLText.scalar(replacement, like: node.style))])
        let isDouble = doubles.contains(link.node)
        findings.report(
          "`\(node.string)` is an old id of the \(target.declaration.spokenName) `\(target.id)`",
          at: source.place(of: node),
          help: isDouble ? "Write `\(replacement)` once: the list names it twice." : "Write `\(replacement)`.",
          fix: isDouble ? nil : fix, field: field.path, value: node.string)
      }
    }
  }

  /// The nodes of those links that share a list with another one to the same entry: under its own id, the list would hold
  /// it twice.
  private static func doubles(among links: ArraySlice<Link>, of source: Entry) -> Set<Int> {
    struct Member: Hashable {
      let list: Int
      let target: Int
    }
    let tree = source.document.frontmatter
    var lists: [Int: Int] = [:]
    for list in tree.nodes.indices where tree.nodes[list].kind == .sequence {
      for item in NodeView(tree: tree, index: list).elements { lists[item.index] = list }
    }
    var nodes: [Member: [Int]] = [:]
    for link in links {
      guard let list = lists[link.node], let target = link.target else { continue }
      nodes[Member(list: list, target: target), default: []].append(link.node)
    }
    return Set(nodes.values.filter { $0.count > 1 }.joined())
  }
}
