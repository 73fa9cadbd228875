import CatalogModel
import Syntax

/// The tags of a catalogue, each with the entries that bear it.
///
/// Two tags are one where they differ in case and in blanks alone.
struct Tags: Sendable {
  /// One tag.
  struct Tag: Sendable {
    /// What all ways to write it have in common.
    let key: String
    /// As it is written where it is borne first.
    let name: String
    /// The entries that bear it, by their places in the catalogue, ascending.
    fileprivate(set) var entries: [Int]
    /// The term that is called so, by its place in the catalogue.
    let term: Int?
  }

  /// In the order in which the catalogue names them first.
  private(set) var all: [Tag] = []
  private var byKey: [String: Int] = [:]

  /// The field that holds the tags of an entry.
  static let field = KindDeclaration.tags

  init(_ catalog: Catalog) {
    let terms = Self.terms(catalog)
    for entry in catalog.entries {
      for node in entry.tags.prefix(Facet.maxTexts) {
        guard let key = Facet.key(of: node) else { continue }
        if let known = byKey[key] {
          if all[known].entries.last != entry.index { all[known].entries.append(entry.index) }
        } else {
          byKey[key] = all.count
          all.append(Tag(key: key, name: ShownLength.name(node.string), entries: [entry.index], term: terms[key]))
        }
      }
    }
  }

  /// The place in ``all`` of the tag that is written as `node`; nil where it has no page.
  func index(of node: NodeView) -> Int? { Facet.key(of: node).flatMap { byKey[$0] } }

  /// The place in ``all`` of the tag whose key that is; nil where it has no page.
  func index(ofKey key: String) -> Int? { byKey[key] }

  /// The terms by the names that they have in any language; of two with one name the first.
  private static func terms(_ catalog: Catalog) -> [String: Int] {
    var terms: [String: Int] = [:]
    for term in catalog.all(Term.self) {
      let titles = term.entry.title?.wordings(default: catalog.defaultLanguage).map(\.node) ?? []
      for node in titles + term.labels.map(\.node) {
        if let key = Facet.key(of: node), terms[key] == nil { terms[key] = term.entry.index }
      }
    }
    return terms
  }
}

extension PageContext {
  /// Writes a tag of an entry as it is written there, or as the term is called that bears its name: a link to its page, where it
  /// has one.
  func tag(_ html: inout HTMLWriter, _ node: NodeView) {
    guard let index = site.contents.tags.index(of: node) else { return node.withText { html.text($0) } }
    let tag = site.contents.tags.all[index]
    let name =
      tag.term == nil
      ? LocalizedText(text: ShownLength.name(node.string), language: catalog.defaultLanguage) : name(of: tag)
    html.element(.a, attributes: { $0.set("href", prefix: self.prefix, self.site.tagPaths[index]) }) { html in
      html.text(name, documentLanguage: self.documentLanguage)
    }
  }

  /// Tags by their places in ``Tags/all``, with their names, in the order of these.
  func named(_ tags: [Int]) -> [(tag: Int, name: LocalizedText)] {
    let keyed = tags.map { tag in
      let name = name(of: site.contents.tags.all[tag])
      return (tag: tag, name: name, key: Collation.key(of: name.text, in: language.language))
    }
    return keyed.sorted { left, right in
      left.key == right.key ? left.tag < right.tag : left.key.lexicographicallyPrecedes(right.key)
    }.map { ($0.tag, $0.name) }
  }

  func name(of tag: Tags.Tag) -> LocalizedText { site.name(of: tag, in: language) }
}

extension SiteModel {
  /// What a tag is called: as the term of its name, else as it is written.
  func name(of tag: Tags.Tag, in language: SiteLanguage) -> LocalizedText {
    tag.term.map { catalog.entry($0).name(in: language.language).shown }
      ?? LocalizedText(text: tag.name, language: catalog.defaultLanguage)
  }
}
