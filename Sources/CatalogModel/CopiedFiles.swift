package import SourceText
internal import Syntax

/// A file that is copied from the catalogue's tree to the site.
package struct AssetCopy: Sendable, Hashable {
  /// The path in the tree that the catalogue was read from.
  package let source: String
  /// The path below the site's root.
  package let path: String
  /// What is written in its place; nil where it is copied as it is.
  package let content: [UInt8]?

  /// A copy of the file at `source` of the tree to `path` of the site, with `content` in place of its own unless that
  /// is nil.
  package init(source: String, path: String, content: [UInt8]?) {
    self.source = source
    self.path = path
    self.content = content
  }
}

/// The files of a catalogue that its site has copies of: those that its prose shows or links to, and what the
/// configuration names as logo and stylesheet.
package struct CopiedFiles: Sendable {
  /// The files that prose shows or links to, sorted by path.
  package let linked: [AssetCopy]
  /// The configuration's logo, below `assets`; nil where it names none, or one that can't be published.
  package let logo: AssetCopy?
  /// The configuration's style sheet, below `assets`; nil where it names none, or one that can't be published.
  package let stylesheet: AssetCopy?
  /// All of them, sorted by path.
  package var all: [AssetCopy] {
    (linked + [logo, stylesheet].compactMap(\.self)).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
  /// Files that pages or the configuration name and that can't be published, by path; the site does without them.
  package let faults: [Fault]

  /// Why a file can't be published.
  package struct Fault: Sendable {
    /// The path in the tree.
    package let path: String
    /// What is wrong: one sentence without a full stop.
    package let message: String
    /// What to do about it; nil where nobody can tell.
    package let help: String?
    /// The path of the file that has taken its place.
    package let other: String?
  }

  /// - Parameter linked: the paths of the files that the prose of `catalog` shows or links to, as far as they may be copied.
  package init(linked: Set<PathKey>, in catalog: Catalog) {
    let copies = linked.union(Self.filesOfStylesheet(in: catalog)).map { key in
      AssetCopy(
        source: key.path, path: Self.path(of: key.path, in: catalog), content: catalog.picture(at: key.path)?.bytes)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var faults = PublishedPath.faults(in: copies.map(\.path)).map { Self.fault($0.fault, of: $0.index, among: copies) }
    let refused = Set(faults.map { PathKey($0.path) })
    let reader = Result { () throws(SourceError) in try catalog.tree.makeReader() }
    func isReadable(_ copy: AssetCopy) -> Bool {
      do throws(SourceError) {
        guard let entry = catalog.tree.entry(at: copy.source) else { return false }
        try reader.get().verify(entry, limit: Self.maxFileSize)
        return true
      } catch {
        faults.append(Fault(path: copy.source, message: error.message, help: error.help, other: nil))
        return false
      }
    }
    self.linked = copies.filter { !refused.contains(PathKey($0.source)) && isReadable($0) }
    let configuration = catalog.configuration
    logo = Self.themeFile(configuration.logo, name: "logo", PublishedFiles.pictures, in: catalog).filter(isReadable)
    stylesheet = Self.themeFile(configuration.stylesheet, name: "custom", ["css"], in: catalog).filter(isReadable)
    self.faults = faults.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Where the file at `path` of the tree lies in the site: one of the catalogue's folder below `files`, any other where no file
  /// of the catalogue's folder can.
  package static func path(of path: String, in catalog: Catalog) -> String {
    PathText.inner(path, below: catalog.configuration.catalogFolder).map { "files/" + $0 } ?? "assets/files/" + path
  }

  /// The files that the organisation's own style sheet shows.
  private static func filesOfStylesheet(in catalog: Catalog) -> Set<PathKey> {
    guard let sheet = catalog.stylesheet else { return [] }
    return Set(
      sheet.addresses.compactMap { address in
        guard case .file(let path, _) = catalog.target(of: address, in: sheet) else { return nil }
        return PathKey(path)
      })
  }

  /// The largest file that is copied, in bytes.
  package static let maxFileSize = Limits.data.fileSize

  private static func themeFile(
    _ path: String?, name: String, _ endings: Set<String>, in catalog: Catalog
  ) -> AssetCopy? {
    guard let path = path.flatMap(catalog.paths.spelling) else { return nil }
    let ending = PublishedFiles.ending(of: path)
    guard endings.contains(ending), catalog.isHarmless(path) else { return nil }
    return AssetCopy(source: path, path: "assets/\(name).\(ending)", content: catalog.picture(at: path)?.bytes)
  }

  private static func fault(_ fault: PublishedPath.Fault, of index: Int, among copies: [AssetCopy]) -> Fault {
    let path = copies[index].source
    let advice = "Rename it, and write its new name wherever a page shows or links to it."
    switch fault {
    case .invalid(let reason):
      return Fault(path: path, message: "this file can't be put on the site: \(reason)", help: advice, other: nil)
    case .conflict(_, let other):
      let taken = copies.first { PathText.isAtOrBelow($0.path, other) }?.source
      let own = copies[index].path
      return Fault(
        path: path,
        message: "this file can't be put on the site beside `\(taken ?? other)`: some computers take "
          + (PathText.areEqual(own, other) || taken == nil ? "the two for one" : "their names for the same"),
        help: advice, other: taken)
    }
  }
}

extension Optional where Wrapped == AssetCopy {
  fileprivate func filter(_ isIncluded: (AssetCopy) -> Bool) -> AssetCopy? {
    flatMap { isIncluded($0) ? $0 : nil }
  }
}
