import BenchmarkSupport
import Testing

@testable import benchmark

struct ReportTests {
  private static func measurement(_ wall: Double, cpu: Double, memory: Int = 10_000_000) -> Measurement {
    Measurement(wall: wall, cpu: cpu, memory: memory, status: 0)
  }

  /// Two rounds in which checking takes 1 and 2 seconds, and everything else so many times that.
  private static func results(
    _ subject: Subject, entries: Int, slower: Double = 1, remarks: [String] = []
  ) -> Results {
    let factors: [(Work.Name, Double)] = [
      (.read, 0.25), (.lint, 1), (.writeMemory, 0.5), (.buildMemory, 2), (.buildDisk, 4), (.editions, 3),
      (.staged, 0.5), (.hugo, 24), (.unchanged, 1), (.audit, 1), (.exportCSV, 1), (.exportJSON, 1), (.exportSQLite, 1),
    ]
    var measurements: [Work.Name: [Measurement]] = [:]
    for (name, factor) in factors {
      measurements[name] = [1, 2].map { measurement($0 * factor * slower, cpu: $0 * factor * slower) }
    }
    measurements[.checkJSONSchema] = [measurement(80 * slower, cpu: 80 * slower)]
    return Results(
      subject: subject, entries: entries, rounds: 2, works: factors.map { Work(name: $0.0, arguments: []) },
      measurements: measurements,
      site: SiteSize(
        files: 30_000, bytes: 400_000_000, space: 450_000_000, pages: 25_000, pageBytes: 500_000_000, largest: 900_000),
      noise: Noise(before: "0.1", after: "2", others: 0.054), remarks: remarks)
  }

  private static let tenThousand = results(.generated(entries: 10_000), entries: 10_000)

  @Test(
    arguments: [
      "| lint ÷ reading, libgit2 | 4.0 | 4.0–4.0 | 4.0 | ≤ 4 |",
      "| build on tmpfs ÷ (reading + writing) | 2.67 | 2.67–2.67 | 2.67 | ≤ 3 |",
      "| Hugo ÷ build on tmpfs | 12.0 | 12.0–12.0 | 12.0 | ≥ 12 |",
      "| build, both editions ÷ build on tmpfs | 1.5 | 1.5–1.5 | 1.5 | – |",
      "| build, nothing changed ÷ lint | 1.0 | 1.0–1.0 | 1.0 | ≤ 1.2 |",
      // Run in the first round alone, and so compared with the first round of lint.
      "| check-jsonschema ÷ lint | 80.0 | 80.0–80.0 | 80.0 | – |",
      "| memory of lint, per entry | 1.0 KB | ≤ 10 KB |",
      "| memory of build, per entry | 1.0 KB | ≤ 12 KB |",
      // 1.5 seconds beyond lint for 25,000 pages of 20 KB.
      "| processor time beyond lint, per page of 20.0 KB | 60.0 µs | – |",
      "| processor time beyond lint, per 10 KB of pages | 30.0 µs | ≤ 60 µs |",
      "| largest page | 900 KB | ≤ 2000 KB |",
      "Others had 5.4 % of the processors meanwhile.",
    ])
  func `the report of 10,000 entries has each figure beside its budget`(line: String) {
    #expect(Report.text(Self.tenThousand, earlier: []).contains(line))
  }

  @Test func `a hundred entries have the budget of a hook`() {
    let text = Report.text(Self.results(.generated(entries: 100), entries: 100, slower: 0.04), earlier: [])
    #expect(text.contains("| lint --staged | 30.0 ms | ≤ 40 ms |"))
    #expect(text.contains("| lint ÷ reading, libgit2 | 4.0 | 4.0–4.0 | 4.0 | – |"))
  }

  @Test func `ten times the entries are held against a tenth of them`() {
    let large = Self.results(.generated(entries: 100_000), entries: 100_000, slower: 10.5)
    let text = Report.text(large, earlier: [Self.tenThousand])
    #expect(text.contains("| lint --rev HEAD, time of 100000 ÷ 10000 entries | 10.5, CPU 10.5 | ≤ 11 |"))
    #expect(text.contains("| build, tmpfs, time of 100000 ÷ 10000 entries | 10.5, CPU 10.5 | ≤ 11 |"))
  }

  @Test func `copies of a real catalogue are not held against generated ones, nor their budgets`() {
    let copies = Self.results(.copies(of: "/data/real-catalogue", count: 10), entries: 10_000, remarks: ["Left out."])
    let text = Report.text(copies, earlier: [Self.results(.generated(entries: 1000), entries: 1000)])
    #expect(text.hasPrefix("### 10 copies of real-catalogue\n"))
    #expect(text.contains("\nLeft out.\n"))
    #expect(!text.contains("time of"))
    #expect(text.contains("| lint ÷ reading, libgit2 | 4.0 | 4.0–4.0 | 4.0 | – |"))
  }

  @Test func `what others used the processors for is all that was not idle`() {
    let statistics = "cpu  100 20 30 1000 500 4 5 6 99 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n"
    #expect(Disturbance.seconds(of: statistics, ticks: 100) == 1.65)
    #expect(Disturbance.seconds(of: "intr 1\n", ticks: 100) == nil)
  }
}
