package import SourceText
package import Syntax

/// A packaged service as its customer sees it: one whole, not parts.
package struct ServicePackage: Entity {
  package static let kind = EntityKind.servicePackage

  /// `partners[].team`: who else stands behind it.
  package static let partnerTeam = kind.reference("partners[].team")
  /// `owner`: the team that answers for the package.
  package static let owner = kind.reference("owner")
  /// `segments`: the segments that it is for, beside those of ``valueFor``.
  package static let segments = kind.reference("segments[]")
  /// `for` of each value: the segment that gets it.
  package static let valueFor = kind.reference("value[].for")
  /// `components.core`: what it could not exist without.
  package static let core = kind.reference("components.core[]")
  /// `components.enabling`: what it needs in order to work.
  package static let enabling = kind.reference("components.enabling[]")
  /// `components.enhancing`: what makes it better, and could be left out.
  package static let enhancing = kind.reference("components.enhancing[]")
  /// `components` of each option: what a variant or an extra stands on besides.
  package static let optionComponents = kind.reference("options[].components[]")
  /// `requires`: the packages that a customer needs to have first.
  package static let requires = kind.reference("requires[]")
  /// `replaced_by`: the package that takes its place.
  package static let replacedBy = kind.reference("replaced_by")

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// Who answers for it.
  package var owner: Reference<Team>? { reference("owner") }
  /// Where it stands between a first proposal and its end.
  package var status: LifecycleStatus? { word("status") }
  /// One sentence to the customer: what they get out of it.
  package var summary: Text? { text("summary") }
  /// The version that is in use, as it is written.
  package var version: Located<String>? { string("version") }
  /// The planned version.
  package var next: PlannedVersion? { group("next", PlannedVersion.init) }
  /// The value as it is told to each segment.
  package var value: [ValueStatement] { groups("value", ValueStatement.init) }
  /// What stands in place of the value.
  package var writtenValue: NodeView? { node["value"] }
  /// Who it is for: those of `segments`, then those that only `value` names; each once.
  package var segments: [Segment] {
    var seen: Set<Int> = []
    return (namedSegments.compactMap(\.target) + value.compactMap(\.segment?.target)).filter {
      seen.insert($0.entry.index).inserted
    }
  }
  /// Those of `segments` alone.
  package var namedSegments: [Reference<Segment>] { references("segments") }
  /// The components that it is composed of, with the part that each plays, in the order of the parts.
  package var components: [(role: ComponentRole, component: Component, node: NodeView)] {
    guard let written = writtenComponents else { return [] }
    return ComponentRole.allCases.flatMap { role in
      written[role.rawValue]?.elements.compactMap { name in
        entry.target(of: name)?.as(Component.self).map { (role, $0, name) }
      } ?? []
    }
  }
  /// The components that a variant or an extra stands on besides, in the order in which they are written.
  package var optionComponents: [Component] {
    entry.links.compactMap { link in
      guard entry.catalog.field(of: link) == Self.optionComponents else { return nil }
      return link.target.flatMap { entry.catalog.entry($0).as(Component.self) }
    }
  }
  /// What stands in place of the components.
  package var writtenComponents: NodeView? { node["components"] }
  /// Where the name of the field that has them is written.
  package var componentsKey: Place? { key("components") }
  /// Why a package of a single component is right.
  package var standalone: Text? { text("standalone") }
  /// What the service covers, one line each.
  package var includes: TextList { texts("includes") }
  /// What customers might expect and do not get, one line each.
  package var excludes: TextList { texts("excludes") }
  /// The promises about the service as a whole, in the order of ``WarrantyAspect``.
  package var warranty: [(aspect: WarrantyAspect, promise: Promise)] {
    guard let written = writtenWarranty else { return [] }
    return WarrantyAspect.allCases.compactMap { aspect in
      written[aspect.rawValue].map { (aspect, Promise(entry: entry, node: $0)) }
    }
  }
  /// What stands in place of the warranty.
  package var writtenWarranty: NodeView? { node["warranty"] }
  /// The levels that are promised to customers, in the order in which they are written.
  package var serviceLevels: [ServiceLevel] { groups("service_levels", ServiceLevel.init) }
  /// What stands in place of the service levels.
  package var writtenServiceLevels: NodeView? { node["service_levels"] }
  /// Where customers get help; nil where nothing is said.
  package var support: Support? { group("support", Support.init) }
  /// Where it is offered.
  package var area: Text? { text("area") }
  /// What it costs the customer, in words.
  package var price: Text? { text("price") }
  /// The web and mail addresses at which it is asked for.
  package var requests: [Text] { oneOrMore("request") }
  /// What stands in place of these addresses.
  package var writtenRequest: NodeView? { node["request"] }
  /// What happens from asking for it to having it, one line for each step.
  package var steps: TextList { texts("steps") }
  /// The variants and extras that a customer may choose.
  package var options: [ServiceOption] { groups("options", ServiceOption.init) }
  /// Who else stands behind it.
  package var partners: [ServicePartner] { groups("partners", ServicePartner.init) }
  /// The packages that a customer needs to have first.
  package var requires: [Reference<ServicePackage>] { references("requires") }
  /// The days on which it entered the states of its life, or is to enter them.
  package var dates: LifecycleDates? { entry.dates }
  /// The package that takes its place.
  package var replacedBy: Reference<ServicePackage>? { reference("replaced_by") }
  /// The day by which somebody looks whether its page is still right.
  package var reviewBy: Located<CalendarDate>? { date("review_by") }

  /// The day by which somebody was to look and nobody did; nil where that is still to come, and for what is over.
  package func lateReview(on today: CalendarDate) -> CalendarDate? {
    guard status?.isArchived != true, let day = reviewBy?.value, day < today else { return nil }
    return day
  }

  /// The day since which it takes nobody new, though some have it; nil where people can still have it, or nobody has.
  package func closed(on today: CalendarDate) -> CalendarDate? {
    guard status?.isLive ?? false, let day = dates?.sunset?.value, day <= today else { return nil }
    return day
  }

  /// Who it is shown to; customers where nothing is said.
  package var audience: Audience { word("audience") ?? .customer }
  /// Whether it is shown to customers; what is not understood is taken for internal.
  package var isForCustomers: Bool { node["audience"]?.textEquals(Audience.customer.rawValue) ?? true }
  /// The streams that have it in one of their stages; each once.
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.stagePackages) }
}

