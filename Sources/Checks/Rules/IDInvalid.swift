internal import CatalogModel
internal import SourceText

package enum IDInvalid: Rule {
  package static let description = RuleDescription(
    id: "id-invalid", severity: .error,
    what: "A file's name cannot serve as an id.",
    why: "The name is what references and web addresses are made of, so it must mean the same on every computer.",
    example: "catalog/teams/Payroll Team.md",
    instead: "catalog/teams/payroll-team.md")

  /// The most characters that an id may have.
  static let longest = 64

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for entry in context.catalog.entries where !isValid(entry.id) {
      let place = Place(path: entry.path, range: .startOfFile)
      let suggestion = suggestion(for: entry.id)
      let advice = suggestion.map { "Rename the file to `\($0).md`." } ?? "Give the file a short name in plain letters."
      let isLong = isValid(entry.id, longest: .max)
      findings.report(
        isLong
          ? "the file's name has \(entry.id.utf8.count) characters, and an id may have \(longest)"
          : "`\(entry.id)` cannot be an id: an id has small letters a to z, digits, and single hyphens between them",
        at: place, help: advice, value: entry.id)
    }
  }

  /// Whether `id` is `[a-z0-9]+(-[a-z0-9]+)*` of at most `longest` characters.
  static func isValid(_ id: String, longest: Int = longest) -> Bool {
    var isAfterHyphen = true
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: isAfterHyphen = false
      case UInt8(ascii: "-"):
        if isAfterHyphen { return false }
        isAfterHyphen = true
      default: return false
      }
    }
    return !isAfterHyphen && id.utf8.count <= longest
  }

  /// An id made of the letters and digits of `name`; nil where too little is left.
  private static func suggestion(for name: String) -> String? {
    var id = ""
    for byte in name.lowercased().utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: id.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !id.isEmpty, id.utf8.last != UInt8(ascii: "-") { id += "-" }
      }
    }
    let trimmed = String(id.prefix(longest).reversed().drop { $0 == "-" }.reversed())
    return trimmed.utf8.count >= 2 ? trimmed : nil
  }
}
