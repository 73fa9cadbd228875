import CatalogModel
import SourceText

/// What needs a decision this quarter, made from what entries say and what rules ask.
struct QuarterMatters {
  /// The sections of the paper, in their order.
  enum Topic: Int, CaseIterable {
    case benefits, promises, targets, impediments, dates, ideas, needs, pull
  }

  /// One thing to decide on.
  struct Matter {
    let entry: Entry
    let mark: Mark
    /// What it is within the entry, where the entry has several: an impediment, a need, a promise.
    var part: Text?
    /// Why it stands as it does, or what it is for, as somebody wrote it.
    var reason: Text?
    /// The entries that it concerns besides its own.
    var concerns: [Entry] = []
    /// Whether its section has entries of several kinds, so that it says of which it is.
    var isOfAnyKind = false
    /// What is known of it.
    let known: String
    /// What is known of it beside that, with links.
    var details: Picture?
    /// Who answers for it.
    let owner: Entry?
    /// What is known, as marks on a line; nil where a line would say nothing.
    var picture: Picture?
  }

  /// Writes a picture that says nothing which the words beside it do not.
  typealias Picture = (inout HTMLWriter) -> Void

  /// By ``Topic``, the most pressing first.
  let matters: [[Matter]]

  /// Impediments that are open for less than is allowed, the oldest first.
  let younger: [Matter]
  /// Measures whose target the last reading reached or lost, and which are not among the matters.
  let crossed: [Matter]
  /// The promises that the last reading keeps: with those among the matters they are all that are read.
  let kept: [PromiseStanding]
  /// The promises with a number that nobody has read against it.
  let unread: [UnreadPromise]
  /// The targets that are due and reached: with those among the matters they are all that are due.
  let reached: [DueTarget]
  /// The promises that the last reading misses.
  let broken: [PromiseStanding]

  var count: Int { matters.reduce(0) { $0 + $1.count } }

  subscript(topic: Topic) -> [Matter] { matters[topic.rawValue] }

  /// The quarters after the running one of which dates are told: with it they make a year.
  static let quartersAhead = 3

  /// The quarter before the last closed one, by its distance from the running one: what the last one is held against.
  static let quarterBefore = -2

  /// The last quarter of which dates are told, as a reader knows it.
  static func lastQuarter(_ context: PageContext) -> String {
    context.label(context.site.calendar.quarter(quartersAhead))
  }

  /// The days that an impediment may be open.
  static func impedimentDays(_ context: PageContext) -> Int {
    let today = context.site.calendar.today
    let months = Int((OverviewThreshold.impedimentQuarters.value(in: context.catalog) * 3).rounded())
    return today.daysSinceEpoch - today.adding(months: -months).daysSinceEpoch
  }

  init(_ context: PageContext) {
    let matters = Collector(context: context)
    let impediments = matters.impediments
    younger = impediments.younger
    let due = DueTarget.all(in: context.catalog, context.site.calendar)
    let open = due.filter { $0.state != .reached }
    reached = due.filter { $0.state == .reached }
    crossed = matters.crossings(open)
    let promises = PromiseStanding.all(
      in: context.catalog, on: context.site.calendar.today, context.site.calendar)
    kept = promises.filter(\.isKept)
    unread = UnreadPromise.all(in: context.catalog, on: context.site.calendar.today, context.site.calendar)
    let broken = promises.filter { !$0.isKept }.sorted(descendingBy: \.gap)
    self.broken = broken
    self.matters = Topic.allCases.map { topic in
      switch topic {
      case .benefits: matters.benefits
      case .promises: matters.promises(broken)
      case .targets: matters.targets(open)
      case .impediments: impediments.old
      case .dates: matters.dates
      case .ideas: matters.ideas
      case .needs: matters.needs
      case .pull: matters.pull
      }
    }
  }
}

/// Collects the matters of each topic.
private struct Collector {
  typealias Matter = QuarterMatters.Matter
  typealias Text = QuarterPage.Text

  let context: PageContext
  var catalog: Catalog { context.catalog }
  var calendar: FiscalCalendar { context.site.calendar }
  var strings: Strings { context.strings }

  private func way(_ measure: Measure) -> QuarterMatters.Picture? {
    Way(measure, calendar).map { way in { way.write(&$0) } }
  }

