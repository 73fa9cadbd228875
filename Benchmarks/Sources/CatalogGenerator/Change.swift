/// What changes, and how people speak about it.
extension EntryWriter {
  mutating func initiative() {
    title()
    line("owner: \(near(.team, offset: 1))")
    line("status: \(random.pick(["proposed", "approved", "in-progress", "delivered", "closed"]))")
    line("summary: \(random.pick(Vocabulary.lines))")
    line("sponsor: \(near(.team))")
    let first = plan.near(kind, index, in: .servicePackage)
    let packages = (0..<4).map { (first + $0) % plan.count(.servicePackage) }
    list("changes", packages.map { plan.id(.servicePackage, $0) })
    line("budget:")
    line("planned: \(random.number(20...900))000", level: 1)
    line("actual: \(random.number(20...900))000", level: 1)
    line("currency: EUR", level: 1)
    line("dates:")
    line("start: \(date(2024...2024))", level: 1)
    line("end: \(date(2027...2027))", level: 1)
    line("touchpoints:")
    for offset in 0..<3 {
      line("- term: \(near(.term, offset: offset))", level: 1)
      line("from: \(near(.team, offset: 1))", level: 2)
      line("to: \(near(.team, offset: 2))", level: 2)
      line("when: \(date(2025...2026))", level: 2)
      line("artefact: \(random.pick(["Acceptance list", "Signed baseline", "Review record"]))", level: 2)
    }
    tags()
    body(paragraphs: random.number(2...6), links: [(.servicePackage, first)])
  }

  mutating func idea() {
    title()
    let about = plan.livePackage(before: plan.near(kind, index, in: .servicePackage) + 1)
    line("about: [service-package:\(plan.id(.servicePackage, about))]")
    line("raised_by: segment:\(near(.segment))")
    line("need: \(random.pick(Vocabulary.needs).1)")
    let status = random.pick(["under-review", "accepted", "planned", "delivered", "declined"])
    line("status: \(status)")
    line("raised: \(date(2025...2025))")
    if status == "planned" { line("for_version: \"\(plan.version(package: about).next)\"") }
    line("stances:")
    for offset in 0..<4 {
      line("- team: \(near(.team, offset: offset))", level: 1)
      line("stance: \(offset == 0 ? "feasible" : random.pick(["support", "feasible-if", "concern"]))", level: 2)
      line("date: \(date(2026...2026).prefix(5))03-1\(offset)", level: 2)
      line("note: \(random.pick(Vocabulary.lines))", level: 2)
    }
    line("decision:")
    line("date: 2026-05-\(random.number(10...28))", level: 1)
    line("by: \(near(.team))", level: 1)
    line("reason: \(random.pick(Vocabulary.outcomes))", level: 1)
    tags()
    body(paragraphs: random.number(2...6), links: [(.servicePackage, about)])
  }

  mutating func standard() {
    title()
    line("type: \(["practice", "process-quality", "value-measurement"][index % 3])")
    line("owner: \(near(.team))")
    line("summary: What has proved itself for \(plan.subject(index).lowercased()) and is worth repeating")
    list("practices", ["service level management", "continual improvement", "measurement and reporting"])
    list("criteria", random.pick(8, of: Vocabulary.lines))
    tags()
    body(paragraphs: random.number(3...5), links: [(.team, plan.near(kind, index, in: .team))])
  }

  mutating func term() {
    title()
    let title = plan.title(.term, index)
    line("definition: What two teams mean when one leaves \(plan.subject(index).lowercased()) to the other")
    line("labels:")
    line("en: \(title)", level: 1)
    line("deprecated:")
    line("en: [former \(title.lowercased()) slip]", level: 1)
    line("equivalents:")
    line("itil4: Service transition", level: 1)
    line("prince2: Product acceptance", level: 1)
    line("pmbok: Deliverable acceptance", level: 1)
    line("safe: Release on demand", level: 1)
    line("false_friend: In projects the word means the end, in services the beginning")
    line("touchpoint:")
    line("from: The project office", level: 1)
    line("to: The service office", level: 1)
    line("artefact: Acceptance list", level: 1)
    line("when: Before the pilot begins", level: 1)
    tags()
    body(paragraphs: random.number(3...5), links: [(.initiative, plan.near(kind, index, in: .initiative))])
  }
}
