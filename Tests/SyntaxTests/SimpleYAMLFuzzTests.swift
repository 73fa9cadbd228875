import FoundationEssentials  // Reads the number of cases from the environment.
import SourceText
import Syntax
import TestSupport
import Testing

/// Random texts, the same in every run: the reader of simple YAML refuses them, or gives the tree that libfyaml gives.
///
/// `SALKKU_FUZZ_CASES` is the number of texts for each of the eight seeds; `SALKKU_FUZZ_SEED` shifts the seeds.
@Suite(.slow) struct SimpleYAMLFuzzTests {
  private static func setting(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  @Test(arguments: 0..<8) func `random texts give the tree that libfyaml gives, or are refused`(_ round: Int) {
    let count = Self.setting("SALKKU_FUZZ_CASES") ?? 2_500
    var texts = YAMLTexts(seed: UInt64(round + 8 * (Self.setting("SALKKU_FUZZ_SEED") ?? 0)))
    let comparison = SimpleYAMLComparison()
    var (read, different) = (0, 0)
    for _ in 0..<count {
      let bytes = texts.next()
      switch comparison.outcome(SourceFile(path: "x.yaml", bytes: bytes)) {
      case .refused: break
      case .same: read += 1
      case .different(let told):
        Issue.record("\(escaped(String(decoding: bytes, as: UTF8.self)))\n\(told)")
        different += 1
        if different == 5 { return }
      }
    }
    // A reader that refuses everything would find nothing.
    #expect(read * 5 > count, "\(read) of \(count)")
  }
}
