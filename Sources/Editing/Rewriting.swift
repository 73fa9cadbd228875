internal import CatalogModel
internal import SourceText
internal import Syntax

/// Names an entry anew in all files of a catalogue, one after the other.
struct Rewriting {
  let catalog: Catalog
  /// The new paths of the files that move, by their old ones.
  let moved: [String: String]
  private(set) var changes: [FileChange] = []
  /// How many references and links were rewritten.
  private(set) var rewritten = 0
  private(set) var inHTML: [HTMLAddress] = []

  init(catalog: Catalog, moved: [String: String]) {
    self.catalog = catalog
    self.moved = moved
  }

  /// Rewrites the references and links of all entries, and gives the entry itself its old id as an alias.
  mutating func rewriteEntries(naming entry: Entry, as newID: String) throws(EditRefusal) {
    var links: [Int: [Link]] = [:]
    for link in entry.incomingLinks where !link.isAlias { links[link.source, default: []].append(link) }
    for other in catalog.entries {
      let own = links[other.index] ?? []
      let prose = try ProseLinks(in: other.document, to: moved, catalog)
      inHTML += prose.inHTML
      let isRenamed = other.index == entry.index
      if isRenamed || !own.isEmpty || !prose.edits.isEmpty {
        let result = try Self.rewrite(other, own, newID, prose, alias: isRenamed ? entry.id : nil)
        add(other.document.file, result)
        rewritten += own.count + prose.edits.count
      } else if !other.document.isFrontmatterReadable, Self.mentions(entry.id, in: other.document) {
        throw EditRefusal(
          "`\(other.path)` can't be read, and it may refer to `\(entry.id)`",
          help: "Correct it first; `salkku lint` says what is wrong with it.")
      }
    }
  }

  /// Rewrites the links of whatever is no entry: translations, pages and what lies outside of the catalogue.
  mutating func rewriteProse(_ otherProse: [SourceFile]) throws(EditRefusal) {
    let documents =
      catalog.entries.flatMap { $0.translations.map(\.document) }
      + catalog.pages.flatMap { [$0.document] + $0.translations.map(\.document) }
      + otherProse.map { Document.parsing($0) }
    for document in documents {
      let prose = try ProseLinks(in: document, to: moved, catalog)
      inHTML += prose.inHTML
      guard !prose.edits.isEmpty || moved[document.file.path] != nil else { continue }
      add(document.file, try prose.rewritten())
      rewritten += prose.edits.count
    }
  }

  private mutating func add(_ file: SourceFile, _ result: [UInt8]) {
    if let target = moved[file.path] {
      changes.append(FileChange(path: file.path, before: file.bytes, after: nil))
      changes.append(FileChange(path: target, before: nil, after: result))
    } else if result != file.bytes {
      changes.append(FileChange(path: file.path, before: file.bytes, after: result))
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
