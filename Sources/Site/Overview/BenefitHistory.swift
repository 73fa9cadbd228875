import CatalogModel

/// The reviews of a benefit over the last quarters, as the page of the benefits shows them.
struct BenefitHistory {
  /// What was found for one quarter.
  enum Cell: Hashable {
    /// Nothing was due yet, or there is nothing more to follow.
    case blank
    case verdict(BenefitReview.Verdict)
    /// The quarter is over, the benefit was due, and nobody reviewed it.
    case absent
    /// The quarter runs.
    case ahead
    /// It was given up before.
    case givenUp
  }

  /// Where a benefit stands, in the order in which the page has them: what is missing before what is wrong, that before
  /// what is well.
  enum State: Int, CaseIterable {
    case absent, offTrack, atRisk, onTrack, realised, notDue, givenUp

    /// What a review found.
    init(_ verdict: BenefitReview.Verdict) {
      switch verdict {
      case .offTrack: self = .offTrack
      case .atRisk: self = .atRisk
      case .onTrack: self = .onTrack
      case .realised: self = .realised
      }
    }

    var mark: Mark {
      switch self {
      case .absent: .absent
      case .offTrack: .missed
      case .atRisk: .atRisk
      case .onTrack: .onTrack
      case .realised: .reached
      case .notDue: .ahead
      case .givenUp: .givenUp
      }
    }
  }

  /// The closed quarters that are shown.
  static let closedCount = 8

  /// The closed quarters without a review after which a benefit counts as not reviewed.
  static func absentAfter(in catalog: Catalog) -> Int {
    Int(OverviewThreshold.reviewQuarters.value(in: catalog).rounded(.up))
  }

  let benefit: Benefit
  let state: State
  /// The cells of the closed quarters that are shown and of the running one.
  let cells: [Cell]
  /// The place in ``cells`` of the quarter from which it is expected; nil where that is not shown.
  let expected: Int?
  /// The closed quarters that passed since the last review, or since it was due.
  let silence: Int
  let lastReview: BenefitReview?

  init(_ benefit: Benefit, _ calendar: FiscalCalendar) {
    self.benefit = benefit
    let reviews = benefit.reviewsByQuarter
    lastReview = reviews.last
    var verdicts: [Int: BenefitReview.Verdict] = [:]
    for review in reviews {
      guard let quarter = review.quarter, let verdict = review.verdict else { continue }
      verdicts[calendar.distance(toEndOf: quarter.value)] = verdict.value
    }
    let isOpen = benefit.status?.isOpen ?? true
    let expectedAt = benefit.expectedFrom.map { period in
      calendar.distance(to: period.value.days(fiscalYearStart: calendar.yearStart).lowerBound)
    }
    let reviewedAt = verdicts.keys.max()
    let isGivenUp = benefit.status == .abandoned || benefit.status == .notRealised
    let first = -Self.closedCount
    cells = (first...0).map { quarter in
      if let verdict = verdicts[quarter] { return .verdict(verdict) }
      if isGivenUp { return reviewedAt.map { quarter > $0 } ?? true ? .givenUp : .blank }
      guard isOpen else { return .blank }
      if quarter == 0 { return .ahead }
      return expectedAt.map { quarter >= $0 } ?? false ? .absent : .blank
    }
    expected = expectedAt.flatMap { (first...0).contains($0) ? $0 - first : nil }
    silence = benefit.silence(on: calendar.today)?.quarters ?? 0
    if isGivenUp {
      state = .givenUp
    } else if benefit.status == .realised {
      state = .realised
    } else if silence >= Self.absentAfter(in: benefit.entry.catalog) {
      state = .absent
    } else {
      state = lastReview?.verdict.map { State($0.value) } ?? .notDue
    }
  }

  /// The actions of its reviews that should have been done before `today` and are not; none where it may not arrive any more.
  func lateActions(on today: CalendarDate) -> [Action] {
    guard benefit.status?.isOpen ?? true else { return [] }
    return benefit.reviewsByQuarter.flatMap(\.actions).filter { $0.isLate(on: today) }
  }

  /// The benefits of a catalogue by state and name.
  static func all(in context: PageContext) -> [BenefitHistory] {
    context.language.sorted(context.site.histories, rank: \.state.rawValue, entry: \.benefit.entry)
  }
}
