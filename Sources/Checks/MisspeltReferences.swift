internal import CatalogModel
internal import SourceText
internal import Syntax

/// The entries that look unused only because somebody misspelt their ids: the misspelling is told already.
enum MisspeltReferences {
  /// Those of `ids` that a reference which leads nowhere probably means.
  static func probableTargets(of fields: [ReferenceField], among ids: [String], in catalog: Catalog) -> Set<String> {
    guard !ids.isEmpty else { return [] }
    let dangling = catalog.allLinks.filter { link in link.target == nil && fields.contains(link.field) }
    guard !dangling.isEmpty else { return [] }
    let names = NearestNames(ids)
    return Set(dangling.flatMap { names.nearest(to: catalog.entry($0.source).node(at: $0.node).string) })
  }
}
