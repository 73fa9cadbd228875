import Synchronization

/// Something that several pages show, and that the first of them counts for all.
final class Once<Value: Sendable>: Sendable {
  private let counted = Mutex<Value?>(nil)

  /// What was counted; by `count`, where nobody has yet. Whoever asks meanwhile waits for it.
  func value(orElse count: () -> Value) -> Value {
    counted.withLock { value in
      if let value { return value }
      let counted = count()
      value = counted
      return counted
    }
  }
}
