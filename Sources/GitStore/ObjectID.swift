internal import CLibgit2
internal import SourceText

/// The name of an object in a repository. A history has millions of them, so none is kept on the heap.
struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  // The 20 bytes, as they follow one another.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  /// A name from a ``SourceEntry``; nil if that is not of a git tree's making.
  init?(_ bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.count == Int(GIT_OID_RAWSZ) else { return nil }
    func word(_ from: Int, _ count: Int) -> UInt64 {
      var word: UInt64 = 0
      for offset in from..<(from + count) {
        word = word << 8 | UInt64(bytes[bytes.index(bytes.startIndex, offsetBy: offset)])
      }
      return word
    }
    first = word(0, 8)
    second = word(8, 8)
    third = UInt32(word(16, 4))
  }

  init(_ id: git_oid) {
    (first, second, third) = unsafe withUnsafeBytes(of: id) { bytes in
      unsafe (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// 40 hexadecimal digits as an object's name; nil for anything else.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 40 else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (place, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      case 0x41...0x46: value = digit - 0x41 + 10
      default: return nil
      }
      switch place {
      case ..<16: words.0 = words.0 << 4 | UInt64(value)
      case ..<32: words.1 = words.1 << 4 | UInt64(value)
      default: words.2 = words.2 << 4 | UInt64(value)
      }
    }
    (first, second, third) = (words.0, words.1, UInt32(words.2))
  }

  /// 20 bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: first >> shift)) }
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: second >> shift)) }
    for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: third >> shift)) }
    return bytes
  }

  /// The name as libgit2 wants it.
  var id: git_oid {
    var id = git_oid()
    unsafe withUnsafeMutableBytes(of: &id) { bytes in
      unsafe bytes.storeBytes(of: first.bigEndian, toByteOffset: 0, as: UInt64.self)
      unsafe bytes.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe bytes.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }

  /// 40 hexadecimal digits.
  var description: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(40)
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  // A name is as good as random already.
  func hash(into hasher: inout Hasher) { hasher.combine(first) }
}
