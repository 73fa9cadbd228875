internal import CatalogModel
package import SourceText

package enum TranslationOrphan: CatalogRule {
  package static let description = RuleDescription(
    id: "translation-orphan", severity: .error,
    what: "A translated text has no entry to go with, or is in a language that the catalogue does not have.",
    why: "Nobody will ever read it: it has no page that it could appear on.",
    example: """
      catalog/service-packages/payroll.md
      catalog/service-packages/payrol.fi.md
      """,
    instead: """
      catalog/service-packages/payroll.md
      catalog/service-packages/payroll.fi.md
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let languages = catalog.configuration.languages.map { "`\($0)`" }.joined(separator: ", ")
    let awaited = catalog.orphanTranslations.isEmpty ? [] : AwaitedFiles.paths(in: catalog)
    for orphan in catalog.orphanTranslations {
      let place = Place(path: orphan.path, range: .startOfFile)
      switch orphan.reason {
      case .undeclaredLanguage:
        findings.report(
          "`\(orphan.language)` is not one of the catalogue's languages (\(languages)), so this translation is not shown",
          at: place,
          help: "Add `\(orphan.language)` to `languages` in `\(Configuration.fileName)`, or rename the file.",
          value: orphan.language.tag)
      case .baseMissing(let base) where awaited.contains(base): break
      case .baseMissing(let base):
        findings.report(
          "this is a translation of \(base), and there is no such file", at: place,
          help: "Rename it to the name of the file that it translates, with `.\(orphan.language)` before `.md`.",
          value: base)
      }
    }
  }
}
