import CatalogModel
import SourceText
import TestSupport
import Testing

/// What depends on what, held against a plain computation that reads the same catalogue's source texts.
@Suite struct ReachTests {
  private static func load(_ texts: [String: String]) throws -> Catalog {
    let tree = MemoryTree(texts: texts)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree), threads: 1)
  }

  private static func index(_ catalog: Catalog, _ key: String) throws -> Int {
    try #require(catalog.entries.first { $0.key == key }).index
  }

  /// What an extent reaches, by key, with the number of hands.
  private static func hands(_ extent: Reach.Extent, _ catalog: Catalog) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: extent.reached.map { (catalog.entry(extent.entries[$0]).key, extent.hands[$0]) })
  }

  @Test func `components, packages, streams and segments are reached through what stands on them`() throws {
    let catalog = try Self.load([
      "catalog/components/network.md": "---\ntitle: N\nstatus: live\n---\n",
      "catalog/components/portal.md": "---\ntitle: P\nstatus: live\ndepends_on: [network]\n---\n",
      "catalog/components/printer.md": "---\ntitle: P\nstatus: live\n---\n",
      "catalog/components/old.md": "---\ntitle: O\nstatus: retired\ndepends_on: [network]\n---\n",
      "catalog/service-packages/permit.md":
        "---\ntitle: P\nstatus: live\ncomponents: {core: [portal], enabling: [network]}\noptions: [{title: On paper, components: [printer]}]\n---\n",
      "catalog/service-packages/terrace.md":
        "---\ntitle: T\nstatus: pilot\nrequires: [permit]\nsegments: [cafes]\n---\n",
      "catalog/service-packages/coming.md":
        "---\ntitle: C\nstatus: approved\ncomponents: {core: [network]}\nsegments: [cafes]\n---\n",
      "catalog/service-packages/after.md": "---\ntitle: A\nstatus: live\nrequires: [coming]\n---\n",
      "catalog/value-streams/open.md":
        "---\ntitle: O\nsegment: companies\nstages: [{name: A}, {name: B, packages: [permit]}]\n---\n",
      "catalog/value-streams/planned.md":
        "---\ntitle: P\nstatus: proposed\nsegment: all\nstages: [{name: B, packages: [permit]}]\n---\n",
      "catalog/segments/companies.md": "---\ntitle: C\n---\n",
      "catalog/segments/cafes.md": "---\ntitle: C\n---\n",
      "catalog/segments/all.md": "---\ntitle: C\n---\n",
    ])
    let reach = Reach(catalog)
    let network = reach.dependants(of: [try Self.index(catalog, "component:network")])
    #expect(
      Self.hands(network, catalog) == [
        "component:portal": 1, "service-package:permit": 1, "service-package:terrace": 2, "value-stream:open": 2,
        "segment:companies": 3, "segment:cafes": 3,
      ])
    let impact = Impact(network, in: catalog)
    #expect(impact.components.count == 1 && impact.streams.count == 1 && impact.segments.count == 2)
    #expect(impact.services.map(\.effect) == [.mayStop, .mayBeImpaired])
    let permit = try #require(impact.services.first).place
    #expect(Set(network.arrivals[permit].map(\.dependency)) == [.part(.core), .part(.enabling)])
    let printer = Impact(reach.dependants(of: [try Self.index(catalog, "component:printer")]), in: catalog)
    #expect(printer.services.map(\.effect) == [.mayBeImpaired, .mayBeImpaired])

    // In the other direction, what is only planned stands on what it names.
    let planned = reach.foundations(of: [try Self.index(catalog, "value-stream:planned")])
    #expect(
      Self.hands(planned, catalog) == [
        "service-package:permit": 1, "component:portal": 2, "component:network": 2, "component:printer": 2,
      ])
    let after = reach.foundations(of: [try Self.index(catalog, "service-package:after")])
    #expect(Self.hands(after, catalog) == ["service-package:coming": 1, "component:network": 2])
  }

  @Test func `a cycle ends, and its start is not reached`() throws {
    let catalog = try Self.load([
      "catalog/service-packages/a.md": "---\ntitle: A\nstatus: live\nrequires: [b, a]\n---\n",
      "catalog/service-packages/b.md": "---\ntitle: B\nstatus: live\nrequires: [a, gone]\n---\n",
    ])
    let extent = Reach(catalog).dependants(of: [try Self.index(catalog, "service-package:a")])
    #expect(Self.hands(extent, catalog) == ["service-package:b": 1])
    #expect(extent.steps.map { [$0.from, $0.to] } == [[0, 0], [0, 1], [1, 0]])
    #expect(Impact(extent, in: catalog).services.count == 1)
  }

  @Test func `what is named many times depends once`() throws {
    let catalog = try Self.load([
      "catalog/components/c.md": "---\ntitle: C\nstatus: live\n---\n",
      "catalog/segments/s.md": "---\ntitle: S\n---\n", "catalog/segments/t.md": "---\ntitle: T\n---\n",
      "catalog/service-packages/p.md":
        "---\ntitle: P\nstatus: live\nsegments: [s, t, s]\nvalue: [{for: t}, {for: s}]\ncomponents: {core: [c, c], enhancing: [c]}\n---\n",
    ])
    let reach = Reach(catalog)
    #expect(reach.dependencyCount == 4)
    let steps = reach.dependants(of: [try Self.index(catalog, "component:c")]).steps
    #expect(steps.map(\.dependency) == [.part(.core), .part(.enhancing), .offer, .offer])
  }

  @Test func `promises at stake are those of availability, continuity and levels`() throws {
    let catalog = try Self.load([
      "catalog/service-packages/p.md": """
      ---
      title: P
      warranty: {continuity: {promise: C}, availability: {promise: A}, security: {promise: S}}
      service_levels: [{promise: L}, {promise: M}]
      ---

      """
    ])
    let promises = try #require(catalog.all(ServicePackage.self).first).promisesAtStake
    #expect(
      promises.map { $0.promise.promise?.resolved(in: Language("en"), default: Language("en")).text } == [
        "A", "C", "L", "M",
      ])
  }

  // MARK: - Random catalogues

  /// What a random catalogue says, and the texts that say it.
  private struct Sample {
    /// What depends on each key directly and is there to be reached.
    var dependants: [String: Set<String>] = [:]
    var foundations: [String: Set<String>] = [:]
    /// The packages with a core part, by the key of that part.
    var cores: [String: Set<String>] = [:]
    var texts: [String: String] = [:]
    var keys: [String] = []

    init(_ random: inout SplitMix64) {
      let size = Int.random(in: 0...9, using: &random)
      func names(_ letter: String) -> [String] {
        (0..<Int.random(in: 0...size, using: &random)).map { "\(letter)\($0)" }
      }
      let components = names("c")
      let packages = names("p")
      let streams = names("v")
      let segments = names("s")
      func some(_ of: [String]) -> [String] {
        var chosen = of.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        if Bool.random(using: &random), let first = chosen.first { chosen.append(first) }
        if Int.random(in: 0..<8, using: &random) == 0 { chosen.append("gone") }
        return chosen
      }
      func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }
      var isThere: Set<String> = Set(segments.map { "segment:\($0)" })
      var edges: [(foundation: String, dependant: String)] = []
      func depend(_ dependant: String, on kind: String, _ names: [String]) {
        for name in names where name != "gone" { edges.append((kind + ":" + name, dependant)) }
      }
      for name in segments { texts["catalog/segments/\(name).md"] = "---\ntitle: \(name)\n---\n" }
      for name in components {
        let status = ["live", "proposed", "retired", "sunset", "rejected"].randomElement(using: &random) ?? ""
        let key = "component:" + name
        if status != "retired", status != "rejected" { isThere.insert(key) }
        let needed = some(components)
        depend(key, on: "component", needed)
        texts["catalog/components/\(name).md"] =
          "---\ntitle: \(name)\nstatus: \(status)\ndepends_on: \(list(needed))\n---\n"
      }
      for name in packages {
        let status = ["live", "pilot", "sunset", "approved", "retired"].randomElement(using: &random) ?? ""
        let key = "service-package:" + name
        if ["live", "pilot", "sunset"].contains(status) { isThere.insert(key) }
        let (core, enabling, enhancing, option) = (
          some(components), some(components), some(components), some(components)
        )
        let (required, served, told) = (some(packages), some(segments), some(segments))
        for part in [core, enabling, enhancing, option] { depend(key, on: "component", part) }
        for part in core { cores["component:" + part, default: []].insert(key) }
        depend(key, on: "service-package", required)
        for segment in served + told where segment != "gone" { edges.append((key, "segment:" + segment)) }
        texts["catalog/service-packages/\(name).md"] = """
          ---
          title: \(name)
          status: \(status)
          components: {core: \(list(core)), enabling: \(list(enabling)), enhancing: \(list(enhancing))}
          options: [{title: O, components: \(list(option))}]
          requires: \(list(required))
          segments: \(list(served))
          value: [\(told.map { "{for: \($0), outcome: O}" }.joined(separator: ", "))]
          ---

          """
      }
      for name in streams {
        let status = ["active", "proposed", ""].randomElement(using: &random) ?? ""
        let key = "value-stream:" + name
        if status != "proposed" { isThere.insert(key) }
        let stages = (0..<Int.random(in: 0...3, using: &random)).map { _ in some(packages) }
        for stage in stages { depend(key, on: "service-package", stage) }
        let segment = segments.randomElement(using: &random) ?? "gone"
        if segment != "gone" { edges.append((key, "segment:" + segment)) }
        texts["catalog/value-streams/\(name).md"] = """
          ---
          title: \(name)
          \(status.isEmpty ? "type: support" : "status: \(status)")
          segment: \(segment)
          stages: [\(stages.map { "{name: S, packages: \(list($0))}" }.joined(separator: ", "))]
          ---

          """
      }
      for (foundation, dependant) in edges {
        foundations[dependant, default: []].insert(foundation)
        if isThere.contains(dependant) { dependants[foundation, default: []].insert(dependant) }
      }
      keys =
        components.map { "component:" + $0 } + packages.map { "service-package:" + $0 }
        + streams.map { "value-stream:" + $0 } + segments.map { "segment:" + $0 }
    }

    /// What is reached from a key, with the number of hands: for each number, all that is exactly as far.
    static func reached(from start: String, _ next: [String: Set<String>]) -> [String: Int] {
      var hands = [start: 0]
      for number in 1... {
        let nearest = hands.filter { $0.value == number - 1 }.keys
        let further = Set(nearest.flatMap { next[$0] ?? [] }).filter { hands[$0] == nil }
        if further.isEmpty { break }
        for key in further { hands[key] = number }
      }
      hands[start] = nil
      return hands
    }
  }

  @Test(.slow, arguments: 0..<40)
  func `of a random catalogue is what a plain computation finds`(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<6 {
      let sample = Sample(&random)
      let catalog = try Self.load(sample.texts)
      let reach = Reach(catalog)
      #expect(Set(catalog.entries.map(\.key)) == Set(sample.keys))
      var walkedAlone: [Int: [String: Int]] = [:]
      for entry in catalog.entries {
        let extent = reach.dependants(of: [entry.index])
        let expected = Sample.reached(from: entry.key, sample.dependants)
        walkedAlone[entry.index] = Self.hands(extent, catalog)
        #expect(Self.hands(extent, catalog) == expected, "\(entry.key) of \(seed)")
        #expect(extent.isWhole)
        #expect(
          Self.hands(reach.foundations(of: [entry.index]), catalog)
            == Sample.reached(from: entry.key, sample.foundations), "below \(entry.key) of \(seed)")
        // Every step is a dependency, and all dependencies between what is reached are steps.
        let steps = Set(extent.steps.map { [$0.from, $0.to].map { catalog.entry(extent.entries[$0]).key } })
        let known = Set([entry.key] + expected.keys)
        #expect(steps == Set(known.flatMap { key in (sample.dependants[key] ?? []).map { [key, $0] } }))
        let impact = Impact(extent, in: catalog)
        let stopping = impact.services.filter { $0.effect == .mayStop }.map {
          catalog.entry(extent.entries[$0.place]).key
        }
        let cores = known.reduce(into: Set<String>()) { $0.formUnion(sample.cores[$1] ?? []) }
        #expect(Set(stopping) == cores.intersection(expected.keys))
        #expect(
          impact.components.count + impact.services.count + impact.streams.count + impact.segments.count
            == expected.count)
      }
      let starts = catalog.entries.map { [$0.index] }
      for (index, found) in reach.survey(from: starts, threads: 2, { Self.hands($0, catalog) }).enumerated() {
        #expect(found.limit == nil && found.summary == walkedAlone[index])
      }
      Self.holdTallies(catalog, reach, sample)
      // From several at once: all that any of them reaches, but for themselves.
      let all = reach.dependants(of: Array(catalog.entries.indices) + Array(catalog.entries.indices))
      #expect(all.reached.isEmpty && all.startCount == catalog.entryCount)
    }
  }

  /// Counts every entry from every one, and from pairs, all in one go.
  private static func holdTallies(_ catalog: Catalog, _ reach: Reach, _ sample: Sample) {
    let entries = Array(catalog.entries)
    guard !entries.isEmpty else { return }
    let pairs = entries.indices.map { [entries[$0].index, entries[($0 * 7 + 3) % entries.count].index] }
    // Several times over, so that there are more than are counted at once.
    let once = entries.map { [$0.index] } + pairs + [[]]
    let starts = (0..<3).flatMap { _ in once }
    let groups = [
      entries.map { Reach.Countable([$0.index]) },
      entries.map { Reach.Countable([$0.index], weight: $0.index * 5 % 23) },
      [Reach.Countable(entries.map(\.index)), Reach.Countable([]), Reach.Countable([entries[0].index], weight: 0)],
    ]
    let expected = once.map { start in
      var reached = Set(start.map { catalog.entry($0).key })
      for key in reached { reached.formUnion(Sample.reached(from: key, sample.dependants).keys) }
      let weights = entries.filter { reached.contains($0.key) }.reduce(0) { $0 + $1.index * 5 % 23 }
      return [reached.count, weights, reached.isEmpty ? 0 : 1]
    }
    let tallies = reach.tallies(from: starts, of: groups, threads: 2)
    #expect(tallies == expected + expected + expected)
    let part = reach.tallies(from: starts, of: groups, effort: 1, threads: 1)
    #expect(part.count == starts.count && Array(part.prefix(64)) == Array(tallies.prefix(64)))
    #expect(part.dropFirst(64).allSatisfy { $0 == nil })
  }

  // MARK: - Much

  /// Components each of which depends on the one before, and on the first.
  private static func chain(_ count: Int) -> [String: String] {
    var texts: [String: String] = [:]
    for number in 0..<count {
      let needed = number == 0 ? "" : "depends_on: [c\(number - 1), c0]\n"
      texts["catalog/components/c\(number).md"] = "---\ntitle: C\nstatus: live\n\(needed)---\n"
    }
    return texts
  }

  @Test func `a search ends at its limit and says so`() throws {
    let catalog = try Self.load(Self.chain(50))
    let reach = Reach(catalog)
    let start = try Self.index(catalog, "component:c0")
    let part = reach.dependants(of: [start], limit: 10)
    #expect(!part.isWhole && part.steps.count == 10 && part.reached.count == 10)
    let all = reach.dependants(of: [start], limit: reach.dependencyCount)
    #expect(all.isWhole && all.reached.count == 49)
  }

  @Test(.slow)
  func `in a survey all searches together take a multiple of the catalogue's size, and the same on any threads`()
    throws
  {
    let count = 1_500
    let catalog = try Self.load(Self.chain(count))
    let reach = Reach(catalog)
    let starts = catalog.entries(of: .component).map { [$0.index] }
    let found = reach.survey(from: starts, firstLimit: 40, threads: 2) { $0.steps.count }
    let whole = found.filter { $0.limit == nil }
    #expect(found.count == count && whole.count < count / 2 && whole.count >= 40)
    for part in found { if let limit = part.limit { #expect(part.summary == limit) } }
    let effort = found.reduce(0) { $0 + $1.summary }
    #expect(effort < 64 * (catalog.entryCount + reach.dependencyCount) + count * 40)
    let again = reach.survey(from: starts, firstLimit: 40, threads: 1) { $0.steps.count }
    #expect(again.map(\.summary) == found.map(\.summary) && again.map(\.limit) == found.map(\.limit))
    // Where there is room for it, the largest is found as a whole.
    let few = reach.survey(from: Array(starts.prefix(3)), firstLimit: 40) { $0.reached.count }
    #expect(few.allSatisfy { $0.limit == nil } && few.map(\.summary).max() == count - 1)
  }
}
