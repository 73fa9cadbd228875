internal import CatalogModel
internal import Reporting
internal import SourceText
internal import Syntax

/// Whom an entry's failure or end reaches, and what it stands on, as text and as JSON.
struct ImpactReport {
  private let entry: Entry
  /// Where reach begins: the entry itself, or what a team answers for.
  private let starts: [Entry]
  private let impact: Impact
  private let foundations: Reach.Extent
  /// The effects on packages, by their places in the extent.
  private let effects: [Int: Impact.Effect]

  init(of entry: Entry) {
    self.entry = entry
    let reach = Reach(entry.catalog)
    starts = entry.kind == .team ? Self.owned(by: entry, reach) : [entry]
    impact = Impact(reach.dependants(of: starts.map(\.index)), in: entry.catalog)
    foundations = reach.foundations(of: starts.map(\.index))
    effects = Dictionary(impact.services.map { ($0.place, $0.effect) }, uniquingKeysWith: { first, _ in first })
  }

  /// The components, packages and streams at work that a team answers for: a team reaches others by these alone.
  private static func owned(by team: Entry, _ reach: Reach) -> [Entry] {
    [EntityKind.component, .servicePackage, .valueStream].flatMap { team.catalog.entries(of: $0) }
      .filter { $0.owner?.target == team && reach.isReachable($0.index) }
  }

  /// `reaches 3 services, 2 value streams and 2 segments; stands on 4 entries`.
  var summary: String {
    let parts = [
      counted(impact.components.count, "component", "components"),
      counted(impact.services.count, "service", "services"),
      counted(impact.streams.count, "value stream", "value streams"),
      counted(impact.segments.count, "segment", "segments"),
    ].filter { !$0.hasPrefix("0 ") }
    if parts.isEmpty, !entry.declaration.isBuiltIn {
      let naming = Set(entry.incomingLinks.map(\.source)).count
      return "what is reached is followed along components, services, value streams and segments alone; "
        + "\(counted(naming, "entry names", "entries name")) this \(entry.declaration.spokenName)"
    }
    let begin = entry.kind == .team ? "answers for \(counted(starts.count, "entry", "entries")); " : ""
    return begin + (parts.isEmpty ? "reaches nothing" : "reaches \(parts.joined(separator: ", "))")
      + "; stands on \(counted(foundations.reached.count, "entry", "entries"))"
  }

  // MARK: - Text

