internal import CatalogModel
internal import SourceText
internal import Syntax

/// What one look through all texts finds, for every rule that asks: where their links lead, and where exceptions may be.
struct ProseSurvey: Sendable {
  /// A link that has to be looked at again: it leads to a heading, or to nothing that a page may link to.
  struct Doubtful: Sendable {
    /// The place of its document in ``documents``.
    let document: Int
    let link: Markdown.Link
    let target: ProseTarget
  }

  /// A link to a file that is neither an entry nor a page, or an image, wherever in the tree it lies.
  struct Shown: Sendable {
    /// The place of its document in ``documents``.
    let document: Int
    let link: Markdown.Link
    let path: String
  }

  /// A link from an entry's text to another entry.
  struct Passage: Sendable, Hashable {
    /// The entries, by their places in the catalogue.
    let source: Int
    let target: Int
  }

  /// Every document that has prose.
  let documents: [Document]
  /// In the order of the documents, and then in that in which they are written.
  let doubtful: [Doubtful]
  /// In the order of their sources, those that stand in translations too; the links of the catalogue's own pages are
  /// those of no entry and left out.
  let passages: [Passage]
  /// In the order of ``doubtful``.
  let shown: [Shown]
  /// The entries whose texts link to a web or mail address, by their places in the catalogue.
  let leadOutside: Set<Int>
  /// What is wrong with the Markdown of the texts, and with exceptions where none can be.
  let problems: [Diagnostic]
  /// The documents in which exceptions may stand.
  let mayHoldExceptions: [Document]

  init(_ catalog: Catalog, threads: Int) {
    var documents: [Document] = []
    var sources: [Int] = []
    documents.reserveCapacity(catalog.entryCount)
    for entry in catalog.entries {
      documents.append(entry.document)
      documents += entry.translations.map(\.document)
      while sources.count < documents.count { sources.append(entry.index) }
    }
    for page in catalog.pages { documents += [page.document] + page.translations.map(\.document) }
    self.documents = documents
    let found = Parallel.map(documents.count, threads: threads, makeWorker: { catalog.view() }) {
      [documents, sources] catalog, index in
      Self.links(of: documents[index], index, source: index < sources.count ? sources[index] : nil, catalog)
    }
    var (doubtful, passages, shown, problems) = ([Doubtful](), [Passage](), [Shown](), [Diagnostic]())
    var (leadOutside, mayHoldExceptions) = (Set<Int>(), [Document]())
    for (index, found) in found.enumerated() {
      doubtful += found.doubtful
      passages += found.passages
      shown += found.shown
      problems += found.problems
      if found.leadsOutside, index < sources.count { leadOutside.insert(sources[index]) }
      if found.mayHoldExceptions { mayHoldExceptions.append(documents[index]) }
    }
    if let document = catalog.configuration.document { problems += Exceptions.findings(inConfiguration: document) }
    self.doubtful = doubtful
    self.passages = passages
    self.shown = shown
    self.problems = problems
    self.leadOutside = leadOutside
    self.mayHoldExceptions = mayHoldExceptions
  }

  /// The entries that the texts of the entry at `source` link to.
  func targets(ofEntry source: Int) -> some Sequence<Int> {
    passages[passages.partitioningIndex { $0.source >= source }...].lazy.prefix { $0.source == source }.map(\.target)
  }

  private static func links(
    of document: Document, _ index: Int, source: Int?, _ catalog: Catalog
  ) -> (
    doubtful: [Doubtful], passages: [Passage], shown: [Shown], leadsOutside: Bool, problems: [Diagnostic],
    mayHoldExceptions: Bool
  ) {
    var doubtful: [Doubtful] = []
    var passages: [Passage] = []
    var shown: [Shown] = []
    var leadsOutside = false
    let (links, problems) = document.links()
    for link in links {
      let target = catalog.target(ofLink: link.destination, from: document.file.path)
      if let source, case .entry(let entry, _) = target, entry.index != source {
        passages.append(Passage(source: source, target: entry.index))
      }
      // Nearly every link leads somewhere; those are not kept.
      switch target {
      case .external: leadsOutside = true
      case .asset(let path), .elsewhere(let path): shown.append(Shown(document: index, link: link, path: path))
      case .entry(_, nil), .page(_, nil): break
      default: doubtful.append(Doubtful(document: index, link: link, target: target))
      }
    }
    return (doubtful, passages, shown, leadsOutside, problems, Exceptions.mayStand(in: document))
  }
}
