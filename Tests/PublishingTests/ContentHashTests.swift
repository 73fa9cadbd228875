import Testing

@testable import Publishing

@Suite("Content hashes")
struct ContentHashTests {
  @Test("They are those of MurmurHash3_x64_128, by the verification value of its author's test suite")
  func verificationValue() {
    // SMHasher's VerificationTest: keys {}, {0}, {0, 1}, … with seeds 256, 255, …, then a hash of all hashes.
    var hashes: [UInt8] = []
    for length in 0..<256 {
      let key = (0..<length).map { UInt8($0) }
      hashes += bytes(ContentHash(key, seed: UInt32(256 - length)))
    }
    #expect(bytes(ContentHash(hashes)).prefix(4) == [0x69, 0xBA, 0x84, 0x63])
  }

  @Test("Bytes that come in parts have the hash that they have as a whole, wherever they are cut")
  func parts() {
    let all = (0..<100).map { UInt8($0) }
    for cut in all.indices {
      for next in [0, 1, 7, 15, 16, 17, 33] {
        var hasher = ContentHasher()
        hasher.add(Array(all[..<cut]))
        hasher.add(Array(all[cut...].prefix(next)))
        hasher.add(Array(all[cut...].dropFirst(next)))
        #expect(hasher.hash == ContentHash(all))
        #expect(hasher.count == all.count)
      }
    }
  }

  private func bytes(_ hash: ContentHash) -> [UInt8] {
    [hash.first, hash.second].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }
  }

  @Test("Their text reads back as the same, and nothing else does")
  func text() {
    let hash = ContentHash(first: 0x0123_4567_89AB_CDEF, second: 1)
    #expect(hash.text == "0123456789abcdef0000000000000001")
    #expect(ContentHash(text: hash.text) == hash)
    for bad in ["", "0123456789ABCDEF0000000000000001", "+123456789abcdef0000000000000001"] {
      #expect(ContentHash(text: bad) == nil)
    }
  }
}
