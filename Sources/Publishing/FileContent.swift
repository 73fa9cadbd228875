/// What a file is to hold.
package enum FileContent {
  /// All of it.
  case bytes([UInt8])
  /// The bytes in parts, each of which is asked for when those before it are written: more than is to be in memory at once.
  case parts(any Sequence<[UInt8]>)

  /// All of it.
  package var bytes: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .parts(let parts): parts.reduce(into: []) { $0 += $1 }
    }
  }
}
