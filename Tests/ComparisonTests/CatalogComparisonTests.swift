import CatalogModel
import Comparison
import Testing

@Suite struct CatalogComparisonTests {
  private let path = "catalog/service-packages/payroll.md"
  private let package = """
    title: Payroll
    status: live
    includes:
      - A payslip for each employee
      - Tax reports to the authorities
    excludes: [Advice on tax]
    warranty:
      availability: { promise: Open on working days, target: 99, unit: percent }
    service_levels:
      - id: first-answer
        promise: An answer within a day
        target: 24
        unit: hours
        direction: down
        readings: { 2026-Q1: 20, 2026-Q2: 22 }
    """

  /// The lines of the comparison of the package with what it is after `old` is replaced by `new`.
  private func lines(_ old: String, _ new: String) throws -> [String] {
    #expect(package.contains(old))
    return try compare([path: entry(package)], [path: entry(package.replacing(old, with: new))]).lines
  }

  @Test("A revision compared with itself, and with what says the same otherwise, is the same")
  func same() throws {
    #expect(try lines("Payroll", "Payroll") == [])
    #expect(try lines("title: Payroll", "title: { en: Payroll }") == [])
    #expect(try lines("target: 99,", "target: 99.0,") == [])
    #expect(try lines("excludes: [Advice on tax]", "excludes:\n  - 'Advice on tax'  # said again") == [])
    #expect(try lines("status: live", "status: live\nrequires: []\nprice:") == [])
  }

  @Test("What is written the same is another value where the name leads to another entry, or the language is another")
  func sameBytes() throws {
    func files(_ bearer: String, title: String) -> [String: String] {
      [
        "catalog/teams/a.md": entry("title: A\naliases: [\(bearer == "a" ? "desk" : "x")]"),
        "catalog/teams/b.md": entry("title: B\naliases: [\(bearer == "b" ? "desk" : "y")]"),
        path: entry("title: \(title)\nowner: desk\nnotes: [{ about: desk }]\nsummary: Pay"),
      ]
    }
    let moved = try compare(files("a", title: "One"), files("b", title: "Two")).lines
    #expect(moved.contains("~ service-package:payroll owner changed"))
    #expect(moved.contains("~ service-package:payroll title changed"))
    #expect(!moved.contains { $0.contains("summary") || $0.contains("notes") })
    var (before, after) = (files("a", title: "One"), files("a", title: "Two"))
    before["salkku.yaml"] = "format: 1\nlanguages: [en, fi]\n"
    after["salkku.yaml"] = "format: 1\nlanguages: [fi, en]\n"
    #expect(try compare(before, after).lines.contains { $0.contains("payroll summary") })
    #expect(try compare(files("a", title: "One"), files("a", title: "'One' # the same")).lines == [])
  }

