internal import CatalogModel
internal import SourceText
internal import Syntax

/// The entries that look unused only because somebody misspelt their ids: the misspelling is told already.
enum MisspeltReferences {
  /// What was written for an id, nearer to one: hyphens for what people type between words.
  static func folded(_ written: String) -> String {
    String(written.map { $0.isWhitespace || $0 == "_" ? "-" : $0 })
  }

  /// Those of `ids` that a reference which leads nowhere probably means.
  static func probableTargets(of fields: [ReferenceField], among ids: [String], in catalog: Catalog) -> Set<String> {
    guard !ids.isEmpty else { return [] }
    let dangling = catalog.allLinks.filter { link in link.target == nil && fields.contains(catalog.field(of: link)) }
    guard !dangling.isEmpty else { return [] }
    let names = NearestNames(ids)
    return Set(dangling.flatMap { names.nearest(to: folded(catalog.entry($0.source).node(at: $0.node).string)) })
  }
}