  /// The last reading of a measure and its target; nil where one of them is missing.
  private func standing(_ measure: Measure) -> String? {
    let begun = measure.readings.begun(on: calendar.today, fiscalYearStart: calendar.yearStart)
    guard let target = measure.target, let last = begun.last else { return nil }
    return strings[Text.reading].filled(
      context.number(last.number, measure.unit), context.label(last.period),
      context.target(
        target.number.value, measure.unit, measure.direction, tolerance: target.tolerance?.value))
  }

  /// Benefits that nobody reviewed, those that do not arrive as expected, and those of which an action is late.
  var benefits: [Matter] {
    let pressing: [BenefitHistory.State] = [.absent, .offTrack, .atRisk]
    return BenefitHistory.all(in: context).filter { history in
      pressing.contains(history.state) || !history.lateActions(on: calendar.today).isEmpty
    }.map { history in
      let said = history.lastReview?.quarter.map { quarter in
        strings[Text.lastReview].filled(context.label(quarter.value))
      }
      let word = BenefitsByQuarterPage.word(history.state, context)
      let late = BenefitsByQuarterPage.lateActions(history, context)
      let measure = history.benefit.measure?.target
      return Matter(
        entry: history.benefit.entry, mark: history.state.mark, reason: history.lastReview?.note,
        known: ([word + ".", measure.flatMap(standing), said].compactMap(\.self) + late).joined(separator: " "),
        owner: history.benefit.owner?.target?.entry, picture: measure.flatMap(way))
    }
  }

  /// Promises whose last reading misses what is promised.
  func promises(_ broken: [PromiseStanding]) -> [Matter] {
    broken.map { standing in
      let unit = standing.promise.unit
      let known = QuarterPage.reading(standing, context)
      let missed =
        standing.lately.count > 1
        ? strings[standing.isQuarterly ? Text.missedQuarters : Text.missedReadings].filled(
          strings.numbers.whole(standing.missedCount), strings.numbers.whole(standing.lately.count)) : nil
      return Matter(
        entry: standing.package.entry, mark: .missed, part: standing.promise.promise,
        known: [known, missed, yearBefore(standing.yearBefore.map { [$0] } ?? [], unit)].compactMap(\.self).joined(
          separator: " "),
        owner: standing.package.owner?.target?.entry, picture: LinePicture.levels(standing).write)
    }
  }

  /// What was read a year before, each with its period; nil where nothing was.
  private func yearBefore(_ readings: [Reading], _ unit: CatalogModel.Text?) -> String? {
    guard let first = readings.first else { return nil }
    let before = strings[Text.yearBefore].filled(context.label(first.period), context.number(first.number, unit))
    let others = readings.dropFirst().map {
      context.label($0.period) + strings.colon + context.number($0.number, unit) + "."
    }
    return ([before] + others).joined(separator: " ")
  }

  /// Targets that are due by the end of the running quarter and are not reached, those furthest from it first.
  func targets(_ open: [DueTarget]) -> [Matter] {
    open.sorted(descendingBy: \.left).map { due in
      let measure = due.measure
      let target = context.target(
        due.target.value, measure.unit, measure.direction, tolerance: measure.target?.tolerance?.value)
      let now = QuarterPage.reading(due, context) ?? strings[Text.noReading].filled(target)
      return Matter(
        entry: measure.entry, mark: due.state.mark,
        known: [
          now, yearBefore(due.yearBefore, measure.unit), strings[Text.due].filled(context.label(due.target.period)),
        ]
        .compactMap(\.self).joined(separator: " "),
        owner: measure.owner?.target?.entry, picture: way(measure))
    }
  }

  /// Measures whose target the last reading reached or lost, without those that are due and not reached.
  func crossings(_ open: [DueTarget]) -> [Matter] {
    let told = Set(open.map(\.measure.entry.index))
    return catalog.all(Measure.self).filter { !told.contains($0.entry.index) }.compactMap(crossed)
  }

