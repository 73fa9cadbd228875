/// How value is produced, and whether it arrives.
extension EntryWriter {
  mutating func valueStream() {
    title()
    line("owner: \(near(.team))")
    line("segment: \(near(.segment))")
    line("status: active")
    line("type: \(random.pick(["operational", "development", "support"]))")
    line("trigger: Somebody needs \(plan.subject(index).lowercased())")
    line("outcome: They have what they came for, and would come again")
    // Every package between this stream's first and the next one's belongs to a stage, so that none is in no stream.
    let packages = plan.count(.servicePackage)
    let streams = plan.count(.valueStream)
    let first = index * packages / streams
    let all = Array(first..<max(first + 1, (index + 1) * packages / streams))
      .filter { ["live", "pilot", "sunset"].contains(plan.status(package: $0)) }
    line("stages:")
    for (number, name) in ["Hear what is needed", "Agree on what is done", "Do it", "Learn from it"].enumerated() {
      line("- name: \(name)", level: 1)
      line("entry: What the stage before left is there", level: 2)
      line("exit: \(random.pick(Vocabulary.lines))", level: 2)
      line("value_item: \(random.pick(["An answer", "A promise", "An hour of use", "A better next time"]))", level: 2)
      let here = all.enumerated().filter { $0.offset % 4 == number || $0.offset == 0 }.map(\.element)
      list("packages", here.map { plan.id(.servicePackage, $0) }, level: 2)
      list("teams", [near(.team, offset: number)], level: 2, inline: true)
    }
    line("impediments:")
    line("- what: The hand-over waits for a meeting that is held once a month", level: 1)
    line("since: 2026-0\(random.number(6...9))-01", level: 2)
    line("owner: \(near(.team))", level: 2)
    line("status: \(random.pick(["open", "mitigated"]))", level: 2)
    list("follows", [near(.standard)], inline: true)
    tags()
    body(paragraphs: random.number(2...3), links: [(.segment, plan.near(kind, index, in: .segment))])
  }

  mutating func measure() {
    title()
    // As many measures as there are packages speak of one each, and of what changes for its customers; the rest of
    // the other families and subjects.
    let packages = plan.count(.servicePackage)
    let isOfPackage = index < packages
    var isOutcome = isOfPackage
    line("about:")
    if isOfPackage {
      line("- service-package:\(plan.id(.servicePackage, index))", level: 1)
    } else {
      let other = random.pick([Kind.valueStream, .component, .team, .segment])
      isOutcome = other == .valueStream
      line("- service-package:\(near(.servicePackage))", level: 1)
      line("- \(other == .valueStream ? "value-stream" : String(other.folder.dropLast())):\(near(other))", level: 1)
    }
    line("family: \(isOfPackage ? "value-creation" : random.pick(["tactical", "longevity", "financial"]))")
    line("orientation: \(isOutcome ? "outcome" : random.pick(["output", "service-level"]))")
    line("factor: \(random.pick(["quality", "performance", "value", "compliance"]))")
    line("standard: \(near(.standard))")
    line("question: Do those who need \(plan.subject(index).lowercased()) get what they came for?")
    line("owner: \(near(.team))")
    line("unit: percent")
    line("direction: up")
    line("x-collection:")
    line("system: \(random.pick(["case system", "survey tool", "ledger"]))", level: 1)
    line("query: report-\(random.number(1000...9999))", level: 1)
    line("counted:", level: 1)
    for what in random.pick(5, of: Vocabulary.lines) { line("- \(what)", level: 2) }
    line("left_out:", level: 1)
    for what in random.pick(4, of: Vocabulary.lines) { line("- \(what)", level: 2) }
    let frequency = plan.frequency(measure: index)
    line("frequency: \(frequency.rawValue)")
    line("source: \(random.pick(["Case system", "Survey after each visit", "Yearly survey", "Booking engine"]))")
    readings(frequency)
    tags()
    body(
      paragraphs: random.number(2...6),
      links: [
        (.servicePackage, plan.near(kind, index, in: .servicePackage)), (.team, plan.near(kind, index, in: .team)),
      ])
  }

  private mutating func readings(_ frequency: Plan.Frequency) {
    let start = random.number(30...60)
    let target = start + 25
    line("baseline:")
    line("period: 2024-Q3", level: 1)
    line("value: \(start).\(random.number(0...9))", level: 1)
    line("target:")
    line("by: 2027-Q4", level: 1)
    line("value: \(target)", level: 1)
    let periods =
      switch frequency {
      case .monthly: Vocabulary.months
      case .quarterly: Vocabulary.quarters
      case .yearly: Vocabulary.years
      }
    line("readings:")
    for (number, period) in periods.enumerated() {
      let isLast = number == periods.count - 1
      let value = plan.isReached(measure: index) && isLast ? target : start + number
      let reading = "\(value).\(random.number(1...9))"
      if !isLast, random.chance(5) {
        line("\(period): {value: \(reading), revised: Two late answers had been left out}", level: 1)
      } else {
        line("\(period): \(reading)", level: 1)
      }
    }
  }

  mutating func benefit() {
    title()
    // Reviews are of quarters, so only a measure that is read every quarter will do.
    var measure = plan.near(kind, index, in: .measure)
    while plan.frequency(measure: measure) != .quarterly, measure > 0 { measure -= 1 }
    let isRealised = plan.isReached(measure: measure)
    line("owner: \(near(.team, offset: 1))")
    line("measure: \(plan.id(.measure, measure))")
    line("value_stream: \(near(.valueStream))")
    line("beneficiary: \(near(.segment))")
    line("initiative: \(near(.initiative))")
    line("status: \(isRealised ? "realised" : "realising")")
    line("expected_from: 2025-Q4")
    line("reviews:")
    for quarter in Vocabulary.quarters.suffix(4) {
      let isLast = quarter == Vocabulary.quarters.last
      line("- quarter: \(quarter)", level: 1)
      line(
        "verdict: \(isRealised && isLast ? "realised" : random.pick(["on-track", "at-risk", "off-track"]))", level: 2)
      line("by: \(near(.team))", level: 2)
      line("note: \(random.pick(Vocabulary.lines))", level: 2)
    }
    tags()
    body(paragraphs: random.number(2...6), links: [(.measure, measure)])
  }

  mutating func diagnosis() {
    line("team: \(near(.team))")
    line("date: \(date(2026...2026).prefix(5))0\(random.number(1...9))-15")
    line("answers:")
    for _ in 0..<random.number(3...6) {
      line("- work: I take care of \(plan.subject(random.number(0...63)).lowercased()) and close the cases", level: 1)
      line("success: \(random.pick(Vocabulary.lines))", level: 2)
    }
    list("incentives", ["Cases closed", "Hours booked on projects"])
    line("wanted: \(random.pick(["factory-floor", "customer-outcomes", "both"]))")
    line("language: en")
    body(paragraphs: 2, links: [(.team, plan.near(kind, index, in: .team))])
  }
}