  @Test("Each field is told by its path, with what becomes of the promise")
  func fields() throws {
    let key = "service-package:payroll"
    #expect(try lines("Payroll", "Salaries") == ["~ \(key) title changed"])
    #expect(try lines("target: 99,", "target: 99.5,") == ["~ \(key) warranty.availability.target changed tightened"])
    #expect(try lines("target: 99,", "target: 98,") == ["~ \(key) warranty.availability.target changed loosened"])
    #expect(try lines("target: 24", "target: 12") == ["~ \(key) service_levels[first-answer].target changed tightened"])
    #expect(try lines("target: 24", "target: 48") == ["~ \(key) service_levels[first-answer].target changed loosened"])
    #expect(
      try lines("  - Tax reports to the authorities\n", "") == ["~ \(key) includes[2] removed loosened"])
    #expect(try lines("[Advice on tax]", "[Advice on tax, Loans]") == ["~ \(key) excludes[2] added loosened"])
    #expect(try lines("excludes: [Advice on tax]\n", "") == ["~ \(key) excludes removed tightened"])
    #expect(
      try lines("2026-Q1: 20", "2026-Q1: { value: 21, revised: A day was counted twice }")
        == ["~ \(key) service_levels[first-answer].readings.2026-Q1 changed"])
    #expect(
      try lines("2026-Q2: 22", "2026-Q2: 22, 2026-Q3: 30")
        == ["~ \(key) service_levels[first-answer].readings.2026-Q3 added"])
    #expect(try lines("status: live", "status: live\nx-room: 12") == ["~ \(key) x-room added"])
  }

  @Test("A unit that changes makes numbers that can't be compared, and a promise that is withdrawn is less")
  func promises() throws {
    let key = "service-package:payroll"
    #expect(
      try lines("target: 24\n    unit: hours", "target: 2\n    unit: days") == [
        "~ \(key) service_levels[first-answer].target changed restated",
        "~ \(key) service_levels[first-answer].unit changed restated",
      ])
    #expect(
      try lines("availability: { promise: Open on working days, target: 99, unit: percent }", "{}")
        == ["~ \(key) warranty.availability removed loosened"])
  }

  @Test(
    "What is told for the first time is no verdict, unless it is a number to be held to; what is told no more is one")
  func first() throws {
    let key = "service-package:payroll"
    let little = package.replacing("excludes: [Advice on tax]\n", with: "").replacing("    target: 24\n", with: "")
    func told(_ fields: String) throws -> [String] {
      try compare([path: entry(little)], [path: entry(little + "\n" + fields)]).lines
    }
    #expect(try told("excludes: [Advice on tax]") == ["~ \(key) excludes added restated"])
    #expect(try told("price: Nothing") == ["~ \(key) price added"])
    #expect(try told("eligibility: Staff alone") == ["~ \(key) eligibility added restated"])
    #expect(try told("support: { hours: Always }") == ["~ \(key) support.hours added"])
    #expect(
      try compare([path: entry(little)], [path: entry(package.replacing("excludes: [Advice on tax]\n", with: ""))])
        .lines
        == ["~ \(key) service_levels[first-answer].target added tightened"])
    #expect(try lines("    target: 24\n", "") == ["~ \(key) service_levels[first-answer].target removed loosened"])
    let aspects = "  availability: "
    #expect(
      try lines(aspects, "  capacity: { promise: All staff, target: 900, unit: people }\n" + aspects)
        == ["~ \(key) warranty.capacity added tightened"])
    #expect(
      try lines(aspects, "  capacity: { promise: All staff }\n" + aspects) == ["~ \(key) warranty.capacity added"])
  }

  @Test("A number to hold can be checked with a tolerance alone; where more or less is better a tolerance says nothing")
  func tolerances() throws {
    let key = "service-package:payroll"
    let field = "service_levels[first-answer].tolerance"
    #expect(try lines("target: 24", "target: 24\n    tolerance: 2") == ["~ \(key) \(field) added"])
    let held = package.replacing("direction: down", with: "direction: hold")
    func told(_ old: String, _ new: String) throws -> [String] {
      try compare(
        [path: entry(held.replacing("target: 24", with: old))], [path: entry(held.replacing("target: 24", with: new))]
      ).lines
    }
    let (exact, loose) = ("target: 24\n    tolerance: 1", "target: 24\n    tolerance: 2")
    #expect(try told("target: 24", exact) == ["~ \(key) \(field) added tightened"])
    #expect(try told(exact, loose) == ["~ \(key) \(field) changed loosened"])
    #expect(try told(loose, "target: 24") == ["~ \(key) \(field) removed loosened"])
  }

  @Test("A text that is reworded is one change, another one two, and one that moved is an order")
  func lists() throws {
    let key = "service-package:payroll"
    #expect(
      try lines("A payslip for each employee", "A payslip on paper for each employee")
        == ["~ \(key) includes[1] changed restated"])
    #expect(
      try lines("A payslip for each employee", "Cars")
        == ["~ \(key) includes[1] removed loosened", "~ \(key) includes[1] added tightened"])
    #expect(
      try lines(
        "- A payslip for each employee\n  - Tax reports to the authorities",
        "- Tax reports to the authorities\n  - A payslip for each employee") == ["~ \(key) includes reordered"])
  }

  @Test("Languages are compared one by one, and a translation changes no promise")
  func languages() throws {
    let head = "format: 1\nlanguages: [en, fi]"
    let before = ["salkku.yaml": head, path: entry("title: A\nprice: Free", "Text.")]
    var after = before
    after[path] = entry("title: { en: A, fi: B }\nprice: { en: Free, fi: Ilmainen }", "Text.")
    after["catalog/service-packages/payroll.fi.md"] = "Teksti.\n\nToinen.\n"
    let found = try compare(before, after).lines
    #expect(
      found == [
        "~ service-package:payroll title.fi added", "~ service-package:payroll price.fi added",
        "~ service-package:payroll prose.fi +3 -0",
      ])
  }

  @Test("An entry is found again by its alias on either side, and else by what it says")
  func renames() throws {
    let long = "title: Payroll team\nsummary: Pays\ncontact: pay@example.org\noffice: smo"
    let old = ["catalog/teams/pay.md": entry(long), path: entry("title: A\nowner: pay")]
    let alias = [
      "catalog/teams/payroll.md": entry(long + "\naliases: [pay]"), path: entry("title: A\nowner: payroll"),
    ]
    #expect(try compare(old, alias).lines == ["team:pay > team:payroll"])
    #expect(try compare(alias, old).lines == ["team:payroll > team:pay"])
    let without = ["catalog/teams/payroll.md": entry(long), path: entry("title: A\nowner: pay")]
    let found = try compare(old, without)
    #expect(found.lines == ["team:pay > team:payroll by content"])
    #expect(found.broken == ["team:payroll without alias, named by service-package:payroll owner"])
    let older = old.merging([
      "catalog/teams/pay.md": entry(long + "\naliases: [wages]"), path: entry("title: A\nowner: wages"),
      "catalog/teams/other.md": entry("title: Other"),
    ]) { $1 }
    let taken = [
      "catalog/teams/other.md": entry("title: Other\naliases: [pay]"), path: entry("title: A\nowner: wages"),
    ]
    #expect(try compare(older, taken).broken == ["team:pay dropped wages, named by service-package:payroll owner"])
    let merged = ["catalog/teams/other.md": entry("title: Other\naliases: [pay]"), path: entry("title: A\nowner: pay")]
    let first = old.merging(["catalog/teams/other.md": entry("title: Other")]) { $1 }
    #expect(try compare(first, merged).lines == ["~ team:other aliases added", "- team:pay now team:other"])
  }

  @Test("What is gone breaks if customers had it, and what names it")
  func removals() throws {
    let live = [
      path: entry("title: A\nstatus: live\ncomponents: { core: [engine] }"),
      "catalog/components/engine.md": entry("title: E\nstatus: live"),
      "catalog/components/idea.md": entry("title: I\nstatus: proposed"),
    ]
    var after = live
    after["catalog/components/engine.md"] = nil
    after["catalog/components/idea.md"] = nil
    let found = try compare(live, after)
    #expect(found.lines == ["- component:engine", "- component:idea"])
    #expect(found.broken == ["component:engine removed, named by service-package:payroll components.core"])
  }

  @Test("What customers could have and can't any more without an end breaks")
  func withdrawals() throws {
    let key = "service-package:payroll"
    #expect(try broken("status: live", "status: in-development") == ["\(key) live to in-development"])
    #expect(try broken("status: live", "status: lieve") == ["\(key) live to nothing"])
    #expect(try broken("status: live", "status: pilot") == [])
    #expect(try broken("status: live", "status: live\naudience: internal") == ["\(key) hidden"])
    #expect(try broken("status: live", "status: live\naudience: customer") == [])
  }

  private func broken(_ old: String, _ new: String) throws -> [String] {
    try compare([path: entry(package)], [path: entry(package.replacing(old, with: new))]).broken
  }

  @Test("A unit in another language is the same unit, and another direction is another promise")
  func directions() throws {
    let key = "service-package:payroll"
    #expect(
      try broken("target: 99, unit: percent", "target: 50, unit: { en: percent, fi: prosenttia }")
        == ["\(key) warranty.availability.target"])
    #expect(
      try lines("direction: down", "direction: up")
        == ["~ \(key) service_levels[first-answer].direction changed restated"])
  }

  @Test("What ends breaks if others that are at work use it, and a segment that it is for no more is a promise less")
  func ends() throws {
    func revision(engine: String, stream: String = "active", segments: String = "a, b") -> [String: String] {
      [
        path: entry("title: A\nstatus: live\nsegments: [\(segments)]\ncomponents: { core: [engine] }"),
        "catalog/service-packages/old.md": entry("title: O\nstatus: retired\ncomponents: { core: [engine] }"),
        "catalog/components/engine.md": entry("title: E\nstatus: \(engine)"),
        "catalog/value-streams/s.md": entry(
          "title: S\nstatus: \(stream)\nstages: [{name: N, packages: [payroll]}]"),
        "catalog/segments/a.md": entry("title: A"), "catalog/segments/b.md": entry("title: B"),
      ]
    }
    let before = revision(engine: "live")
    #expect(
      try compare(before, revision(engine: "retired")).broken
        == ["component:engine retired, named by service-package:payroll components.core"])
    #expect(try compare(revision(engine: "retired"), before).broken == [])
    #expect(try compare(revision(engine: "proposed"), revision(engine: "rejected")).broken == [])
    let narrower = try compare(before, revision(engine: "live", segments: "a")).broken
    #expect(narrower == ["service-package:payroll segments[2]"])
    var ended = before
    ended[path] = before[path]?.replacing("status: live", with: "status: retired")
    let broken = try compare(before, ended).broken
    #expect(broken == ["service-package:payroll retired, named by value-stream:s stages[].packages"])
    ended["catalog/value-streams/s.md"] = revision(engine: "live", stream: "retired")["catalog/value-streams/s.md"]
    #expect(try compare(before, ended).broken == [])
  }

  @Test("A promise of what is not offered, or of what ends, is none that breaks")
  func inForce() throws {
    func weaker(_ from: String, _ to: String) throws -> [String] {
      let text = package.replacing("status: live", with: "status: \(from)")
      let new = package.replacing("target: 99", with: "target: 90").replacing("status: live", with: "status: \(to)")
      return try compare([path: entry(text)], [path: entry(new)]).broken
    }
    #expect(try weaker("live", "live") == ["service-package:payroll warranty.availability.target"])
    #expect(try weaker("approved", "live") == [])
    #expect(try weaker("live", "retired") == [])
  }

  @Test("An entry that can't be read is named, and everything else is compared")
  func unread() throws {
    let other = "catalog/teams/b.md"
    let found = try compare(
      [path: entry(package), other: entry("title: B")], [path: "---\ntitle: [\n---\n", other: entry("title: C")])
    #expect(found.unread == [path])
    #expect(found.lines == ["~ team:b title changed"])
  }

  @Test("Entries of a kind whose declaration can't be read are not gone, and not new the other way round")
  func unreadKind() throws {
    let schema = "catalog/schemas/kinds/risk.schema.json"
    let head = #"{"x-kind": {"folder": "risks", "names": {"en": {"one": "Risk", "many": "Risks"}}}}"#
    let whole = [schema: head, "catalog/risks/fire.md": entry("title: Fire"), path: entry("title: A")]
    let broken = whole.merging([schema: "{", path: entry("title: B")]) { $1 }
    for found in try [compare(whole, broken), compare(broken, whole)] {
      #expect(found.lines == ["~ service-package:payroll title changed"])
      #expect(found.unread == ["catalog/risks/fire.md"])
      #expect(found.breakages.isEmpty)
    }
  }

  @Test("A reference says the same whether what it names is there or not")
  func danglingReferences() throws {
    let text = entry("title: A\nowner: t", "One.")
    let other = entry("title: A\nowner: t", "Two.")
    let team = ["catalog/teams/t.md": entry("title: T")]
    let line = "~ service-package:payroll prose.en +1 -1"
    #expect(try compare([path: text].merging(team) { $1 }, [path: other]).lines == [line, "- team:t"])
    #expect(try compare([path: text], [path: other].merging(team) { $1 }).lines == [line, "+ team:t"])
  }

  @Test("Pages, schemas, pictures and the configuration are told as files")
  func files() throws {
    let found = try compare(
      ["salkku.yaml": "format: 1", "catalog/pages/a.md": "A", "catalog/teams/a.png": "1"],
      ["salkku.yaml": "format: 1\ntitle: T", "catalog/schemas/team.schema.json": "{}", "catalog/teams/a.png": "2"])
    #expect(
      found.files.map { "\($0.path) \($0.role) \($0.sort)" } == [
        "catalog/pages/a.md page removed", "catalog/schemas/team.schema.json schema added",
        "catalog/teams/a.png attachment changed", "salkku.yaml configuration changed",
      ])
  }

  @Test("An alias that is dropped breaks what is named by it, unless something else bears it")
  func droppedAliases() throws {
    func files(_ aliases: String, other: String = "", uses: String = "old") -> [String: String] {
      [
        "catalog/teams/a.md": entry("title: A\naliases: [\(aliases)]"),
        "catalog/teams/b.md": entry("title: B\naliases: [\(other)]"), path: entry("title: P\nowner: \(uses)"),
      ]
    }
    let before = files("old, older")
    #expect(
      try compare(before, files("")).broken == ["team:a dropped old older, named by service-package:payroll owner"])
    #expect(try compare(before, files("old")).broken == ["team:a dropped older"])
    #expect(try compare(before, files("", other: "old, older")).broken == [])
    #expect(try compare(files(""), before).broken == [])
    #expect(try compare(before, before).broken == [])
    var renamed = files("", uses: "c")
    renamed["catalog/teams/a.md"] = nil
    renamed["catalog/teams/c.md"] = entry("title: A\naliases: [a]")
    #expect(try compare(before, renamed).broken == ["team:c dropped old older"])
  }

  @Test("Numbers are told with what they count, on each side and in each language")
  func units() throws {
    func told(_ old: String, _ new: String, in language: String = "en") throws -> [String] {
      let found = try compare([path: entry(package)], [path: entry(package.replacing(old, with: new))])
      return found.changes.flatMap { change in
        change.fields.map { field in
          let text = ChangeWords(in: Language(language)).described(field, of: change)
          return "\(text.before ?? "") → \(text.after ?? "")"
        }
      }
    }
    #expect(try told("target: 99,", "target: 98.5,") == ["99% → 98.5%"])
    #expect(try told("target: 99,", "target: 98.5,", in: "fi") == ["99\u{A0}% → 98.5\u{A0}%"])
    #expect(try told("2026-Q2: 22", "2026-Q2: 21") == ["22\u{A0}hours → 21\u{A0}hours"])
    #expect(
      try told("2026-Q2: 22", "2026-Q2: { value: 21, revised: Late }") == ["22\u{A0}hours → 21\u{A0}hours (Late)"])
    #expect(
      try told("target: 24\n    unit: hours", "target: 1\n    unit: days").contains("24\u{A0}hours → 1\u{A0}days"))
    let measure = ["title: M\nunit: percent\nbaseline: { value: 3 }\nreadings: { 2026-Q1: 4 }", "4 }", "5 }"]
    let file = "catalog/measures/m.md"
    let found = try compare(
      [file: entry(measure[0])], [file: entry(measure[0].replacing(measure[1], with: measure[2]))])
    let change = try #require(found.changes.first)
    let text = ChangeWords(in: .english).described(try #require(change.fields.first), of: change)
    #expect(text.before == "4%" && text.after == "5%")
  }

  @Test("The lines of prose that changed stand as in the text, what was before what is, and no more than are asked for")
  func proseLines() throws {
    func lines(_ old: String, _ new: String, _ limit: Int = .max) throws -> [String] {
      let found = try compare([path: entry("title: P") + old], [path: entry("title: P") + new])
      return found.changes.flatMap(\.prose).flatMap { $0.lines(limit) }.map { ($0.isAdded ? "+" : "-") + $0.text }
    }
    let old = "One\n\nTwo\nThree\nFour\nFive\n"
    #expect(try lines(old, "One\n\n2\nThree\nFour\n5\n") == ["-Two", "+2", "-Five", "+5"])
    #expect(try lines(old, "One\n\n2\nThree\nFour\n5\n", 3) == ["-Two", "+2", "-Five"])
    #expect(try lines(old, "Zero\n\n" + old) == ["+Zero"])
    #expect(try lines("", "One\nOne\n") == ["+One", "+One"])
    #expect(try lines("One\nOne\n", "One\n") == ["-One"])
    #expect(try lines("One\nTwo\n", "Two\nOne\n") == [])
  }
}
