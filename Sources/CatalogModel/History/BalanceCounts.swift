/// How much of what a portfolio says to its customers, and of what is measured of its services, is of an outcome: plain counts, for
/// pages that set quarters beside each other.
package struct BalanceCounts: Sendable, Equatable {
  /// Statements of services that are not over, as far as anybody can tell what they are of.
  package let statements: Int
  /// Those of an outcome.
  package let outcomesSaid: Int
  /// Measures about these services, each once.
  package let measures: Int
  /// Those of an outcome.
  package let outcomesMeasured: Int

  /// The counts of one moment.
  package init(statements: Int, outcomesSaid: Int, measures: Int, outcomesMeasured: Int) {
    self.statements = statements
    self.outcomesSaid = outcomesSaid
    self.measures = measures
    self.outcomesMeasured = outcomesMeasured
  }
}