  /// The text for a terminal.
  func text(_ style: Style) -> [UInt8] {
    var lines = [style.bold(TerminalText.visible(entry.key)) + "  " + TerminalText.visible(name(of: entry))]
    let isTeam = entry.kind == .team
    if isTeam {
      lines += ["", style.bold("It answers for")]
      if starts.isEmpty { lines.append("  nothing that is at work") }
      for start in starts {
        lines.append("    \(TerminalText.visible(start.key))  \(TerminalText.visible(name(of: start)))")
        lines += promises(of: start).map { "      " + TerminalText.visible($0) }
      }
    } else {
      lines += promises(of: entry).map { "  " + TerminalText.visible($0) }
    }
    let title = isTeam ? "If these fail or end, they reach" : "If it fails or ends, it reaches"
    lines += section(title, impact.extent, style) { place in
      notes(of: impact.extent, place) + promises(of: reached(place))
    }
    lines += section(isTeam ? "They stand on" : "It stands on", foundations, style) { _ in [] }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What is in an extent, the nearest first, under the number of hands that it is reached through.
  private func section(
    _ title: String, _ extent: Reach.Extent, _ style: Style, _ notes: (Int) -> [String]
  ) -> [String] {
    guard !extent.reached.isEmpty else { return ["", style.bold(title), "  nothing"] }
    var lines = ["", style.bold(title)]
    var hands = 0
    for place in ordered(extent) {
      if extent.hands[place] != hands {
        hands = extent.hands[place]
        lines.append("  " + style.dim(hands == 1 ? "directly" : "through \(hands) hands"))
      }
      let entry = entry.catalog.entry(extent.entries[place])
      let effect = effects[place].map { extent.entries == impact.extent.entries ? "  " + words($0) : "" } ?? ""
      let owner = owner(of: entry).map { "  answered for by \(name(of: $0))" } ?? ""
      lines.append(
        "    \(TerminalText.visible(entry.key))  \(TerminalText.visible(name(of: entry)))\(effect)"
          + style.dim(TerminalText.visible(owner)))
      lines += notes(place).map { "      " + TerminalText.visible($0) }
    }
    return lines
  }

  /// The places of what is in an extent: the nearest first, then from parts to people.
  private func ordered(_ extent: Reach.Extent) -> [Int] {
    let kinds = [EntityKind.component, .servicePackage, .valueStream, .segment]
    func rank(_ place: Int) -> (Int, Int, Int) {
      let kind = kinds.firstIndex(of: entry.catalog.entry(extent.entries[place]).kind) ?? kinds.count
      return (extent.hands[place], kind, place)
    }
    return extent.reached.sorted { rank($0) < rank($1) }
  }

  /// Why something is reached, where its name does not say.
  private func notes(of extent: Reach.Extent, _ place: Int) -> [String] {
    let stages = stages(of: extent, place)
    return stages.isEmpty ? [] : ["in " + (stages.count == 1 ? "stage " : "stages ") + stages.joined(separator: ", ")]
  }

  /// The stages of a value stream in which something that is reached is used, in their order: `2 (Decide)`.
  private func stages(of extent: Reach.Extent, _ place: Int) -> [String] {
    guard let stream = entry.catalog.entry(extent.entries[place]).as(ValueStream.self) else { return [] }
    let numbers = Set(
      extent.steps.compactMap { step -> Int? in
        guard step.to == place, case .stage(let number) = step.dependency else { return nil }
        return number
      }
    ).sorted()
    let stages = stream.stages
    return numbers.map { number in
      let name = number < stages.count ? stages[number].name.map(text) : nil
      return "\(number + 1)" + (name.map { " (\($0))" } ?? "")
    }
  }

  private func reached(_ place: Int) -> Entry { entry.catalog.entry(impact.extent.entries[place]) }

  /// The promises of a package that nobody can be sure of then.
  private func promises(of entry: Entry) -> [String] {
    entry.as(ServicePackage.self)?.promisesAtStake.compactMap { stake in
      guard let promise = stake.promise.promise.map(text) else { return nil }
      let target = stake.promise.target.map { number in
        " (\(number.value.text)\(stake.promise.unit.map { " " + text($0) } ?? ""))"
      }
      return "promised: \(promise)\(target ?? "")"
    } ?? []
  }

  private func words(_ effect: Impact.Effect) -> String {
    switch effect {
    case .mayStop: "may stop"
    case .mayBeImpaired: "may be impaired"
    }
  }

  private func name(of entry: Entry) -> String { entry.name(in: .english).text }

  private func text(_ text: Text) -> String { text.resolved(in: .english, default: entry.catalog.defaultLanguage).text }

  private func owner(of entry: Entry) -> Entry? {
    entry.owner?.target
  }

  // MARK: - JSON

  /// One object: what is reached and what it stands on, each with the hands and the reasons.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("entry", entry.key)
      writer.member("title", name(of: entry))
      if entry.kind == .team {
        writer.key("answers_for")
        writer.array(starts) { $0.string($1.key) }
      }
      if let package = entry.as(ServicePackage.self) {
        writer.key("promises")
        writer.array(package.promisesAtStake) { write($1, &$0) }
      }
      writer.key("reaches")
      write(impact.extent, isReached: true, &writer)
      writer.key("stands_on")
      write(foundations, isReached: false, &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ extent: Reach.Extent, isReached: Bool, _ writer: inout JSONWriter) {
    let arrivals = extent.arrivals
    writer.array(ordered(extent), isOnePerLine: true) { writer, place in
      let found = entry.catalog.entry(extent.entries[place])
      writer.object { writer in
        writer.member("entry", found.key)
        writer.member("title", name(of: found))
        writer.member("hands", extent.hands[place])
        if let owner = owner(of: found) { writer.member("owner", owner.key) }
        writer.key("through")
        writer.array(Array(arrivals[place])) { writer, step in
          writer.object { writer in
            writer.member("entry", entry.catalog.entry(extent.entries[step.from]).key)
            writer.member("as", word(step.dependency))
            if case .stage(let number) = step.dependency { writer.member("stage", number + 1) }
          }
        }
        guard isReached, let effect = effects[place] else { return }
        writer.member("effect", effect == .mayStop ? "may-stop" : "may-be-impaired")
        writer.key("promises")
        writer.array(found.as(ServicePackage.self)?.promisesAtStake ?? []) { write($1, &$0) }
      }
    }
  }

  private func write(_ stake: PromiseAtStake, _ writer: inout JSONWriter) {
    writer.object { writer in
      switch stake {
      case .warranty(let aspect, _): writer.member("warranty", aspect.rawValue)
      case .level(let level): if let id = level.id { writer.member("service_level", id.value) }
      }
      if let promise = stake.promise.promise { writer.member("promise", text(promise)) }
      if let target = stake.promise.target?.node {
        writer.key("target")
        FieldValues(entry.catalog, of: []).write(target, as: .asWritten, to: &writer)
      }
      if let unit = stake.promise.unit { writer.member("unit", text(unit)) }
    }
  }

  /// What one entry is to the other, as programs read it.
  private func word(_ dependency: Reach.Dependency) -> String {
    switch dependency {
    case .part(let role): role.rawValue
    case .option: "option"
    case .component: "depends-on"
    case .requirement: "requires"
    case .stage: "stage"
    case .stream: "stream"
    case .offer: "offer"
    }
  }
}
