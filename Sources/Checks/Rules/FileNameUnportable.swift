internal import CatalogModel
package import SourceText

package enum FileNameUnportable: CatalogRule {
  package static let description = RuleDescription(
    id: "file-name-unportable", severity: .info,
    what: "A file or folder has a name that Windows does not allow.",
    why:
      "Whoever works on Windows can't check the catalogue out: `con`, `nul` and a few others are devices there, whatever "
      + "their ending.",
    example: "catalog/teams/con.md",
    instead: "catalog/teams/conferences.md")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let folder = catalog.configuration.catalogFolder
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    // A folder is told once, at its first file, and an entry with its translations, at the entry.
    var told: [PathKey: Int] = [:]
    var found: [(path: String, name: String, fault: WindowsName.Fault, isFolder: Bool)] = []
    for path in catalog.paths.all where PathText.inner(path, below: folder) != nil {
      let bytes = path.utf8Span.span
      var position = start
      while position < bytes.count {
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
        defer { position = end + 1 }
        guard let fault = WindowsName.fault(in: bytes.extracting(position..<end)) else { continue }
        let entry = end == bytes.count ? catalog.entry(at: path) : nil
        // An id that is none is an error by itself.
        if let entry, !EntryID.isValid(entry.id) { continue }
        if catalog.configuration.ignore.matches(path) { continue }
        let name = String(Substring(path.utf8.prefix(end).dropFirst(position)))
        let stem = fault == .device ? name.utf8.prefix { $0 != UInt8(ascii: ".") }.count : end - position
        let key = PathKey(String(Substring(path.utf8.prefix(position + stem))))
        let item = (path: path, name: name, fault: fault, isFolder: end < bytes.count)
        if let place = told[key] {
          if entry != nil { found[place] = item }
        } else {
          told[key] = found.count
          found.append(item)
        }
      }
    }
    for item in found {
      findings.report(
        message(item.name, item.fault), at: Place(path: item.path, range: .startOfFile),
        help: "Give the \(item.isFolder ? "folder" : "file") another name"
          + (catalog.entry(at: item.path) != nil && !item.isFolder
            ? ": `salkku rename` does so and keeps what refers to it." : "."),
        value: item.name)
    }
  }

  private static func message(_ name: String, _ fault: WindowsName.Fault) -> String {
    switch fault {
    case .device: "Windows keeps the name `\(name)` for a device"
    case .git: "`\(name)` is what Windows calls the folder `.git` in short, so git can't check it out there"
    case .end: "`\(name)` ends with a \(name.utf8.last == 0x20 ? "space" : "dot"), which Windows does not keep"
    case .character(let byte) where byte < 0x20: "`\(name)` holds a control character, which Windows does not allow"
    case .character(let byte):
      "`\(name)` holds `\(String(decoding: [byte], as: UTF8.self))`, which Windows does not allow in names"
    }
  }
}
