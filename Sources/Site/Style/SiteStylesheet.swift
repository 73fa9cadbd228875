import CatalogModel
import SourceText
import Syntax

/// An organisation's own style sheet, as the site has it: the files that it shows lie elsewhere there than in the repository.
enum SiteStylesheet {
  /// The copy with the addresses of files as the site has them; all else stays as it is written.
  static func rewritten(_ copy: AssetCopy, in catalog: Catalog) -> AssetCopy {
    guard let sheet = catalog.stylesheet, sheet.file.path == copy.source else { return copy }
    let upwards = SitePath(copy.path).upwards
    var content: [UInt8] = []
    var position = 0
    for address in sheet.addresses {
      guard case .file(let path, let fragment) = catalog.target(of: address, in: sheet) else { continue }
      let target = SitePath(CopiedFiles.path(of: path, in: catalog)).encoded
      content += sheet.file.bytes[position..<address.range.lowerBound]
      content += "\"\(upwards)\(target)\(PercentEncoding.address(String(fragment)))\"".utf8
      position = address.range.upperBound
    }
    content += sheet.file.bytes[position...]
    return AssetCopy(source: copy.source, path: copy.path, content: content)
  }
}
