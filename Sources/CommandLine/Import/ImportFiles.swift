internal import CatalogModel
internal import Checks
internal import Exchange
internal import FileSystem
internal import GitStore
internal import SourceText
internal import Syntax

/// The mapping of an import, and what is kept beside it.
struct ImportFiles {
  /// The mapping as a file of the catalogue's tree.
  let map: SourceFile
  /// Whether there is no such file yet, and the program's own is meant.
  let isNew: Bool
  private let root: String
  private let languages: [Language]

  /// The mapping of the program's own, or what stands in its place in the catalogue's tree.
  init(builtIn: SourceFile, in edited: EditedCatalog) throws(CommandFailure) {
    let root = try edited.source.rootToChange()
    self.root = root
    languages = edited.source.configuration.languages
    do throws(SourceError) {
      let bytes = try NamedFiles.read(builtIn.path, below: root, limit: Limits.catalogue.fileSize)
      isNew = bytes == nil
      map = SourceFile(path: builtIn.path, bytes: bytes ?? builtIn.bytes)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// - Parameter path: the mapping as a person names it; it lies below the catalogue's root, so that what an import brought
  ///   is kept with the catalogue.
  init(map path: String, in edited: EditedCatalog) throws(CommandFailure) {
    let root = try edited.source.rootToChange()
    self.root = root
    isNew = false
    languages = edited.source.configuration.languages
    let bytes: [UInt8]
    do throws(SourceError) { bytes = try NamedFiles.read(path, limit: Limits.catalogue.fileSize) } catch {
      throw CommandFailure(error)
    }
    guard let real = RealPath.of(path), let inner = PathText.inner(real, below: root), !inner.isEmpty else {
      throw Self.outside(path, root)
    }
    map = SourceFile(path: String(inner), bytes: bytes)
  }

  /// Where a mapping that is not there yet will lie, below the catalogue's root.
  /// - Parameter path: as a person names it.
  static func newMap(_ path: String, in edited: EditedCatalog) throws(CommandFailure) -> String {
    let root = try edited.source.rootToChange()
    guard let real = RealPath.of(new: path), let inner = PathText.inner(real, below: root), !inner.isEmpty else {
      throw outside(path, root)
    }
    guard FileStatus.following(real) == nil else {
      throw CommandFailure(
        "`\(path)` is there, and a first mapping never takes the place of one",
        help: "Leave --map out to see the mapping on standard output, or name a new file.")
    }
    return String(inner)
  }

  private static func outside(_ path: String, _ root: String) -> CommandFailure {
    CommandFailure(
      "the mapping `\(path)` lies outside of the catalogue's root folder",
      help: "Put it into `\(root)/imports`: what an import brought is kept beside it, and committed.")
  }

  /// The mapping, or what is wrong with it.
  func mapping(for catalog: Catalog) -> (mapping: ImportMapping?, problems: [Diagnostic]) {
    let (tree, found) = CatalogSchemas.importMap(in: map)
    guard found.isEmpty else { return (nil, found) }
    let (mapping, problems) = ImportMapping.read(map, tree.root, kinds: catalog.kinds, languages: languages)
    return problems.isEmpty ? (mapping, []) : (nil, problems)
  }

  /// What the last import brought; nil before the first.
  func snapshot(
    of mapping: ImportMapping
  ) throws(CommandFailure) -> (snapshot: (ImportSnapshot, SourceFile)?, problems: [Diagnostic]) {
    do throws(SourceError) {
      let path = mapping.snapshotPath
      guard let bytes = try NamedFiles.read(path, below: root, limit: Limits.data.fileSize) else { return (nil, []) }
      let file = SourceFile(path: path, bytes: bytes)
      let (snapshot, problems) = ImportSnapshot.read(file)
      return ((snapshot ?? ImportSnapshot(), file), problems)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The files below a folder, or the one file, that a program or a person wrote records into.
  /// - Parameter isRead: whether a file of a path has records.
  static func sources(below path: String, _ isRead: (String) -> Bool) throws(SourceError) -> [SourceFile] {
    if isRead(path), FileStatus.following(path)?.kind == .file {
      return [SourceFile(path: path, bytes: try NamedFiles.read(path, limit: Limits.data.fileSize))]
    }
    let tree = try FolderTree(path, filter: .everything)
    let reader = try tree.makeReader()
    var files: [SourceFile] = []
    for entry in tree.entries where entry.kind == .file && isRead(entry.path) {
      let name = path.hasSuffix("/") ? path + entry.path : "\(path)/\(entry.path)"
      files.append(SourceFile(path: name, bytes: try reader.read(entry, limit: Limits.data.fileSize)))
    }
    guard !files.isEmpty else {
      let endings = [".yaml", ".yml", ".json", ".md"].filter { isRead("a" + $0) }
      throw SourceError(
        "there is no file of records in `\(path)`", help: "Records are read from \(Noun.joined(endings, "and")) files.")
    }
    return files
  }
}
