internal import FoundationEssentials
package import Testing

extension Trait where Self == ConditionTrait {
  /// Said of a test, or of a suite, that is left out by `make test-fast`: it starts programs, kills some, or works through inputs
  /// so large, random or many that it takes a processor longer than about a second. `make test` runs it.
  ///
  /// A suite of which most tests are slow is so as a whole.
  package static var slow: Self {
    .disabled(if: ProcessInfo.processInfo.environment["SALKKU_FAST"] != nil, "slow; `make test` runs it")
  }
}
