internal import CatalogModel
package import SourceText
internal import Syntax

package enum LinkBroken: CatalogRule {
  package static let description = RuleDescription(
    id: "link-broken", severity: .error,
    what:
      "A link in the text of a page leads to a folder, to a file or heading that is not there, or to an unsafe address.",
    why: "The reader who follows it is lost, on the site as well as on the code host.",
    example: "See [Payroll](../service-packages/payrol.md#suport).",
    instead: "See [Payroll](../service-packages/payroll.md#support).")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let documents = context.prose.documents
    let links = context.prose.doubtful
    let headings = headings(of: links, documents, catalog)
    var names = Names(catalog)
    let awaited = links.isEmpty ? [] : AwaitedFiles.paths(in: catalog)
    for found in links {
      if case .missing(let path?) = found.target, awaited.contains(path) { continue }
      let place = Place(path: documents[found.document].file.path, range: found.link.range)
      guard let problem = problem(found, documents, headings, catalog, &names) else { continue }
      findings.report(problem.message, at: place, help: problem.help, value: found.link.destination)
    }
  }

  /// The headings of a file.
  private struct Headings {
    /// Their fragments, in the order of the headings.
    let slugs: [String]
    let all: Set<String>
    /// Whether the file could not be read, so that it may have others.
    let isUnread: Bool

    init(of document: Document) {
      slugs = document.headings().map(\.slug)
      all = Set(slugs)
      isUnread = document.isUnread
    }
  }

  /// What may have been meant instead of what is not there, made ready only once something is missing.
  private struct Names {
    private let catalog: Catalog
    private lazy var paths = NearestNames(Array(catalog.paths.all))
    private var headings: [String: NearestNames] = [:]
    /// How often names were looked for. Nobody mends more links than this one by one, and each search takes its time.
    private var searches = 0
    private static let maxSearches = 1000

    init(_ catalog: Catalog) { self.catalog = catalog }

    mutating func nearestPaths(to path: String) -> [String] {
      searches += 1
      guard searches <= Self.maxSearches else { return [] }
      let name = Self.name(of: path)
      let limit = Spelling.tolerance(name.prefix { $0 != UInt8(ascii: ".") }.count)
      let near = paths.nearest(to: path).compactMap { candidate in
        Spelling.distance(name, Self.name(of: candidate), limit: limit).map { (distance: $0, path: candidate) }
      }
      let nearest = near.map(\.distance).min()
      return near.filter { $0.distance == nearest }.map(\.path)
    }

    /// The last part of a path: in a long path most short names would be near enough to one another.
    private static func name(of path: String) -> [UInt8] { Array((PathText.parts(of: path).last ?? "").utf8) }

    /// The nearest of `slugs`, the headings of the page whose first file lies at `path`.
    mutating func nearestHeading(to anchor: String, among slugs: some Sequence<String>, of path: String) -> String? {
      searches += 1
      guard searches <= Self.maxSearches else { return nil }
      let names = headings[path] ?? NearestNames(Array(slugs))
      headings[path] = names
      return names.nearest(to: anchor).first
    }
  }

  /// What is wrong with a link; nil where it leads somewhere.
  private static func problem(
    _ found: ProseSurvey.Doubtful, _ documents: [Document], _ headings: [String: Headings], _ catalog: Catalog,
    _ names: inout Names
  ) -> (message: String, help: String)? {
    let noun = found.link.isImage ? "image" : "link"
    let from = documents[found.document].file.path
    if found.link.destination.isEmpty {
      return (
        "this \(noun) leads nowhere: nothing is written in its round brackets",
        "Write the path of a file or an address there, as `(payroll.md)`, or remove the \(noun)."
      )
    }
    switch found.target {
    case .external, .asset, .elsewhere, .above: return nil
    case .unsafe:
      return (
        "the \(noun)'s address `\(found.link.destination)` is not one that the site may show",
        isOnDisk(found.link.destination)
          ? "Put the file into the catalogue's folder, and write its path from the folder of this file."
          : found.link.destination.utf8.contains(UInt8(ascii: "\\"))
            ? "Write `/` for each `\\`, as in `\(found.link.destination.replacing("\\", with: "/"))`."
            : namesScheme(found.link.destination)
              ? "Write `//` and the name of a host behind the colon, and no user name, as in `https://example.org/page`."
              : "Use an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or the path of a file."
      )
    case .missing(nil):
      return (
        "the \(noun) `\(found.link.destination)` leads out of the repository",
        "Use the full address of what lies elsewhere, or a path within the repository."
      )
    case .folder(let path):
      if let help = meant(found, from, catalog) {
        return ("the \(noun) leads to the folder \(path), which is no page", help)
      }
      let folder = path.isEmpty ? "the repository's root folder" : "the folder \(path)"
      return ("the \(noun) leads to \(folder), which is no page", "Link to a file in it.")
    case .missing(let path?) where catalog.unread.mayHold(path: path): return nil
    case .missing(let path?):
      let near = names.nearestPaths(to: path)
      let help =
        meant(found, from, catalog)
        ?? Spelling.question(near.map { relative($0, from: from) })
        ?? "Check the path, which is read from the folder of this file."
      return ("the \(noun) leads to \(path), and there is no such file", help)
    case .anchor(let anchor):
      return missing(anchor, in: [documents[found.document].file.path], headings, "this page", &names)
    case .entry(let entry, let anchor?):
      return missing(
        anchor, in: [entry.path] + entry.translations.map(\.document.file.path), headings, entry.path, &names)
    case .page(let index, let anchor?):
      let page = catalog.pages[index]
      return missing(anchor, in: [page.path] + page.translations.map(\.document.file.path), headings, page.path, &names)
    case .entry, .page: return nil
    }
  }

  private static func meant(_ found: ProseSurvey.Doubtful, _ from: String, _ catalog: Catalog) -> String? {
    guard !found.link.isImage else { return nil }
    return MeantLinks.help(for: found.link.destination, from: from, in: catalog) { relative($0, from: from) }
  }

  /// Whether it is a path on one machine: `C:\\Pictures\\map.png`, `file:///home/…`.
  private static func isOnDisk(_ destination: String) -> Bool {
    let bytes = Array(destination.utf8.prefix(7)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard bytes.count > 2 else { return false }
    let isDrive = bytes[0] &- UInt8(ascii: "a") < 26 && bytes[1] == UInt8(ascii: ":")
    return isDrive && (bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/"))
      || bytes.starts(with: "file:".utf8)
  }

  /// Whether an address that is refused begins as those on the web do, and goes on otherwise.
  private static func namesScheme(_ destination: String) -> Bool {
    let start = destination.utf8.prefix(6).map { $0 | 0x20 }
    return start == Array("https:".utf8) || start.starts(with: "http:".utf8)
  }

  private static func missing(
    _ anchor: String, in paths: [String], _ headings: [String: Headings], _ name: String, _ names: inout Names
  ) -> (message: String, help: String)? {
    let isThere = paths.contains { path in
      headings[path].map { $0.isUnread || $0.all.contains(anchor) } ?? false
    }
    guard !anchor.isEmpty, !isThere else { return nil }
    let slugs = paths.lazy.flatMap { headings[$0]?.slugs ?? [] }
    let near = names.nearestHeading(to: anchor, among: slugs, of: paths[0])
    let known = slugs.prefix(8).map { "`#\($0)`" }.joined(separator: ", ")
    let help =
      Spelling.question(near.map { "#\($0)" })
      ?? (known.isEmpty ? "It has no headings: link to the file alone." : "Its headings are \(known).")
    return ("there is no heading `#\(anchor)` in \(name)", help)
  }

  /// The fragments of the files that some link leads into, by path.
  private static func headings(of links: [ProseSurvey.Doubtful], _ documents: [Document], _ catalog: Catalog)
    -> [String:
    Headings]
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
    let slugs = Parallel.map(targets.count) { index in Headings(of: targets[index]) }
    return Dictionary(zip(targets.map(\.file.path), slugs), uniquingKeysWith: { first, _ in first })
  }

  /// `path` as it is written in a link of the file at `from`.
  private static func relative(_ path: String, from: String) -> String {
    let target = PathText.parts(of: path)
    let folders = PathText.parts(of: from).dropLast()
    let shared = zip(target.dropLast(), folders).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folders.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }
}
