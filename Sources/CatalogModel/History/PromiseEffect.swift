/// What a change does to what customers were promised.
package enum PromiseEffect: String, Sendable, CaseIterable {
  /// More is promised than before.
  case tightened
  /// Less is promised than before.
  case loosened
  /// Something else is promised; which of the two is more, only people can tell.
  case restated

  /// The effect of the change the other way round.
  package var reversed: PromiseEffect {
    switch self {
    case .tightened: .loosened
    case .loosened: .tightened
    case .restated: .restated
    }
  }
}
