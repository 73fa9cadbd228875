internal import Audit
package import SourceText

package enum LexiconInvalid: CatalogRule {
  /// The same as of the file that is read.
  package static let description = LexiconFault.invalid

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for problem in context.audit.lexicons.problems {
      findings.report(
        problem.message, at: problem.place, severity: problem.severity, help: problem.help, related: problem.related)
    }
  }
}
