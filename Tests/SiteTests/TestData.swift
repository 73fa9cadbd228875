import CatalogModel
import GitStore
import SourceText
import TestSupport

/// Catalogues that lie on the disk.
enum TestData {
  static let repository = Repository.root
  static let realCatalogue = Repository.sharedData + "/real-catalogue"
  static var hasRealCatalogue: Bool { (try? FolderTree(realCatalogue)) != nil }

  static func ownCatalogue() throws -> Catalog { try catalogue(in: repository) }

  static func catalogue(in folder: String) throws -> Catalog {
    let tree = try FolderTree(folder)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }
}
