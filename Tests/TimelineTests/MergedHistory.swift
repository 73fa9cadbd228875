import SourceText
import TestSupport

/// A history of branches that edit the same files and are merged: cleanly, by taking one side, and with edits in the merge.
struct MergedHistory {
  private static let fields = ["summary", "contact", "phone", "place", "note"]
  private let folder: HistoryFolder
  private var random: SplitMix64
  /// The values of the fields of each file, of each branch.
  private var branches: [[String: [Int]]] = [[:]]
  private var number = 0

  init(seed: UInt64, in folder: HistoryFolder) {
    random = SplitMix64(state: seed)
    self.folder = folder
  }

  mutating func make(steps: Int) throws {
    try folder.run("git init -q -b b0")
    try folder.write("salkku.yaml", "format: 1\n")
    for name in 0..<4 { branches[0]["t\(name)"] = Self.fields.map { _ in name } }
    try write(branches[0])
    try commit()
    for _ in 0..<steps {
      let branch = Int.random(in: 0..<branches.count, using: &random)
      try folder.run("git checkout -q b\(branch)")
      switch Int.random(in: 0..<10, using: &random) {
      case 0,
        1 where branches.count < 5:
        try folder.run("git checkout -q -b b\(branches.count)")
        branches.append(branches[branch])
      case 2, 3, 4: try merge(into: branch)
      default:
        edit(branch)
        try write(branches[branch])
        try commit()
      }
    }
    try folder.run("git checkout -q b0")
  }

  /// Edits a field of a file, or adds a file.
  private mutating func edit(_ branch: Int) {
    number += 1
    if Int.random(in: 0..<8, using: &random) == 0 {
      branches[branch]["n\(number)"] = Self.fields.map { _ in number }
    } else if let name = branches[branch].keys.sorted().randomElement(using: &random) {
      branches[branch][name]?[Int.random(in: 0..<Self.fields.count, using: &random)] = number
    }
  }

  /// Merges one or two other branches: each field of a file comes from one of the sides, or is another.
  private mutating func merge(into branch: Int) throws {
    let others = (0..<branches.count).filter { $0 != branch }.shuffled(using: &random).prefix(
      Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)
    guard !others.isEmpty else { return }
    let sides = [branches[branch]] + others.map { branches[$0] }
    var merged: [String: [Int]] = [:]
    for name in Set(sides.flatMap(\.keys)).sorted() {
      let files = sides.compactMap { $0[name] }
      merged[name] = Self.fields.indices.map { field in
        files[Int.random(in: 0..<files.count, using: &random)][field]
      }
    }
    branches[branch] = merged
    if Int.random(in: 0..<3, using: &random) == 0 { edit(branch) }
    try write(branches[branch])
    let parents = others.map { " -p b\($0)" }.joined()
    try folder.run(
      "git add -A && git reset -q --hard $(git commit-tree $(git write-tree) -p HEAD\(parents) -m Merge 2>/dev/null)",
      on: day())
  }

  private func write(_ files: [String: [Int]]) throws {
    for (name, values) in files {
      // Lines between the fields, so that git sees each change by itself.
      let fields = zip(Self.fields, values).map { "x-\($0): \($1)\n" + (0..<8).map { "# \($0)\n" }.joined() }.joined()
      try folder.write("catalog/teams/\(name).md", "---\ntitle: \(name)\n\(fields)---\n")
    }
  }

  private mutating func commit() throws {
    let day = day()
    try folder.run("git add -A && git commit -q --allow-empty -m Change", on: day)
  }

  /// Any day: clocks go wrong.
  private mutating func day() -> String { "@\(1_700_000_000 + Int.random(in: 0..<100_000_000, using: &random)) +0000" }
}
