internal import CatalogModel

extension LifecycleStatus {
  /// Whether something may move from this state to `next` in one step.
  ///
  /// Forwards one by one, from development to live without a pilot, and out of use from a pilot or from live; one step
  /// back among what customers can have; what is not offered yet may be rejected at any time, and proposed again.
  func mayMove(to next: LifecycleStatus) -> Bool {
    switch (self, next) {
    case (.proposed, .analysed), (.analysed, .approved), (.approved, .inDevelopment), (.inDevelopment, .pilot),
      (.inDevelopment, .live), (.pilot, .live), (.live, .sunset), (.sunset, .retired):
      true
    case (.pilot, .retired), (.live, .retired), (.pilot, .rejected), (.live, .pilot), (.sunset, .live),
      (.rejected, .proposed):
      true
    case (_, .rejected): section == .pipeline
    default: false
    }
  }

  /// The states that it may move to, in the order of a life.
  var nextStates: [LifecycleStatus] { Self.allCases.filter(mayMove) }
}
