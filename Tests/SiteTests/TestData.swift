import CatalogModel
import GitStore
import SourceText

/// Catalogues that lie on the disk.
enum TestData {
  static let repository = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let realCatalogue = repository + "/../shared/data/real-catalogue"
  static var hasRealCatalogue: Bool { (try? FolderTree(realCatalogue)) != nil }

  static func ownCatalogue() throws -> Catalog { try catalogue(in: repository) }

  static func catalogue(in folder: String) throws -> Catalog {
    let tree = try FolderTree(folder)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }
}
