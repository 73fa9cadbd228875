internal import SourceText

/// Names that are looked up by their bytes, each with its number: a hash table with open addressing.
struct NameTable: Sendable {
  /// All names one behind the other, and where each of them begins and the last one ends.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  /// A number plus one for each name, 0 for an empty slot. Its size is a power of two.
  private var slots: [UInt32] = []

  /// Numbers `names` from 0 on; of equal ones the first is found.
  init(_ names: some Collection<[UInt8]>) {
    guard !names.isEmpty else { return }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, name) in names.enumerated() {
      var slot = Self.hash(name.span) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
      bytes += name
      starts.append(bytes.count)
    }
  }

  /// FNV-1a over 64 bits, good enough for tables whose content is the schema's.
  @inline(__always)
  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  /// The number of `name`; nil if it is none of them.
  @inline(__always)
  func index(of name: Span<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if name.equals(bytes.span.extracting(starts[number]..<starts[number + 1])) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
