package import Syntax

/// A change for the better that somebody gets from a change that was made, and that a measure shows.
package struct Benefit: Entity {
  package static let kind = EntityKind.benefit

  /// `reviews[].actions[].owner`: who corrects the course.
  package static let actionOwner = kind.reference("reviews[].actions[].owner")
  /// `owner`: the team that answers for the benefit arriving.
  package static let owner = kind.reference("owner")
  /// `measure`: the measure that shows whether it arrives.
  package static let measure = kind.reference("measure")
  /// `value_stream`: the value stream in which it arises.
  package static let valueStream = kind.reference("value_stream")
  /// `beneficiary`: the segment that gets it.
  package static let beneficiary = kind.reference("beneficiary")
  /// `initiative`: the initiative that it comes from.
  package static let initiative = kind.reference("initiative")
  /// `objectives`: the objectives that it serves.
  package static let objectives = kind.reference("objectives[]")
  /// `by` of each review: the team that judged.
  package static let reviewBy = kind.reference("reviews[].by")

  /// How far it has come, from seen to arrived or given up.
  package enum Status: String, Sendable, CaseIterable {
    case identified, planned, realising, realised
    case notRealised = "not-realised"
    case abandoned

    /// Whether it may still arrive.
    package var isOpen: Bool {
      switch self {
      case .identified, .planned, .realising: true
      case .realised, .notRealised, .abandoned: false
      }
    }
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team that answers for the benefit arriving.
  package var owner: Reference<Team>? { reference("owner") }
  /// The measure whose readings show whether it arrives; a benefit has no numbers of its own.
  package var measure: Reference<Measure>? { reference("measure") }
  /// The value stream in which it arises.
  package var valueStream: Reference<ValueStream>? { reference("value_stream") }
  /// Who gets it.
  package var beneficiary: Reference<Segment>? { reference("beneficiary") }
  /// The change that it comes from.
  package var initiative: Reference<Initiative>? { reference("initiative") }
  /// How far it has come.
  package var status: Status? { word("status") }
  /// Whether it is a change for the worse that is accepted for the sake of others.
  package var isDisbenefit: Bool { flag("disbenefit") ?? false }
  /// When it is to be there.
  package var expectedFrom: Located<Period>? { period("expected_from") }
  /// What was found after each quarter, in the order in which it is written.
  package var reviews: [BenefitReview] { groups("reviews", BenefitReview.init) }
  /// The reviews, the earliest quarter first; without those whose quarter is none.
  package var reviewsByQuarter: [BenefitReview] {
    let start = entry.catalog.configuration.fiscalYearStart
    let dated = reviews.compactMap { review in
      review.quarter.map { (end: $0.value.days(fiscalYearStart: start).upperBound, review: review) }
    }
    return dated.sorted { $0.end < $1.end }.map(\.review)
  }
  /// The review of the last quarter that has one; nil where none says its quarter.
  package var latestReview: BenefitReview? { reviewsByQuarter.last }

  /// How long nobody has reviewed it; nil where nothing says when it is to be there.
  package func silence(on today: CalendarDate) -> Silence? {
    guard let expected = expectedFrom?.value else { return nil }
    let start = entry.catalog.configuration.fiscalYearStart
    func number(_ date: CalendarDate) -> Int { Period.quarterNumber(of: date, fiscalYearStart: start) }
    let last = latestReview?.quarter?.value
    let reviewed = last.map { number($0.days(fiscalYearStart: start).upperBound) }
    let due = number(expected.days(fiscalYearStart: start).lowerBound) - 1
    return Silence(
      quarters: max(0, number(today) - 1 - max(due, reviewed ?? due)),
      lastReview: reviewed.map { $0 >= due } ?? false ? last : nil, expected: expected)
  }

  /// A time in which nobody reviewed a benefit.
  package struct Silence: Sendable {
    /// The quarters that are over and that it lasts.
    package let quarters: Int
    /// What the review before it is of; nil where there was none since the benefit was due.
    package let lastReview: Period?
    /// When the benefit was to be there.
    package let expected: Period
  }
}

/// What was said of a benefit after a quarter.
package struct BenefitReview: FieldGroup {
  /// Whether what was hoped for by then had arrived.
  package enum Verdict: String, Sendable, CaseIterable {
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case realised
  }

  package let entry: Entry
  package let node: NodeView

  /// The period that is judged.
  package var quarter: Located<Period>? { period("quarter") }
  /// What the readings of the quarter say about the benefit.
  package var verdict: Located<Verdict>? { word("verdict") }
  /// The team that judged.
  package var by: Reference<Team>? { reference("by") }
  /// Why, in a sentence.
  package var note: Text? { text("note") }
  /// What is done to correct the course.
  package var actions: [Action] { groups("actions", Action.init) }
  /// What stands in place of the actions.
  package var writtenActions: NodeView? { node["actions"] }
}
