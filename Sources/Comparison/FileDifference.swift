import CatalogModel
import SourceText
import Syntax

/// A file of the catalogue that is no entry, and that is different.
package struct FileDifference: Sendable {
  /// What the file is to the catalogue.
  package enum Role: String, Sendable, CaseIterable {
    case configuration, schema, page
    /// A picture or another file that pages link to.
    case attachment
  }

  /// The path in the tree.
  package let path: String
  /// What the file is to the catalogue.
  package let role: Role
  /// Whether it is new, gone or different.
  package let sort: FieldChange.Sort

  /// The files of two catalogues that are different and no entries' nor their translations', by path. One that can't be read
  /// counts as different.
  static func all(_ before: Catalog, _ after: Catalog) -> [FileDifference] {
    let (olds, news) = (files(before), files(after))
    var contents = Contents(before.tree, after.tree)
    let found: [FileDifference] = Set(olds.keys).union(news.keys).sorted().compactMap { path in
      let (old, new) = (olds[path], news[path])
      if let old, let new, contents.areEqual(old.entry, new.entry) { return nil }
      guard let role = (new ?? old)?.role else { return nil }
      return FileDifference(path: path, role: role, sort: old == nil ? .added : new == nil ? .removed : .changed)
    }
    let misnamed = misnamed(before, after)
    return misnamed.isEmpty ? found : (found + misnamed).sorted { $0.path < $1.path }
  }

  /// The files that no catalogue has because their names are not UTF-8. Where a tree does not know what it has there, one that is on
  /// both sides counts as the same.
  private static func misnamed(_ before: Catalog, _ after: Catalog) -> [FileDifference] {
    func files(_ catalog: Catalog) -> [String: [UInt8]] {
      let folder = catalog.configuration.catalogFolder
      return Dictionary(
        catalog.tree.misnamed.compactMap { file in
          folder.isEmpty || PathText.inner(file.path, below: folder) != nil ? (file.path, file.content) : nil
        }, uniquingKeysWith: { first, _ in first })
    }
    let (olds, news) = (files(before), files(after))
    return Set(olds.keys).union(news.keys).compactMap { path in
      let (old, new) = (olds[path], news[path])
      if let old, let new, old == new || old.isEmpty || new.isEmpty { return nil }
      return FileDifference(
        path: path, role: .attachment, sort: old == nil ? .added : new == nil ? .removed : .changed)
    }
  }

  private static func files(_ catalog: Catalog) -> [String: (role: Role, entry: SourceEntry)] {
    let folder = catalog.configuration.catalogFolder
    let texts = Set(
      catalog.entries.flatMap { entry in [entry.path] + entry.translations.map(\.document.file.path) })
    var files: [String: (role: Role, entry: SourceEntry)] = [:]
    for entry in folder.isEmpty ? catalog.tree.entries[...] : catalog.tree.entries(below: folder)
    where !texts.contains(entry.path) {
      files[entry.path] = (role(of: PathText.inner(entry.path, below: folder).map(String.init) ?? entry.path), entry)
    }
    if let entry = catalog.tree.entry(at: Configuration.fileName) {
      files[entry.path] = (.configuration, entry)
    }
    return files
  }

  /// - Parameter path: the path below the catalogue's folder.
  private static func role(of path: String) -> Role {
    switch path.prefix(while: { $0 != "/" }) {
    case "schemas": .schema
    case "pages": PathText.isMarkdown(path.utf8[...]) ? .page : .attachment
    default: .attachment
    }
  }
}

/// The contents of files of two trees: by the names of their objects where both are git's, else by their bytes.
private struct Contents {
  private let readers: (any SourceReader, any SourceReader)?

  init(_ before: any SourceTree, _ after: any SourceTree) {
    do throws(SourceError) {
      readers = (try before.makeReader(), try after.makeReader())
    } catch {
      readers = nil
    }
  }

  mutating func areEqual(_ old: SourceEntry, _ new: SourceEntry) -> Bool {
    guard old.content.isEmpty || new.content.isEmpty else { return old.content == new.content }
    guard let readers else { return false }
    do throws(SourceError) {
      let limit = Limits.data.fileSize
      return try readers.0.read(old, limit: limit) == readers.1.read(new, limit: limit)
    } catch {
      return false
    }
  }
}
