import CatalogModel

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
    /// What is known of it.
    let known: String
    /// Who answers for it.
    let owner: Entry?
    /// What is known, as marks on a line; nil where a line would say nothing.
    var picture: Picture?
  }

  /// Writes a picture that says nothing which the words beside it do not.
  typealias Picture = (inout HTMLWriter) -> Void

  /// By ``Topic``, the most pressing first.
  let matters: [[Matter]]

  var count: Int { matters.reduce(0) { $0 + $1.count } }

  init(_ context: PageContext) {
    let matters = Collector(context: context)
    self.matters = Topic.allCases.map { topic in
      switch topic {
      case .benefits: matters.benefits
      case .promises: matters.promises
      case .targets: matters.targets
      case .impediments: matters.impediments
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

  /// The days that an impediment may be open.
  private var impedimentDays: Int {
    let months = Int((OverviewThreshold.impedimentQuarters.value(in: catalog) * 3).rounded())
    return calendar.today.daysSinceEpoch - calendar.today.adding(months: -months).daysSinceEpoch
  }

  private func way(_ measure: Measure) -> QuarterMatters.Picture? {
    Way(measure, calendar).map { way in { way.write(&$0) } }
  }

  /// Benefits that nobody reviewed, and those that do not arrive as expected.
  var benefits: [Matter] {
    BenefitHistory.all(in: context).filter { [.absent, .offTrack, .atRisk].contains($0.state) }.map { history in
      let said = history.lastReview?.quarter.map { quarter in
        strings[Text.lastReview].filled(context.label(quarter.value))
      }
      let word = BenefitsByQuarterPage.word(history.state, context)
      return Matter(
        entry: history.benefit.entry, mark: history.state.mark, known: said.map { "\(word). \($0)" } ?? word + ".",
        owner: history.benefit.owner?.target?.entry, picture: history.benefit.measure?.target.flatMap(way))
    }
  }

  /// Promises whose last reading misses what is promised, those furthest below it first.
  var promises: [Matter] {
    let missed = PromiseStanding.all(in: catalog, on: calendar.today, calendar).filter { !$0.isKept }
    return missed.enumerated().sorted { ($1.element.gap, $0.offset) < ($0.element.gap, $1.offset) }.map { _, standing in
      let unit = standing.promise.unit
      let known = strings[Text.reading].filled(
        context.number(standing.reading.number, unit), context.label(standing.reading.period),
        context.number(standing.target, unit))
      return Matter(
        entry: standing.package.entry, mark: .missed, part: standing.promise.promise, known: known,
        owner: standing.package.owner?.target?.entry, picture: LinePicture.levels(standing).write)
    }
  }

  /// Targets that are due by the end of the running quarter and are not reached, those furthest from it first.
  var targets: [Matter] {
    let open = DueTarget.all(in: catalog, calendar).filter { $0.state != .reached }
    return open.enumerated().sorted { ($1.element.left, $0.offset) < ($0.element.left, $1.offset) }.map { _, due in
      let (measure, value) = (due.measure, due.target.value)
      let now =
        due.reading.map {
          strings[Text.reading].filled(
            context.number($0.number, measure.unit), context.label($0.period), context.number(value, measure.unit))
        } ?? strings[Text.noReading].filled(context.number(value, measure.unit))
      return Matter(
        entry: measure.entry, mark: due.state.mark,
        known: now + " " + strings[Text.due].filled(context.label(due.target.period)),
        owner: measure.owner?.target?.entry, picture: way(measure))
    }
  }

  /// Impediments that nobody removed, the oldest first.
  var impediments: [Matter] {
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
                max(0, calendar.today.daysSinceEpoch - since.daysSinceEpoch), limit: impedimentDays
              ).write)
          ))
      }
    }
    return found.enumerated().sorted { ($0.element.since, $0.offset) < ($1.element.since, $1.offset) }
      .map(\.element.matter)
  }

  /// Reviews that are overdue, and what starts or ends by the end of the next quarter.
  var dates: [Matter] {
    let today = calendar.today
    var found: [(date: CalendarDate, matter: Matter)] = []
    for package in catalog.all(ServicePackage.self) where package.status.map({ !$0.isArchived }) ?? false {
      guard let review = package.reviewBy?.value, review < today else { continue }
      let known = strings[Text.reviewDue].filled(strings.dates.text(review))
      found.append(
        (review, Matter(entry: package.entry, mark: .absent, known: known, owner: package.owner?.target?.entry)))
    }
    for event in DatedEvent.all(context, where: { $0 >= today && calendar.distance(to: $0) <= 1 }) {
      let known = strings[Text.onDay].filled(strings.dates.text(event.date), event.what)
      let picture = LinePicture.ahead(event.date, calendar)
      found.append(
        (
          event.date,
          Matter(
            entry: event.entry, mark: .ahead, known: known, owner: event.owner?.entry, picture: picture.write)
        ))
    }
    return found.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element.matter)
  }

  /// Ideas without an answer, the oldest first.
  var ideas: [Matter] {
    let limit = Int(OverviewThreshold.ideaDays.value(in: catalog))
    let waiting = catalog.all(Idea.self).compactMap { idea -> (days: Int, idea: Idea)? in
      guard idea.status == .new, let raised = idea.raised?.value else { return nil }
      let days = calendar.today.daysSinceEpoch - raised.daysSinceEpoch
      return days > limit ? (days, idea) : nil
    }
    return waiting.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map {
      _, waiting in
      let package = waiting.idea.subjects.first?.as(ServicePackage.self)
      return Matter(
        entry: waiting.idea.entry, mark: .absent, known: strings[Text.waits, waiting.days],
        owner: package?.owner?.target?.entry, picture: LinePicture.wait(waiting.days, limit: limit).write)
    }
  }

  /// Needs that matter much and are met badly: first those that nothing answers, then by opportunity.
  var needs: [Matter] {
    let ranked = context.rankedNeeds
    let badly = ranked.needs.filter { $0.isBadlyMet(ranked.limit) }
    return (badly.filter(\.answers.isEmpty) + badly.filter { !$0.answers.isEmpty }).map { need in
      let opportunity = strings[Text.opportunity].filled(strings.numbers.decimal(need.opportunity ?? 0, 1))
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
    let pulled = catalog.all(ServicePackage.self).compactMap { package -> (count: Int, package: ServicePackage)? in
      guard package.status.map({ !$0.isArchived }) ?? false else { return nil }
      let count = package.valueStreams.count { $0.status == .active }
      return Double(count) > limit ? (count, package) : nil
    }
    return pulled.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map {
      _, pulled in
      Matter(
        entry: pulled.package.entry, mark: .missed, known: strings[Text.streams, pulled.count],
        owner: pulled.package.owner?.target?.entry,
        picture: { PullMatrix.writeBars(&$0, pulled.count, limit: Int(limit)) })
    }
  }
}