  /// A measure whose last reading, of the last closed quarter or later, reached its target or lost it again.
  private func crossed(_ measure: Measure) -> Matter? {
    guard let target = measure.target else { return nil }
    let tolerance = target.tolerance?.value
    let begun = measure.readings.begun(on: calendar.today, fiscalYearStart: calendar.yearStart)
    let last = begun.suffix(2).compactMap { reading in
      measure.direction.isMet(
        reading.number.value, target: target.number.value.value, tolerance: tolerance?.value
      ).map { (reading: reading, isMet: $0) }
    }
    guard last.count == 2, last[0].isMet != last[1].isMet, calendar.distance(toEndOf: last[1].reading.period) >= -1
    else { return nil }
    let (reading, isMet) = last[1]
    let known = strings[isMet ? Text.justReached : Text.justLost].filled(
      context.number(reading.number, measure.unit), context.label(reading.period),
      context.target(target.number.value, measure.unit, measure.direction, tolerance: tolerance))
    return Matter(
      entry: measure.entry, mark: isMet ? .reached : .missed, known: known, owner: measure.owner?.target?.entry,
      picture: way(measure))
  }

  /// Impediments that nobody removed, the oldest first: those that are open for longer than is allowed, and the others.
  var impediments: (old: [Matter], younger: [Matter]) {
    let limit = QuarterMatters.impedimentDays(context)
    var found: [(since: CalendarDate, matter: Matter)] = []
    for stream in catalog.all(ValueStream.self) where stream.status != .retired {
      for impediment in stream.impediments where impediment.status == .open {
        guard let since = impediment.since?.value else { continue }
        found.append(
          (
            since,
            Matter(
              entry: stream.entry, mark: .missed, part: impediment.what,
              known: strings[Text.since].filled(strings.dates.text(since)),
              owner: (impediment.owner?.target ?? stream.owner?.target)?.entry,
              picture: LinePicture.wait(
                max(0, calendar.today.daysSinceEpoch - since.daysSinceEpoch), limit: limit
              ).write)
          ))
      }
    }
    let sorted = found.enumerated().sorted { ($0.element.since, $0.offset) < ($1.element.since, $1.offset) }
      .map(\.element)
    let last = calendar.today.daysSinceEpoch - limit
    return (
      sorted.filter { $0.since.daysSinceEpoch < last }.map(\.matter),
      sorted.filter { $0.since.daysSinceEpoch >= last }.map(\.matter)
    )
  }

