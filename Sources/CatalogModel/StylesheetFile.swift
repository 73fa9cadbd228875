package import SourceText
package import Syntax

/// The style sheet that the configuration names, and what it would have browsers load.
package struct StylesheetFile: Sendable {
  /// The sheet as it lies in the tree.
  package let file: SourceFile
  /// What the sheet names, in the order in which it is written.
  package let addresses: [StyleAddresses.Address]

  init(_ file: SourceFile) {
    self.file = file
    addresses = StyleAddresses(in: file).all
  }
}

extension Catalog {
  /// Where an address of the site's style sheet leads.
  package enum StyleTarget: Sendable {
    /// Nothing is loaded: what is meant is a part of the page, or stands in the address itself.
    case inPlace
    /// A file that the site takes over, by its path in the tree, and the part of it that is meant, with its `#`.
    case file(String, fragment: Substring)
    /// Another style sheet.
    case otherSheet
    /// A file that the site does not take over.
    case unpublished(UnpublishedReason)
    /// A host, of which a page of the site loads nothing.
    case host
    /// Nothing, or a folder.
    case missing
  }

  /// Where an address of `sheet` leads.
  package func target(of address: StyleAddresses.Address, in sheet: StylesheetFile) -> StyleTarget {
    let text = address.text
    guard !address.isImport else { return .otherSheet }
    if text.isEmpty || text.utf8.prefix(5).map({ $0 | 0x20 }) == Array("data:".utf8) { return .inPlace }
    switch target(ofLink: text, from: sheet.file.path) {
    case .anchor: return .inPlace
    case .external, .unsafe: return .host
    case .above: return .unpublished(.above)
    case .folder, .missing: return .missing
    case .entry, .page: return .unpublished(.ending)
    case .asset(let path), .elsewhere(let path):
      if let reason = reasonNotToPublish(path, as: .styling) { return .unpublished(reason) }
      return .file(path, fragment: text.utf8.firstIndex(of: UInt8(ascii: "#")).map { text[$0...] } ?? "")
    }
  }
}
