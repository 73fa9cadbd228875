import SourceText
import Testing

@testable import Syntax

@Suite struct TextEncodingTests {
  /// Where the first byte that is no text stands, told byte by byte.
  private func firstSuspect(_ bytes: [UInt8]) -> Int? {
    bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F || $0 == 0xFF }
  }

  @Test func `whatever stands beside it, a byte that is no text is found where it is`() throws {
    let neighbours: [UInt8] = [0x0A, 0x0D, 0x09, 0x20, 0x41, 0x7E, 0x01, 0x0B, 0x1F, 0x7F, 0xFF]
    for first in neighbours {
      for second in neighbours {
        for third in neighbours {
          for offset in 0..<9 {
            var bytes = [UInt8](repeating: 0x78, count: 20)
            bytes.replaceSubrange(offset..<offset + 3, with: [first, second, third])
            let problem = TextEncoding.problem(in: SourceFile(path: "a.md", bytes: bytes), 0..<bytes.count)
            #expect(problem.map { Int($0.place.range.start) } == firstSuspect(bytes), "\(bytes)")
          }
        }
      }
    }
  }
}
