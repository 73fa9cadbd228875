import Synchronization

/// Something that several pages show, worked out when the first of them asks for it. Any number of threads may ask at once; all
/// others wait for the one that works.
final class SharedValue<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  /// The value; `make` is called at most once, and always has to make the same.
  func value(_ make: () -> Value) -> Value {
    value.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
