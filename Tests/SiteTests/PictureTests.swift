import Testing

@testable import Site

@Suite("Pictures")
struct PictureTests {
  @Test(
    "have axes that end at round numbers around all values",
    arguments: [[72.6, 88], [0, 1], [5], [0], [-3, 4], [0.001, 0.0042], [1e12, 3e12], [98.2, 99.4, 99]])
  func axes(_ values: [Double]) throws {
    let scale = try #require(Scale(covering: values))
    for value in values { #expect((0...1).contains(scale.position(value))) }
    #expect((2...8).contains(scale.ticks.count), "\(scale.ticks)")
    let texts = scale.ticks.map { NumberStyle.english.decimal($0, scale.decimals) }
    #expect(Set(texts).count == texts.count, "two ticks read alike: \(texts)")
  }

  @Test(
    "are left out where numbers cannot be drawn on one axis",
    arguments: [[], [-1.7e308, 1.7e308], [1e308, 1e308 + 1e292]])
  func impossible(_ values: [Double]) {
    if let scale = Scale(covering: values) { #expect(scale.ticks.count < 20) }
  }

  /// What a double can hold, from the least to the most.
  private static let magnitudes: [Double] = [
    0, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 1e-15, 1e-12, 1e-3, 1, 7, 1e9, 1e15, 1e299, 1e300, 1e301,
    4.5e307, 1.7e308,
    .greatestFiniteMagnitude,
  ]

  @Test("have few ticks whatever the readings' magnitude", arguments: magnitudes, magnitudes)
  func ofAnyMagnitude(_ left: Double, _ right: Double) {
    for values in [[left, right], [-left, right], [-left, -right], [left, left], [right]] {
      guard let scale = Scale(covering: values) else { continue }
      #expect(scale.ticks.count <= 10, "\(values)")
      #expect(scale.ticks.allSatisfy { $0.isFinite }, "\(values)")
      for value in values { #expect((0...1).contains(scale.position(value)), "\(value) of \(values)") }
    }
  }

  @Test("put the target's label where no line of readings can run")
  func targetLabel() throws {
    let site = try render([
      "catalog/measures/m.md":
        "---\ntitle: M\ntarget: {by: 2026, value: 99.7}\nreadings: {2024: 99.9, 2025: 99.5}\n---\n"
    ])
    let page = try #require(site.page("measures/m/index.html"))
    let label = try #require(page.firstMatch(of: #/<text class="target-label" x="[0-9.]+" y="([0-9.]+)">Target 99.7/#))
    let points = try #require(page.firstMatch(of: #/<polyline class="line" points="([^"]+)"/#))
    let heights = points.1.split(separator: " ").compactMap { $0.split(separator: ",").last.flatMap { Double($0) } }
    #expect(heights.count == 2)
    #expect(heights.allSatisfy { $0 > (Double(label.1) ?? .infinity) + 8 })
  }

  @Test(
    "survive any readings",
    arguments: [
      "{2024: 1e308, 2025: -1e308}", "{2026-01: 0, 2026-02: 1.7e308}", "{2024: 1e-320, 2025: 0}", "{2024: 5}",
      "{2024: -5}", "{9999: 1, 0001: 2}",
      "{2024: 1e999, 2025: .nan}", "{}", "[1, 2]", "{2024: {value: 1, revised: why}, 2024-Q1: 2, 2024-01: 3}",
    ])
  func hostileReadings(_ readings: String) throws {
    let site = try render([
      "catalog/measures/m.md":
        "---\ntitle: M\ntarget: {by: 9999-Q4, value: 1e300}\nbaseline: {period: 0001, value: -1}\nreadings: \(readings)\n---\n"
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(site.page("measures/m/index.html")?.contains("nan") != true)
  }
}
