internal import CatalogModel
internal import SourceText
internal import Syntax

/// The entries that look unused only because somebody misspelt their ids: the misspelling is told already.
enum MisspeltReferences {
  /// What was written for an id, nearer to one: hyphens for what people type between words.
  static func folded(_ written: String) -> String {
    String(written.map { $0.isWhitespace || $0 == "_" ? "-" : $0 })
  }

  /// The ids in one text in which several stand: `clubs; companies`, `clubs and companies`.
  static func parts(of written: String) -> [String] {
    // Nearly always it is one.
    let isOne = written.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
    let parts = isOne ? [written] : written.split { ",;".contains($0) || $0.isWhitespace }.map(String.init)
    return parts.filter { !["", "and", "ja", "och", "et", "e", "&"].contains($0) }
  }

  /// Those of `ids` that a reference which leads nowhere probably means.
  static func probableTargets(of fields: [ReferenceField], among ids: [String], in catalog: Catalog) -> Set<String> {
    guard !ids.isEmpty else { return [] }
    let dangling = catalog.allLinks.filter { link in link.target == nil && fields.contains(catalog.field(of: link)) }
    guard !dangling.isEmpty else { return [] }
    let names = NearestNames(ids)
    let known = Set(ids)
    return Set(
      dangling.flatMap { link -> [String] in
        let written = catalog.entry(link.source).node(at: link.node).string
        return names.nearest(to: folded(written)) + parts(of: written).filter { known.contains($0) }
      })
  }
}
