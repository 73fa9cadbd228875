internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds what a configuration names as the site's logo and stylesheet and the tree does not have.
enum ThemeFiles {
  static func findings(in catalog: Catalog) -> [Diagnostic] {
    guard let document = catalog.configuration.document else { return [] }
    return ["logo", "stylesheet"].compactMap { field in
      guard let node = document.frontmatter.root[field], let path = node.nonEmptyString,
        catalog.paths.spelling(of: path) == nil
      else { return nil }
      let near = nearest(to: path, in: catalog).map { "`\($0)`" }
      return Diagnostic(
        ConfigurationFault.themeFileMissing, .error, "there is no file `\(path)` for the site's \(field)",
        at: Place(path: document.file.path, range: node.range),
        help: near.isEmpty
          ? "Write the path of a file as it lies below the folder of \(Configuration.fileName), or remove the line."
          : "Did you mean \(near.joined(separator: " or "))?",
        field: field, value: path)
    }
  }

  /// At most three paths: those spelt alike, else those of files with the same name.
  private static func nearest(to path: String, in catalog: Catalog) -> [String] {
    let near = NearestNames(Array(catalog.paths.all)).nearest(to: path)
    guard near.isEmpty, let name = PathText.parts(of: path).last else { return near }
    return Array(catalog.paths.all.filter { PathText.parts(of: $0).last == name }.prefix(3))
  }
}
