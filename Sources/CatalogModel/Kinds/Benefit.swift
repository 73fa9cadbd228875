package import Syntax

/// A change for the better that somebody gets from a change that was made, and that a measure shows.
package struct Benefit: Entity {
  package static let kind = EntityKind.benefit

  package static let owner = kind.reference("owner")
  package static let measure = kind.reference("measure")
  package static let valueStream = kind.reference("value_stream")
  package static let beneficiary = kind.reference("beneficiary")
  package static let initiative = kind.reference("initiative")
  package static let objectives = kind.reference("objectives[]")
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

  package var owner: Team? { entry.reference("owner") }
  /// The measure whose readings show whether it arrives; a benefit has no numbers of its own.
  package var measure: Measure? { entry.reference("measure") }
  package var valueStream: ValueStream? { entry.reference("value_stream") }
  /// Who gets it.
  package var beneficiary: Segment? { entry.reference("beneficiary") }
  /// The change that it comes from.
  package var initiative: Initiative? { entry.reference("initiative") }
  package var status: Status? { entry.word("status") }
  /// Whether it is a change for the worse that is accepted for the sake of others.
  package var isDisbenefit: Bool { entry.fields["disbenefit"]?.boolean ?? false }
  /// When it is to be there.
  package var expectedFrom: Period? { entry.fields["expected_from"].flatMap(Period.init) }
  package var reviews: [BenefitReview] {
    entry.fields["reviews"]?.elements.map { BenefitReview(entry: entry, node: $0) } ?? []
  }
  /// The reviews, the earliest quarter first; without those whose quarter is none.
  package var reviewsByQuarter: [BenefitReview] {
    let start = entry.catalog.configuration.fiscalYearStart
    let dated = reviews.compactMap { review in
      review.quarter.map { (end: $0.days(fiscalYearStart: start).upperBound, review: review) }
    }
    return dated.sorted { $0.end < $1.end }.map(\.review)
  }
  package var latestReview: BenefitReview? { reviewsByQuarter.last }
}

/// What was said of a benefit after a quarter.
package struct BenefitReview: Sendable {
  /// Whether what was hoped for by then had arrived.
  package enum Verdict: String, Sendable, CaseIterable {
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case realised
  }

  package let entry: Entry
  package let node: NodeView

  package var quarter: Period? { node["quarter"].flatMap(Period.init) }
  package var verdict: Verdict? { node["verdict"]?.word() }
  package var by: Team? { node["by"].flatMap { entry.target(of: $0) }?.as() }
  package var note: Text? { node["note"].flatMap(Text.init) }
  /// What is done to correct the course.
  package var actions: [Action] { node["actions"]?.elements.map(Action.init) ?? [] }
}
