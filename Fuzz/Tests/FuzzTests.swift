import TestSupport
import Testing

/// A short run of what `make fuzz` does for long, without libFuzzer: the inputs that were found once, and this repository's own files
/// with a few bytes changed, the same in every run. A property that does not hold ends the process and says which.
@Suite(.slow)
struct FuzzTests {
  @Test(arguments: Fuzzer.allCases) func `what was found once is read as it should be`(part: Fuzzer) {
    for input in Repository.files(below: "Fuzz/Inputs/\(part.rawValue)") { part.run(input.bytes) }
  }

  @Test(arguments: Fuzzer.allCases) func `files with a few bytes changed are read as they should be`(part: Fuzzer)
    throws
  {
    let files = part.seeds.flatMap { folder, ending in Repository.files(below: folder, ending) }
    let seeds = files.map(\.bytes).filter { $0.count < 16_384 }
    try #require(!seeds.isEmpty)
    var random = SplitMix64(state: 1)
    for _ in 0..<part.count {
      var bytes = seeds.randomElement(using: &random) ?? []
      random.mutate(&bytes)
      part.run(part.isOfTwo ? (seeds.randomElement(using: &random) ?? []) + [0] + bytes : bytes)
    }
  }
}

extension Fuzzer {
  /// The folders and endings of what its inputs grow from.
  fileprivate var seeds: [(folder: String, ending: String)] {
    switch self {
    case .yaml: [("Tests/SyntaxTests/Cases", ".yaml"), ("catalog", ".md")]
    case .markdown: [("Tests/SyntaxTests/MarkdownCases", ".md"), ("catalog", ".md")]
    case .json: [("Tests/SyntaxTests/Cases", ".json"), ("schemas", ".json")]
    case .schema: [("schemas", ".json")]
    case .csv: [("Tests", ".csv"), ("catalog", ".csv")]
    case .fix, .compare: [("catalog/service-packages", ".md"), ("catalog/teams", ".md")]
    }
  }

  /// Whether an input is two texts with a NUL between them.
  fileprivate var isOfTwo: Bool { self == .schema || self == .compare }

  /// How many inputs are tried; a fix reads a catalogue several times.
  fileprivate var count: Int {
    switch self {
    case .fix: 60
    case .compare: 400
    case .markdown, .schema: 600
    case .yaml, .json, .csv: 3000
    }
  }
}
