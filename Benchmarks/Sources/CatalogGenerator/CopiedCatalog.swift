/// A catalogue of real entries, made larger by copies of itself: what people write differs more than what a generator
/// writes.
///
/// The first copy is the catalogue as it is. Each further one lies in a folder of its own, `copy-2` and so on; as ids are
/// those of the whole catalogue, its entries have another id, and what they refer to and link to is in the same copy. What a
/// catalogue has once, such as its own pages and schemas, is not copied.
package struct CopiedCatalog {
  /// The fields by which entries refer to others, of all kinds that Salkku declares.
  package static let referenceFields: Set<String> = [
    "about", "beneficiary", "by", "changes", "components", "core", "depends_on", "enabling", "enhancing", "follows",
    "for",
    "from", "initiative", "measure", "measures", "objectives", "owner", "packages", "part_of", "raised_by",
    "replaced_by",
    "requires", "segment", "segments", "sponsor", "standard", "team", "teams", "term", "to", "value_stream",
  ]

  /// The folders of a catalogue's own things.
  private static let ownFolders: Set<Substring> = ["pages", "schemas", "lexicon"]

  private let files: [GeneratedFile]
  private let copies: Int
  /// The catalogue's folder, with a slash at its end.
  private let root: String
  /// The paths that each copy has.
  private let copied: Set<String>
  /// What entries are referred to by: their ids and aliases.
  private let ids: Set<String>

  /// - Parameters:
  ///   - files: the configuration, and everything in the catalogue's folder.
  ///   - folder: the catalogue's folder.
  ///   - copies: how many there are, the first one included.
  package init(files: [GeneratedFile], folder: String, copies: Int) {
    self.files = files.sorted { $0.path < $1.path }
    self.copies = copies
    let root = folder + "/"
    self.root = root
    let copied = files.filter { file in
      guard file.path.hasPrefix(root) else { return false }
      let parts = file.path.dropFirst(root.utf8.count).split(separator: "/")
      return parts.count > 1 && !Self.ownFolders.contains(parts[0])
    }
    self.copied = Set(copied.map(\.path))
    var ids: Set<String> = []
    for file in copied {
      if let id = Self.id(file.path) { ids.insert(id) }
      for value in FrontmatterValues.find(in: file.bytes) where value.keys == ["aliases"] {
        ids.insert(String(decoding: file.bytes[value.content], as: UTF8.self))
      }
    }
    self.ids = ids
  }

  /// Calls `body` with each file, copy by copy.
  package func forEachFile(_ body: (GeneratedFile) -> Void) {
    files.forEach(body)
    guard copies > 1 else { return }
    for number in 2...copies {
      for file in files where copied.contains(file.path) { body(copy(file, number)) }
    }
  }

  /// The folder that `salkku.yaml` names as the catalogue's.
  package static func folder(configuration: String) -> String {
    for line in configuration.split(separator: "\n") where line.hasPrefix("catalog:") {
      let name = line.dropFirst("catalog:".count).prefix { $0 != "#" }
      return name.split { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "/" }.joined(separator: "/")
    }
    return "catalog"
  }

  // MARK: One copy

  private func copy(_ file: GeneratedFile, _ number: Int) -> GeneratedFile {
    let path = root + "copy-\(number)/" + file.path.dropFirst(root.utf8.count)
    guard Self.id(file.path) != nil else { return GeneratedFile(path: path, bytes: file.bytes) }
    var bytes = file.bytes
    for insertion in (inFrontmatter(of: file, number) + inLinks(of: file, number)).reversed() {
      bytes.insert(contentsOf: insertion.text.utf8, at: insertion.offset)
    }
    let end = Self.endOfID(path)
    return GeneratedFile(path: path[..<end] + Self.suffix(number) + path[end...], bytes: bytes)
  }

  /// What is added to an id.
  private static func suffix(_ number: Int) -> String { "-copy-\(number)" }

  /// The id of the entry that a file or its translation holds; nil for any other file.
  private static func id(_ path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard name.hasSuffix(".md"), name != "README.md" else { return nil }
    return name.split(separator: ".").first.map(String.init)
  }

  /// Where the id ends in the last part of a path: at its first dot.
  private static func endOfID(_ path: String) -> String.Index {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[name...].firstIndex(of: ".") ?? path.endIndex
  }

  /// A text that is put where `offset` says.
  private typealias Insertion = (offset: Int, text: String)

  private func inFrontmatter(of file: GeneratedFile, _ number: Int) -> [Insertion] {
    FrontmatterValues.find(in: file.bytes).compactMap { value in
      let keys = value.keys
      guard let field = keys.last else { return nil }
      // Two entries of one title, or two components of one capability, are a finding.
      let isDistinct = keys.count <= 2 && (keys[0] == "title" || keys[0] == "capability")
      if isDistinct { return (value.content.upperBound, " (\(number))") }
      let isName = keys == ["aliases"] || (keys.count == 2 && keys[0] == "identifiers")
      let isField = Self.referenceFields.contains(field)
      guard isName || (isField && isReference(file.bytes[value.content])) else { return nil }
      return (value.content.upperBound, Self.suffix(number))
    }
  }

  /// Whether a text is an id of the catalogue, or `kind:id`.
  private func isReference(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    return parts.count <= 2 && parts.last.map { ids.contains(String(decoding: $0, as: UTF8.self)) } == true
  }

  /// Links in prose: those to copied entries get their ids, those to what is there once lead a folder further up.
  private func inLinks(of file: GeneratedFile, _ number: Int) -> [Insertion] {
    let bytes = file.bytes
    var insertions: [Insertion] = []
    var place = FrontmatterValues.range(in: bytes)?.upperBound ?? 0
    let folder = file.path.split(separator: "/").dropLast()
    while let start = bytes[place...].firstRange(of: Array("](".utf8))?.upperBound {
      let end = bytes[start...].firstIndex { [UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "\n")].contains($0) }
      place = end ?? bytes.count
      let whole = String(decoding: bytes[start..<place], as: UTF8.self)
      guard let link = whole.split(separator: "#", omittingEmptySubsequences: false).first, !link.isEmpty,
        !link.hasPrefix("/"), !link.contains(":")
      else { continue }
      var target = folder
      for part in link.split(separator: "/") where part != "." {
        if part == ".." { _ = target.popLast() } else { target.append(part) }
      }
      let path = target.joined(separator: "/")
      if !copied.contains(path) {
        insertions.append((start, "../"))
      } else if Self.id(path) != nil {
        let link = String(link)
        let length = link.utf8.distance(from: link.startIndex, to: Self.endOfID(link))
        insertions.append((start + length, Self.suffix(number)))
      }
    }
    return insertions
  }
}
