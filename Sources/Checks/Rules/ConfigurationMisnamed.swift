internal import CatalogModel
package import SourceText

package enum ConfigurationMisnamed: CatalogRule {
  package static let description = RuleDescription(
    id: "configuration-misnamed", severity: .error,
    what: "A file at the catalogue's root looks like its configuration and bears another name than `salkku.yaml`.",
    why: "Nothing that it says holds: what it makes an error passes, and what it leaves out is shown.",
    example: "salkku.yml",
    instead: "salkku.yaml")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let isThere = context.catalog.configuration.document != nil
    for file in Configuration.misspeltNames.compactMap(context.catalog.paths.entry(at:)) {
      findings.report(
        "this file is not read: the configuration's name is `\(Configuration.fileName)`",
        at: Place(path: file.path, range: .startOfFile),
        help: isThere
          ? "Remove it, once `\(Configuration.fileName)` says what it should."
          : "Run `git mv \(file.path) \(Configuration.fileName)`.")
    }
  }
}
