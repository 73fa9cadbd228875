internal import CatalogModel
internal import SourceText
internal import Syntax

package enum LinkBroken: Rule {
  package static let description = RuleDescription(
    id: "link-broken", severity: .error,
    what:
      "A link in the text of a page leads to a file or a heading that is not there, or to an address that is not safe.",
    why: "The reader who follows it is lost, on the site as well as on the code host.",
    example: "See [Payroll](../service-packages/payrol.md#suport).",
    instead: "See [Payroll](../service-packages/payroll.md#support).")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let documents = catalog.proseDocuments
    let links = Parallel.map(documents.count) { index in
      documents[index].outline().links.map { link in
        FoundLink(
          document: index, link: link,
          target: catalog.target(ofLink: link.destination, from: documents[index].file.path))
      }
    }.flatMap { $0 }
    let headings = headings(of: links, documents, catalog)
    var names: NearestNames?
    for found in links {
      let place = Place(path: documents[found.document].file.path, range: found.link.range)
      guard let problem = problem(found, documents, headings, catalog, &names) else { continue }
      findings.report(problem.message, at: place, help: problem.help, value: found.link.destination)
    }
  }

  private struct FoundLink {
    let document: Int
    let link: Markdown.Link
    let target: ProseTarget
  }

  /// What is wrong with a link; nil where it leads somewhere.
  private static func problem(
    _ found: FoundLink, _ documents: [Document], _ headings: [String: [String]], _ catalog: Catalog,
    _ names: inout NearestNames?
  ) -> (message: String, help: String)? {
    let noun = found.link.isImage ? "image" : "link"
    switch found.target {
    case .external, .asset, .elsewhere: return nil
    case .unsafe:
      return (
        "the \(noun)'s address `\(found.link.destination)` is not one that the site may show",
        "Use an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or the path of a file."
      )
    case .missing(nil):
      return (
        "the \(noun) `\(found.link.destination)` leads out of the repository",
        "Use the full address of what lies elsewhere, or a path within the repository."
      )
    case .missing(let path?):
      if names == nil { names = NearestNames(catalog.paths.sorted()) }
      let near = names?.nearest(to: path) ?? []
      let from = documents[found.document].file.path
      let help =
        near.isEmpty
        ? "Check the path, which is read from the folder of this file."
        : "Did you mean \(near.map { "`\(relative($0, from: from))`" }.joined(separator: " or "))?"
      return ("the \(noun) leads to \(path), and there is no such file", help)
    case .anchor(let anchor):
      return missing(anchor, in: [documents[found.document].file.path], headings, "this page")
    case .entry(let entry, let anchor?):
      return missing(anchor, in: [entry.path] + entry.translations.map(\.document.file.path), headings, entry.path)
    case .page(let index, let anchor?):
      let page = catalog.pages[index]
      return missing(anchor, in: [page.path] + page.translations.map(\.document.file.path), headings, page.path)
    case .entry, .page: return nil
    }
  }

  private static func missing(
    _ anchor: String, in paths: [String], _ headings: [String: [String]], _ name: String
  ) -> (message: String, help: String)? {
    let slugs = paths.flatMap { headings[$0] ?? [] }
    guard !anchor.isEmpty, !slugs.contains(anchor) else { return nil }
    let near = Spelling.nearest(to: anchor, among: slugs.prefix(1000)).first
    let known = slugs.prefix(8).map { "`#\($0)`" }.joined(separator: ", ")
    let help =
      near.map { "Did you mean `#\($0)`?" }
      ?? (slugs.isEmpty ? "It has no headings: link to the file alone." : "Its headings are \(known).")
    return ("there is no heading `#\(anchor)` in \(name)", help)
  }

  /// The fragments of the files that some link leads into, by path.
  private static func headings(of links: [FoundLink], _ documents: [Document], _ catalog: Catalog) -> [String: [String]]
  {
    var wanted: Set<String> = []
    for found in links {
      switch found.target {
      case .anchor: wanted.insert(documents[found.document].file.path)
      case .entry(let entry, .some):
        wanted.formUnion([entry.path] + entry.translations.map(\.document.file.path))
      case .page(let index, .some):
        let page = catalog.pages[index]
        wanted.formUnion([page.path] + page.translations.map(\.document.file.path))
      default: break
      }
    }
    guard !wanted.isEmpty else { return [:] }
    let targets = documents.filter { wanted.contains($0.file.path) }
    let slugs = Parallel.map(targets.count) { index in targets[index].headings().map(\.slug) }
    return Dictionary(zip(targets.map(\.file.path), slugs), uniquingKeysWith: { first, _ in first })
  }

  /// `path` as it is written in a link of the file at `from`.
  private static func relative(_ path: String, from: String) -> String {
    let target = path.split(separator: "/")
    let folders = from.split(separator: "/").dropLast()
    let shared = zip(target.dropLast(), folders).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folders.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }
}
