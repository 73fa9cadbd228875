import CatalogModel
import SourceText
import Syntax

/// The paths of all pages that are named by people: no two alike, not even to a file system that ignores case.
struct Slugs {
  private(set) var entries: [SitePath] = []
  private(set) var redirects: [(path: SitePath, entry: Int)] = []
  private(set) var ownPages: [SitePath] = []
  private(set) var tags: [SitePath] = []
  private var taken: Set<String> = []
  /// How often a number was tried behind a slug, so that a thousand entries of one name do not each begin at the first.
  private var lastNumbers: [String: Int] = [:]

  init(_ catalog: Catalog, tags: Tags) {
    // Whoever bears an id rightly keeps it, in the catalogue's order; the others get a number behind it.
    var paths = [SitePath?](repeating: nil, count: catalog.entryCount)
    for entry in catalog.entries {
      let slug = Self.slug(entry.id)
      if slug == entry.id { paths[entry.index] = claim(folder: entry.declaration.folder, slug) }
    }
    entries = catalog.entries.map { entry in
      paths[entry.index] ?? claimNumbered(folder: entry.declaration.folder, Self.slug(entry.id))
    }
    for entry in catalog.entries {
      for alias in entry.aliases.prefix(ShownLength.formerIDs) {
        // An alias that somebody bears now leads there; one that is no id was never a page.
        guard alias.isNonEmptyScalar, Self.slug(alias.string) == alias.string,
          let path = claim(folder: entry.declaration.folder, alias.string)
        else { continue }
        redirects.append((path, entry.index))
      }
    }
    ownPages = catalog.pages.map { claimNumbered(folder: Self.pagesFolder, Self.slug($0.id)) }
    self.tags = tags.all.map { claimNumbered(folder: Self.tagsFolder, Self.slug($0.name)) }
  }

  /// The folder of the catalogue's own pages.
  static let pagesFolder = "pages"
  /// The folder of the tags' pages.
  static let tagsFolder = "tags"

  /// A path that nothing has yet, in a folder of the site.
  mutating func claimNumbered(folder: String, _ slug: String) -> SitePath {
    var number = lastNumbers[folder + "/" + slug] ?? 0
    while true {
      number += 1
      lastNumbers[folder + "/" + slug] = number
      if let path = claim(folder: folder, number == 1 ? slug : "\(slug)-\(number)") { return path }
    }
  }

  private mutating func claim(folder: String, _ slug: String) -> SitePath? {
    guard taken.insert(folder + "/" + slug).inserted else { return nil }
    return SitePath(folder + "/" + slug + "/index.html")
  }

  /// `id` as the name of a folder that every file system takes: small ASCII letters, digits and hyphens.
  static func slug(_ id: String) -> String {
    var slug: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      default: if slug.last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    slug = Array(slug.prefix(100))
    return slug.isEmpty || slug == [UInt8(ascii: "-")] ? "entry" : String(decoding: slug, as: UTF8.self)
  }
}