/// The part that a component plays in a package.
package enum ComponentRole: String, Sendable, CaseIterable {
  case core, enabling, enhancing

  /// The field in which components of this part are named.
  package var field: ReferenceField {
    switch self {
    case .core: ServicePackage.core
    case .enabling: ServicePackage.enabling
    case .enhancing: ServicePackage.enhancing
    }
  }
}

/// Who a package is shown to.
package enum Audience: String, Sendable, CaseIterable {
  case customer, `internal`
}

/// What a package promises about itself as a whole.
package enum WarrantyAspect: String, Sendable, CaseIterable {
  case availability, capacity, continuity, security
}

/// A variant of a package, or an extra.
package struct ServiceOption: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What it is called.
  package var title: Text? { text("title") }
  /// What it is, in one sentence.
  package var summary: Text? { text("summary") }
}

/// Who else stands behind a service: somebody outside of the catalogue by name, or a team.
package struct ServicePartner: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What it is called, if it is no team of the catalogue.
  package var name: Text? { text("name") }
  /// Which team it is.
  package var team: Reference<Team>? { reference("team") }
  /// What it is to the service.
  package var role: Text? { text("role") }
}

/// A version that is announced so that people can comment on it.
package struct PlannedVersion: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The version that comes next, as it is written.
  package var version: Located<String>? { string("version") }
  /// The day on which it is planned.
  package var due: Located<CalendarDate>? { date("due") }
  /// What will be different, one line for each change.
  package var changes: TextList { texts("changes") }
}

/// The value of a package as it is told to one segment.
package struct ValueStatement: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The segment that gets this value.
  package var segment: Reference<Segment>? { reference("for") }
  /// What becomes possible or better for the segment.
  package var outcome: Text? { text("outcome") }
  /// What the segment is trying to get done.
  package var job: Text? { text("job") }
  /// The id of the segment's need that it answers.
  package var need: Located<String>? { string("need") }
  /// Why an odd wording stands.
  package var basis: Text? { text("basis") }
}

/// Something promised, with the number that tells whether it was kept.
package struct Promise: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What is promised, in words that the customer can check.
  package var promise: Text? { text("promise") }
  /// The number that is promised, in ``unit``.
  package var target: Located<Number>? { number("target") }
  /// How far from the target a reading may lie where it is to be held.
  package var tolerance: Located<Number>? { number("tolerance") }
  /// What the number counts.
  package var unit: Text? { text("unit") }
  /// Which way is better; up where nothing is said.
  package var direction: Direction { word("direction") ?? .up }
}

/// A level promised to customers, with its readings.
package struct ServiceLevel: FieldGroup {
  /// What the promise is about.
  package enum Dimension: String, Sendable, CaseIterable {
    case timeliness, accuracy, access, other
  }

  package let entry: Entry
  package let node: NodeView

  /// The short name by which it can be pointed at.
  package var id: Located<String>? { string("id") }
  /// What is promised, with its number.
  package var promise: Promise { Promise(entry: entry, node: node) }
  /// What the promise is about.
  package var dimension: Dimension? { word("dimension") }
  /// The channel that it holds for; nil where it holds for all.
  package var channel: Text? { text("channel") }

  /// The readings, the earliest first.
  package func readings(fiscalYearStart: Int) -> [Reading] {
    Reading.all(in: node["readings"], fiscalYearStart: fiscalYearStart)
  }
}

/// How a customer gets help.
package struct Support: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// When help can be had.
  package var hours: Text? { text("hours") }
  /// How help can be had, one line for each way.
  package var channels: TextList { texts("channels") }
  /// How soon somebody answers.
  package var response: Text? { text("response") }
}
