internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds what a configuration names as the site's logo and stylesheet and as folders of assets, and the tree does not have,
/// or is something else.
enum ThemeFiles {
  static func findings(in catalog: Catalog) -> [Diagnostic] {
    guard let document = catalog.configuration.document else { return [] }
    return missingFolders(document, catalog)
      + ["logo", "stylesheet"].compactMap { field in
        guard let node = document.frontmatter.root[field], let path = node.nonEmptyString,
          !catalog.unread.mayHold(path: path)
        else { return nil }
        guard catalog.paths.spelling(of: path) == nil else { return unfit(path, for: field, node, document) }
        let near = nearest(to: path, in: catalog)
        return Diagnostic(
          ConfigurationFault.themeFileMissing.id, .error, "there is no file `\(path)` for the site's \(field)",
          at: Place(path: document.file.path, range: node.range),
          help: Spelling.question(near)
            ?? "Write the path of a file as it lies below the folder of \(Configuration.fileName), or remove the line.",
          field: field, value: path)
      }
  }

  /// The folders of `assets` that hold nothing.
  private static func missingFolders(_ document: Document, _ catalog: Catalog) -> [Diagnostic] {
    guard let nodes = document.frontmatter.root["assets"]?.elements.prefix(Glob.maxInList) else { return [] }
    let named = nodes.filter { $0.nonEmptyString != nil }
    return zip(named, catalog.configuration.assetFolders).compactMap { node, folder -> Diagnostic? in
      // One that the schema refuses is told.
      let parts = PathText.parts(of: folder)
      guard node.string.utf8.first != UInt8(ascii: "/"), !parts.contains("..") else { return nil }
      guard !catalog.paths.holdsFolder(folder), !catalog.unread.mayHold(folder: folder) else { return nil }
      let isFile = catalog.paths.entry(at: folder) != nil
      return Diagnostic(
        ConfigurationFault.themeFileMissing.id, .error,
        isFile ? "`\(node.string)` is a file, and `assets` lists folders" : "there is no folder `\(node.string)`",
        at: Place(path: document.file.path, range: node.range),
        help: isFile
          ? "Write the folder that it lies in."
          : "Write the path of a folder as it lies below that of \(Configuration.fileName), or remove it from the list.",
        field: "assets", value: node.string)
    }
  }

  /// What is wrong with a file that is there, and whose ending says that it is no picture or no style sheet.
  private static func unfit(
    _ path: String, for field: String, _ node: NodeView, _ document: Document
  ) -> Diagnostic? {
    let endings = field == "logo" ? PublishedFiles.pictures : ["css"]
    guard !endings.contains(PublishedFiles.ending(of: path)) else { return nil }
    let named = endings.sorted().map { "`.\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      ConfigurationFault.themeFileMissing.id, .error,
      "the file `\(path)` is no \(field == "logo" ? "picture for the site's logo" : "style sheet")",
      at: Place(path: document.file.path, range: node.range), help: "Name a file that ends in \(named).", field: field,
      value: path)
  }

  /// At most three paths: those spelt alike, else those of files with the same name.
  private static func nearest(to path: String, in catalog: Catalog) -> [String] {
    let near = NearestNames(Array(catalog.paths.all)).nearest(to: path)
    guard near.isEmpty, let name = PathText.parts(of: path).last else { return near }
    return Array(catalog.paths.all.filter { PathText.parts(of: $0).last == name }.prefix(3))
  }
}
