package import CatalogModel
package import SourceText
internal import Syntax

/// Gives an entry another id: its files get the new name, the old id becomes an alias, and every reference and every link
/// in prose that names it by its current id or file is rewritten.
package struct Renaming: Sendable {
  /// The files that change; one that moves is removed at its old path and made at its new one.
  package let changes: [FileChange]
  /// How many references and links were rewritten.
  package let rewritten: Int
  /// Addresses in raw HTML that lead to the old file, and stay as they are.
  package let inHTML: [HTMLAddress]
  /// The new paths of the files that move, by their old ones.
  package let moved: [String: String]

  /// - Parameters:
  ///   - otherProse: Markdown files that are no part of the catalogue, such as a README.
  /// - Throws: ``EditRefusal`` if the id is taken or is none, or a file that names the entry cannot be changed.
  package init(_ entry: Entry, to newID: String, otherProse: [SourceFile]) throws(EditRefusal) {
    let catalog = entry.catalog
    try Self.check(newID, for: entry)
    var moved: [String: String] = [:]
    for path in [entry.path] + entry.translations.map(\.document.file.path) {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      moved[path] = folder + newID + path.dropFirst(folder.count + entry.id.count)
    }
    if let taken = moved.values.sorted().first(where: { catalog.paths.spelling(of: $0) != nil }) {
      throw EditRefusal("there is a file `\(taken)` already", help: "Choose another id, or move that file away.")
    }
    var changes: [FileChange] = []
    var rewritten = 0
    func add(_ file: SourceFile, _ result: [UInt8]) {
      if let target = moved[file.path] {
        changes.append(FileChange(path: file.path, before: file.bytes, after: nil))
        changes.append(FileChange(path: target, before: nil, after: result))
      } else if result != file.bytes {
        changes.append(FileChange(path: file.path, before: file.bytes, after: result))
      }
    }
    var inHTML: [HTMLAddress] = []
    var sources: [Int: [Link]] = [:]
    for link in entry.incomingLinks where !link.isAlias { sources[link.source, default: []].append(link) }
    for other in catalog.entries {
      let links = sources[other.index] ?? []
      let prose = try ProseLinks(in: other.document, to: moved, catalog)
      inHTML += prose.inHTML
      let isRenamed = other.index == entry.index
      if isRenamed || !links.isEmpty || !prose.edits.isEmpty {
        let result = try Self.rewrite(other, links, newID, prose, alias: isRenamed ? entry.id : nil)
        add(other.document.file, result)
        rewritten += links.count + prose.edits.count
      } else if !other.document.isFrontmatterReadable, Self.mentions(entry.id, in: other.document) {
        throw EditRefusal(
          "`\(other.path)` can't be read, and it may refer to `\(entry.id)`",
          help: "Correct it first; `salkku lint` says what is wrong with it.")
      }
    }
    let others =
      catalog.entries.flatMap { $0.translations.map(\.document) }
      + catalog.pages.flatMap { [$0.document] + $0.translations.map(\.document) }
      + otherProse.map { Document.parsing($0) }
    for document in others {
      let prose = try ProseLinks(in: document, to: moved, catalog)
      inHTML += prose.inHTML
      guard !prose.edits.isEmpty || moved[document.file.path] != nil else { continue }
      add(document.file, try prose.rewritten())
      rewritten += prose.edits.count
    }
    self.changes = changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.rewritten = rewritten
    self.inHTML = inHTML
    self.moved = moved
  }

  private static func check(_ id: String, for entry: Entry) throws(EditRefusal) {
    try EditRefusal.check(id)
    guard id != entry.id else {
      throw EditRefusal("the \(entry.declaration.spokenName) bears the id `\(id)` already", help: "Name another id.")
    }
    if let other = entry.catalog.entry(entry.kind, id), other != entry {
      throw EditRefusal(
        other.id == id
          ? "another \(entry.declaration.spokenName) bears the id `\(id)`: \(other.path)"
          : "`\(id)` is an old id of another \(entry.declaration.spokenName), `\(other.id)`",
        help: "Choose another id.")
    }
  }

  /// An entry's file with references and links rewritten.
  private static func rewrite(
    _ entry: Entry, _ links: [Link], _ newID: String, _ prose: ProseLinks, alias: String?
  ) throws(EditRefusal) -> [UInt8] {
    /// - Parameter isFollowing: whether an alias in YAML's sense (`*name`) is left to follow what it repeats.
    func attempt(isFollowing: Bool) throws(EditRefusal) -> [UInt8] {
      var editor = try FrontmatterEditor(entry.document)
      for link in links {
        let node = entry.node(at: link.node)
        let value = PlainValue.string(
          entry.catalog.field(of: link).isQualified
            ? QualifiedID(kind: link.target(in: entry).declaration.name, id: newID).text : newID)
        let isCopy = entry.document.file.bytes[Int(node.range.start)] == UInt8(ascii: "*")
        if isCopy, isFollowing { editor.expect(node, toBecome: value) } else { editor.replace(node, with: value) }
      }
      if let alias { editor.replaceAliases(of: entry, adding: alias, removing: newID) }
      return try editor.finish(bodyEdits: prose.edits)
    }
    if links.isEmpty, alias == nil { return try prose.rewritten() }
    do throws(EditRefusal) {
      return try attempt(isFollowing: true)
    } catch {
      return try attempt(isFollowing: false)
    }
  }

  private static func mentions(_ id: String, in document: Document) -> Bool {
    String(decoding: document.file.bytes, as: UTF8.self).contains(id)
  }
}

/// An address in raw HTML, and the file that it stands in.
package struct HTMLAddress: Sendable, Hashable {
  /// The path of the file in the tree.
  package let path: String
  /// As it is written.
  package let address: String
}

extension Link {
  fileprivate func target(in source: Entry) -> Entry {
    target.map { source.catalog.entry($0) } ?? source
  }
}

extension FrontmatterEditor {
  /// Adds an alias, and takes the one away that becomes the id again.
  fileprivate mutating func replaceAliases(of entry: Entry, adding alias: String, removing id: String) {
    if let old = entry.aliases.first(where: { $0.textEquals(id) }) {
      replace(old, with: .string(alias))
    } else {
      append(.string(alias), to: "aliases")
    }
  }
}
