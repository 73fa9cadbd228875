/// What is offered, from what, by whom and to whom.
extension EntryWriter {
  mutating func servicePackage() {
    let status = plan.status(package: index)
    let isOffered = ["live", "pilot", "sunset"].contains(status)
    let isInPipeline = ["proposed", "analysed", "approved", "in-development"].contains(status)
    let version = plan.version(package: index)
    title()
    line("owner: \(near(.team))")
    line("status: \(status)")
    let outcome = random.number(0...Vocabulary.outcomes.count - 1)
    text("summary", Vocabulary.outcomes[outcome], finnish: Vocabulary.outcomesFinnish[outcome])
    line("version: \"\(version.current)\"")
    if isOffered {
      line("next:")
      line("version: \"\(version.next)\"", level: 1)
      line("due: \(date(2027...2027))", level: 1)
      list("changes", random.pick(2, of: Vocabulary.lines), level: 1)
    }
    value()
    components(isArchived: !isOffered && !isInPipeline)
    let scope = random.pick(10, of: Vocabulary.lines)
    list("includes", Array(scope.prefix(5)))
    list("excludes", Array(scope.suffix(5)))
    if isOffered { promises() }
    if random.chance(20), index > 0 {
      list("requires", [plan.id(.servicePackage, plan.livePackage(before: index))], inline: true)
    }
    dates(status)
    if status == "sunset" || status == "retired" {
      line("replaced_by: \(plan.id(.servicePackage, plan.livePackage(before: index)))")
    }
    line("review_by: \(date(2027...2028))")
    if random.chance(15) { line("audience: internal") }
    if random.chance(5) { line("aliases: [former-\(index)]") }
    tags()
    let other = (Kind.servicePackage, plan.livePackage(before: index))
    body(
      paragraphs: random.number(2...6),
      links: [other, (.component, plan.own(package: index).lowerBound % plan.count(.component))])
  }

  private mutating func value() {
    let first = plan.near(kind, index, in: .segment)
    let second = plan.near(kind, index, in: .segment, offset: 1)
    let segments = first == second ? [first] : [first, second]
    list("segments", segments.map { plan.id(.segment, $0) }, inline: true)
    line("value:")
    for segment in segments {
      let outcome = random.number(0...Vocabulary.outcomes.count - 1)
      line("- for: \(plan.id(.segment, segment))", level: 1)
      text("outcome", Vocabulary.outcomes[outcome], finnish: Vocabulary.outcomesFinnish[outcome], level: 2)
      line("job: \(random.pick(Vocabulary.jobs))", level: 2)
      line("need: \(Vocabulary.needs[random.number(0...plan.needCount(segment: segment) - 1)].0)", level: 2)
    }
  }

  private mutating func components(isArchived: Bool) {
    let own = Array(plan.own(package: index))
    var shared: [Int] = []
    for offset in [3, 7, 11, -4, -9] {
      let component = plan.near(kind, index, in: .component, offset: offset)
      if !own.contains(component), !shared.contains(component), plan.status(component: component) == "live" {
        shared.append(component)
      }
    }
    func ids(_ components: some Sequence<Int>) -> [String] { components.map { plan.id(.component, $0) } }
    line("components:")
    if own.isEmpty {
      list("core", ids(shared.prefix(1)), level: 1, inline: true)
      list("enabling", ids(shared.dropFirst()), level: 1, inline: true)
      return
    }
    list("core", ids(own), level: 1, inline: true)
    list("enabling", ids(shared.prefix(2)), level: 1)
    list("enhancing", ids(shared.dropFirst(2)), level: 1, inline: true)
  }

  private mutating func promises() {
    line("warranty:")
    for dimension in ["availability", "capacity", "continuity", "security"] {
      let (promise, unit, direction, target) = random.pick(Vocabulary.promises)
      line("\(dimension):", level: 1)
      line("promise: \(promise)", level: 2)
      line("target: \(target)", level: 2)
      line("unit: \(unit)", level: 2)
      line("direction: \(direction)", level: 2)
    }
    line("service_levels:")
    for number in 1...2 {
      let (promise, unit, direction, target) = random.pick(Vocabulary.promises)
      line("- promise: \(promise)", level: 1)
      line("id: level-\(number)", level: 2)
      line("dimension: \(random.pick(["timeliness", "accuracy", "access", "other"]))", level: 2)
      line("target: \(target)", level: 2)
      line("unit: \(unit)", level: 2)
      line("direction: \(direction)", level: 2)
      line("readings:", level: 2)
      for quarter in Vocabulary.quarters.suffix(4) {
        line("\(quarter): \(max(0, target - random.number(0...4))).\(random.number(1...9))", level: 3)
      }
    }
    line("support:")
    line("hours: Weekdays 8–16; on call until 22 and at weekends", level: 1)
    line("channels: [Chat, Telephone, Desk]", level: 1)
    line("response: Somebody calls back within 30 minutes", level: 1)
    line("price: \(random.number(2...90)) € a month, decided by the council each December")
    line("request: https://services.example/\(plan.id(kind, index))")
  }

