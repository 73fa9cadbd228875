internal import CatalogModel
internal import SourceText
internal import Syntax

/// What one look through the texts of all entries' fields finds, for every rule that asks.
struct FieldSurvey: Sendable {
  /// Something in a text, and where.
  struct Found: Sendable {
    /// The entry, by its place in the catalogue.
    let entry: Int
    let field: TextField
    let node: NodeView
  }

  /// The texts in which there is nothing to see; in the order of the entries, as ``undeclared``.
  let blank: [Found]
  /// The keys of texts that name a language which the catalogue does not have.
  let undeclared: [Found]

  init(_ catalog: Catalog, threads: Int) {
    let languages = catalog.configuration.languages
    let found = Parallel.map(catalog.entryCount, threads: threads, makeWorker: { catalog.view() }) { catalog, index in
      var blank: [Found] = []
      var undeclared: [Found] = []
      catalog.entry(index).forEachText { field, node in
        // Most texts are in one language, and few of them are blank.
        guard node.isMapping else {
          if node.isBlankText { blank.append(Found(entry: index, field: field, node: node)) }
          return
        }
        node.forEachBlankText { blank.append(Found(entry: index, field: field, node: $0)) }
        node.forEachLanguage(otherThan: languages) {
          undeclared.append(Found(entry: index, field: field, node: $0))
        }
      }
      return (blank: blank, undeclared: undeclared)
    }
    blank = found.flatMap(\.blank)
    undeclared = found.flatMap(\.undeclared)
  }
}

extension NodeView {
  /// Calls `body` with every text of this value of a field in which there is nothing to see.
  func forEachBlankText(_ body: (NodeView) -> Void) {
    guard isMapping else { return isBlankText ? body(self) : () }
    for pair in pairs {
      if pair.value.isBlankText { body(pair.value) }
      for element in pair.value.elements { element.forEachBlankText(body) }
    }
  }

  /// Calls `body` with every key of a text that is a language and none of `languages`. What is no language at all is
  /// told by the schema.
  func forEachLanguage(otherThan languages: [Language], _ body: (NodeView) -> Void) {
    for pair in pairs where !languages.contains(where: { pair.key.textEquals($0.tag) }) {
      if Language.isTag(pair.key.string) { body(pair.key) }
    }
  }
}
