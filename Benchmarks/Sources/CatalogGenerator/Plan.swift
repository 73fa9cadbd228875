/// Which entries a catalogue has, and how they hang together. Everything is a function of seed and index, so that a file
/// can name others without having made them.
struct Plan: Sendable {
  let entries: Int
  let seed: UInt64
  /// Whether texts are given in two languages.
  let isTranslated: Bool
  /// How many entries there are of each kind, by raw value.
  private let counts: [Int]

  init(entries: Int, seed: UInt64, isTranslated: Bool) {
    self.entries = entries
    self.seed = seed
    self.isTranslated = isTranslated
    var counts = Kind.allCases.map { max(1, entries * $0.perMille / 1000) }
    // What rounding took away, components get back.
    counts[Kind.component.rawValue] += entries - counts.reduce(0, +)
    self.counts = counts
  }

  func count(_ kind: Kind) -> Int { counts[kind.rawValue] }

  func random(_ kind: Kind, _ index: Int, _ purpose: UInt64) -> Random {
    Random(seed, UInt64(kind.rawValue), UInt64(index), purpose)
  }

  /// The entry of kind `other` that stands where `index` stands among those of `kind`: near each other in the catalogue
  /// means near each other in the organisation.
  func near(_ kind: Kind, _ index: Int, in other: Kind, offset: Int = 0) -> Int {
    let count = count(other)
    let place = index * count / self.count(kind) + offset
    return ((place % count) + count) % count
  }

  // MARK: Names

  /// The subject of an entry: `Parking permit`.
  func subject(_ index: Int) -> String { Vocabulary.subjects[index % Vocabulary.subjects.count] }

  func title(_ kind: Kind, _ index: Int) -> String {
    let subjects = Vocabulary.subjects.count
    let nouns = kind.nouns
    let areas = Vocabulary.areas
    let area = areas[index / (subjects * nouns.count) % areas.count]
    let round = index / (subjects * nouns.count * areas.count)
    return subject(index) + " " + nouns[(index / subjects + index % subjects) % nouns.count]
      + (area.isEmpty ? "" : " " + area)
      + (round == 0 ? "" : " \(round + 1)")
  }

  /// The name of the file without `.md`.
  func id(_ kind: Kind, _ index: Int) -> String {
    title(kind, index).lowercased().split(separator: " ").joined(separator: "-")
  }

  /// A thousand entries share a folder, as those of one division of an organisation do.
  func domain(_ kind: Kind, _ index: Int) -> String {
    let domains = max(1, entries / 1000)
    let domain = index * domains / count(kind)
    let names = Vocabulary.domains
    return names[domain % names.count] + (domain < names.count ? "" : "-\(domain / names.count + 1)")
  }

  func path(_ kind: Kind, _ index: Int) -> String {
    "catalog/\(domain(kind, index))/\(kind.folder)/\(id(kind, index)).md"
  }

  /// A Markdown link from one entry to another.
  func link(from source: (kind: Kind, index: Int), to target: (kind: Kind, index: Int)) -> String {
    let domain = domain(target.kind, target.index)
    let folder =
      if domain != self.domain(source.kind, source.index) {
        "../../\(domain)/\(target.kind.folder)/"
      } else {
        target.kind == source.kind ? "" : "../\(target.kind.folder)/"
      }
    return "[\(title(target.kind, target.index))](\(folder)\(id(target.kind, target.index)).md)"
  }

  // MARK: Lifecycle

  /// More than half of the packages are live, as in a catalogue that is in use.
  func status(package index: Int) -> String {
    if index == 0 { return "live" }
    var random = random(.servicePackage, index, 1)
    let statuses = [
      "live", "pilot", "sunset", "retired", "rejected", "proposed", "analysed", "approved", "in-development",
    ]
    return statuses[random.weighted([55, 5, 5, 8, 2, 10, 5, 4, 6])]
  }

  /// The package that a component was made for.
  func home(component index: Int) -> Int { near(.component, index, in: .servicePackage) }

  /// A component is as far as the package it was made for, so that no live package stands on one that is not there.
  func status(component index: Int) -> String {
    switch status(package: home(component: index)) {
    case "retired": "retired"
    case "rejected": "rejected"
    case "proposed", "analysed": "proposed"
    case "approved", "in-development": "in-development"
    default: "live"
    }
  }

  /// The components that were made for a package.
  func own(package index: Int) -> Range<Int> {
    let packages = count(.servicePackage)
    let components = count(.component)
    return (index * components + packages - 1) / packages..<((index + 1) * components + packages - 1) / packages
  }

  /// The nearest package before `index` that is live; the first one always is.
  func livePackage(before index: Int) -> Int {
    (0..<index).last { status(package: $0) == "live" } ?? 0
  }

  func version(package index: Int) -> (current: String, next: String) {
    let major = index % 4 + 1
    let minor = index % 6
    return ("\(major).\(minor)", "\(major).\(minor + 1)")
  }

  func needCount(segment index: Int) -> Int { 3 + index % 4 }

  // MARK: Measures

  enum Frequency: String { case monthly, quarterly, yearly }

  func frequency(measure index: Int) -> Frequency {
    switch index % 5 {
    case 3: .monthly
    case 4: .yearly
    default: .quarterly
    }
  }

  /// Whether the last reading of a measure is at its target.
  func isReached(measure index: Int) -> Bool { index % 7 == 0 }
}