  /// Days that fit the status: the commit is of November 2026.
  private mutating func dates(_ status: String) {
    switch status {
    case "live", "pilot":
      line("dates: {live: \(date(2018...2023))}")
    case "sunset":
      line("dates: {live: \(date(2015...2019)), sunset: \(date(2025...2025)), retired: \(date(2028...2028))}")
    case "retired":
      line("dates: {live: \(date(2010...2014)), sunset: \(date(2018...2019)), retired: \(date(2021...2023))}")
    default: break
    }
  }

  mutating func component() {
    let status = plan.status(component: index)
    title()
    line("owner: \(near(.team, offset: random.number(0...2)))")
    line("status: \(status)")
    line("summary: \(random.pick(Vocabulary.lines))")
    line("type: \(random.pick(["activity", "application", "infrastructure", "data", "skill", "supplier-service"]))")
    if random.chance(30) {
      line("sourced: supplier")
      line("supplier: \(random.pick(["Salpakaari", "Northwind", "Kontio", "Vesper"])) Oy (invented)")
    } else {
      line("sourced: internal")
    }
    line("capability: \(plan.title(kind, index)), whenever a service asks for it")
    // Only towards lower indexes, so that nothing depends on itself.
    let lower = (1...12).map { index - $0 }.filter { $0 >= 0 && plan.status(component: $0) == "live" }
    if status == "live" {
      list("depends_on", random.pick(random.number(0...4), of: lower).map { plan.id(.component, $0) })
    }
    list("follows", [near(.standard)], inline: true)
    dates(status)
    line("x-inventory:")
    line("number: INV-\(100_000 + index)", level: 1)
    line("system: \(random.pick(["asset register", "cloud account", "staff system", "contract list"]))", level: 1)
    line("recovery_hours: \(random.number(1...72))", level: 1)
    line("last_exercise: \(date(2025...2025))", level: 1)
    line("contacts:", level: 1)
    for role in ["manager", "deputy", "operator", "security", "planner"] {
      line("- role: \(role)", level: 2)
      line("mailbox: \(role)-\(random.number(10...99))@services.example", level: 3)
    }
    line("notes:", level: 1)
    for note in random.pick(9, of: Vocabulary.lines) { line("- \(note)", level: 2) }
    if random.chance(5) { line("aliases: [former-\(index)]") }
    tags()
    body(
      paragraphs: random.number(2...6),
      links: [(.servicePackage, plan.home(component: index)), (.standard, plan.near(kind, index, in: .standard))])
  }

  mutating func segment() {
    title()
    line("summary: People and organisations that need \(plan.subject(index).lowercased()) several times a year.")
    line("size: \(random.number(20...9000)) persons, of whom a third come every month")
    line("needs:")
    for (id, need) in Vocabulary.needs.prefix(plan.needCount(segment: index)) {
      line("- id: \(id)", level: 1)
      line("need: \(need)", level: 2)
      line("importance: \(random.number(5...9)).\(random.number(0...9))", level: 2)
      line("satisfaction: \(random.number(3...8)).\(random.number(0...9))", level: 2)
      line("source: Survey, spring 2026 (n = \(random.number(40...900)))", level: 2)
    }
    line("words:")
    line("en: [\(plan.title(.segment, index).lowercased())]", level: 1)
    tags()
    body(paragraphs: random.number(2...3), links: [(.valueStream, plan.near(kind, index, in: .valueStream))])
  }

  mutating func team() {
    title()
    let offices = ["vmo", "smo", "pmo"]
    // One in ten is an office; the others deliver.
    line("office: \(index % 10 == 0 ? offices[index / 10 % 3] : random.chance(10) ? "supplier" : "delivery")")
    line("contact: \(plan.id(kind, index))@services.example")
    line("summary: \(random.pick(Vocabulary.lines))")
    tags()
    body(
      paragraphs: random.number(1...3), links: [(.servicePackage, plan.near(kind, index, in: .servicePackage))])
  }
}