  /// Reviews that are overdue, and what starts, changes or ends within a year, the running quarter among it.
  var dates: [Matter] {
    let today = calendar.today
    var found: [(date: CalendarDate, matter: Matter)] = []
    for package in catalog.all(ServicePackage.self) where package.status.map({ !$0.isArchived }) ?? false {
      guard let review = package.lateReview(on: today) else { continue }
      let known = strings[Text.reviewDue].filled(strings.dates.text(review))
      found.append(
        (
          review,
          Matter(
            entry: package.entry, mark: .absent, isOfAnyKind: true, known: known, owner: package.owner?.target?.entry)
        ))
    }
    for event in DatedEvent.all(
      context,
      where: {
        $0 >= today && calendar.distance(to: $0) <= QuarterMatters.quartersAhead
      })
    {
      let known = strings[Text.onDay].filled(strings.dates.text(event.date), event.what)
      let picture = LinePicture.ahead(event.date, calendar)
      found.append(
        (
          event.date,
          Matter(
            entry: event.entry, mark: .ahead, isOfAnyKind: true, known: known, details: details(event),
            owner: event.owner?.entry,
            picture: picture.write)
        ))
    }
    return found.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element.matter)
  }

  /// What a reader asks next: of what starts how far it has come, of what ends what takes its place.
  private func details(_ event: DatedEvent) -> QuarterMatters.Picture? {
    guard let package = event.entry.as(ServicePackage.self) else { return nil }
    switch event.sort {
    case .start:
      guard let status = package.status else { return nil }
      let kind = context.kind(.servicePackage)
      return { $0.text(kind.label("status") + strings.colon + kind.word("status", status.rawValue)) }
    case .end:
      guard let successor = package.replacedBy?.target?.entry else { return nil }
      return { html in
        html.text(context.label("replaced_by", of: package.entry) + strings.colon)
        context.link(&html, successor)
      }
    case .other: return nil
    }
  }

  /// Who raised an idea, and what the teams think of it.
  private func details(_ idea: Idea) -> QuarterMatters.Picture {
    let kind = context.kind(.idea)
    return { html in
      if let by = idea.raisedBy?.target {
        html.text(kind.label("raised_by") + strings.colon)
        context.link(&html, by)
        html.text(". ")
      }
      let stances = idea.stances.filter { $0.team?.target != nil && $0.stance != nil }
      guard !stances.isEmpty else { return html.text(strings[IdeasPage.Text.nobodySpoke]) }
      for (index, stance) in stances.prefix(Self.stanceLimit).enumerated() {
        guard let team = stance.team?.target, let position = stance.stance else { continue }
        if index > 0 { html.text(" · ") }
        context.link(&html, team.entry)
        html.text(strings.colon + kind.word("stances[].stance", position.rawValue))
      }
      if stances.count > Self.stanceLimit { html.text(" · " + context.more(stances.count - Self.stanceLimit)) }
    }
  }

  /// The most positions of teams that are told of an idea.
  private static let stanceLimit = 6

  /// Ideas that will have waited too long for an answer by the end of the running quarter, the oldest first.
  var ideas: [Matter] {
    let limit = Int(OverviewThreshold.ideaDays.value(in: catalog))
    let end = calendar.runningQuarter.days(fiscalYearStart: calendar.yearStart).upperBound
    let left = end.daysSinceEpoch - calendar.today.daysSinceEpoch
    let waiting = catalog.all(Idea.self).compactMap { idea -> (days: Int, idea: Idea)? in
      guard IdeaBoard.Answer(idea.status) == .waiting, let raised = idea.raised?.value else { return nil }
      let days = calendar.today.daysSinceEpoch - raised.daysSinceEpoch
      return days >= 0 && days + left > limit ? (days, idea) : nil
    }
    return waiting.sorted(descendingBy: \.days).map { waiting in
      let package = waiting.idea.subjects.first?.as(ServicePackage.self)
      return Matter(
        entry: waiting.idea.entry, mark: waiting.days > limit ? .absent : .atRisk, reason: waiting.idea.need,
        known: strings[Text.waits, waiting.days], details: details(waiting.idea),
        owner: package?.owner?.target?.entry, picture: LinePicture.wait(waiting.days, limit: limit).write)
    }
  }

  /// Needs that matter much and are met badly: first those that nothing answers, then by opportunity.
  var needs: [Matter] {
    let ranked = context.rankedNeeds
    let badly = ranked.needs.filter { $0.isBadlyMet(ranked.limit) }
    return (badly.filter(\.answers.isEmpty) + badly.filter { !$0.answers.isEmpty }).map { need in
      func number(_ value: Double) -> String { strings.numbers.decimal(value, 1) }
      let opportunity = strings[Text.opportunity].filled(
        number(need.importance), number(need.satisfaction), number(need.opportunity ?? 0))
      let answer = need.answers.first.map {
        strings[Text.answered].filled($0.entry.name(in: context.language.language).text)
      }
      return Matter(
        entry: need.segment.entry, mark: need.answers.isEmpty ? .absent : .atRisk, part: need.need.need,
        known: "\(opportunity) \(answer ?? strings[Text.unanswered])",
        owner: (need.answers.first ?? need.planned.first)?.owner?.target?.entry,
        picture: { NeedsTable.writeReach(&$0, need) })
    }
  }

  /// Packages that more streams pull on than can be governed, the most first.
  var pull: [Matter] {
    let limit = OverviewThreshold.pressurePackage.value(in: catalog)
    let pulled = catalog.all(ServicePackage.self).compactMap {
      package -> (streams: [ValueStream], package: ServicePackage)? in
      guard package.status.map({ !$0.isArchived }) ?? false else { return nil }
      let streams = package.valueStreams.filter { $0.status == .active }
      return Double(streams.count) > limit ? (streams, package) : nil
    }
    return pulled.sorted(descendingBy: \.streams.count).map { pulled in
      Matter(
        entry: pulled.package.entry, mark: .missed, concerns: pulled.streams.map(\.entry),
        known: strings[Text.streams, pulled.streams.count],
        owner: pulled.package.owner?.target?.entry,
        picture: { PullMatrix.writeBars(&$0, pulled.streams.count, limit: Int(limit)) })
    }
  }
}
