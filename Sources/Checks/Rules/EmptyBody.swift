internal import CatalogModel
package import SourceText
internal import Syntax

package enum EmptyBody: CatalogRule {
  package static let description = RuleDescription(
    id: "empty-body", severity: .info,
    what: "A live package, a page or a translation has no text below its fields.",
    why: "Whoever opens it finds a list of fields, and nobody who explains the service to them.",
    example: """
      ---
      title: Payroll
      owner: payroll-team
      status: live
      ---
      """,
    instead: """
      ---
      title: Payroll
      owner: payroll-team
      status: live
      ---

      We pay everybody on the 25th. Changes that reach us by the 10th count for the same month.
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for package in context.livePackages where package.entry.document.hasEmptyBody {
      findings.report(
        "there is no text below the fields of this package, so its page explains nothing", at: package.entry.headline,
        help:
          "Write below the second `---` what customers ask most: how they get it, what happens then, what to expect.")
    }
    for page in context.catalog.pages where page.document.isFrontmatterReadable && page.document.hasEmptyBody {
      findings.report(
        "this page has no text", at: Place(path: page.path, range: page.title?.node.range ?? .startOfFile),
        help: "Write its text below the second `---`, or remove the file.")
    }
    let translations =
      context.catalog.entries.lazy.flatMap(\.translations) + context.catalog.pages.flatMap(\.translations)
    for translation in translations where translation.document.hasEmptyBody && !translation.document.isUnread {
      findings.report(
        "this translation has no text", at: Place(path: translation.document.file.path, range: .startOfFile),
        help: "Write the text in `\(translation.language)`, or remove the file.", value: translation.language.tag)
    }
  }
}

extension Document {
  /// Whether nothing but blanks stands below the fields.
  fileprivate var hasEmptyBody: Bool {
    let source = file.bytes
    let bytes = source.span
    for offset in body.offsets where bytes[offset] > 0x20 { return false }
    return true
  }
}
