package import Syntax

/// A packaged service as its customer sees it: one whole, not parts.
package struct ServicePackage: Entity {
  package static let kind = EntityKind.servicePackage

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
  package var owner: Team? { entry.reference("owner") }
  /// Where it stands between a first proposal and its end.
  package var status: LifecycleStatus? { entry.word("status") }
  /// One sentence to the customer: what they get out of it.
  package var summary: Text? { entry.text("summary") }
  /// The version that is in use, as it is written.
  package var version: String? { entry.string("version") }
  /// The planned version.
  package var next: PlannedVersion? { entry.fields["next"].map(PlannedVersion.init) }
  /// The value as it is told to each segment.
  package var value: [ValueStatement] {
    entry.fields["value"]?.elements.map { ValueStatement(entry: entry, node: $0) } ?? []
  }
  /// Who it is for: those of `segments`, then those that only `value` names; each once.
  package var segments: [Segment] {
    var seen: Set<Int> = []
    return (entry.references("segments") + value.compactMap(\.segment)).filter { seen.insert($0.entry.index).inserted }
  }
  /// The components that it is composed of, with the part that each plays, in the order of the parts.
  package var components: [(role: ComponentRole, component: Component)] {
    guard let node = entry.fields["components"] else { return [] }
    return ComponentRole.allCases.flatMap { role in
      entry.references(in: node[role.rawValue], as: Component.self).map { (role, $0) }
    }
  }
  /// The places that name those components, with the field that they stand in.
  package var componentUses: [(role: ComponentRole, node: NodeView, component: Component)] {
    guard let node = entry.fields["components"] else { return [] }
    return ComponentRole.allCases.flatMap { role in
      node[role.rawValue]?.elements.compactMap { name in
        entry.target(of: name)?.as(Component.self).map { (role, name, $0) }
      } ?? []
    }
  }
  /// Why a package of a single component is right.
  package var standalone: Text? { entry.text("standalone") }
  /// What the service covers, one line each.
  package var includes: TextList { entry.texts("includes") }
  /// What customers might expect and do not get, one line each.
  package var excludes: TextList { entry.texts("excludes") }
  /// The promises about the service as a whole, in the order of ``WarrantyAspect``.
  package var warranty: [(aspect: WarrantyAspect, promise: Promise)] {
    guard let node = entry.fields["warranty"] else { return [] }
    return WarrantyAspect.allCases.compactMap { aspect in node[aspect.rawValue].map { (aspect, Promise(node: $0)) } }
  }
  /// The levels that are promised to customers, in the order in which they are written.
  package var serviceLevels: [ServiceLevel] { entry.fields["service_levels"]?.elements.map(ServiceLevel.init) ?? [] }
  /// Where customers get help; nil where nothing is said.
  package var support: Support? { entry.fields["support"].map(Support.init) }
  /// What it costs the customer, in words.
  package var price: Text? { entry.text("price") }
  /// A web or mail address at which it is asked for.
  package var request: Text? { entry.text("request") }
  /// The packages that a customer needs to have first.
  package var requires: [ServicePackage] { entry.references("requires") }
  /// The days on which it entered the states of its life, or is to enter them.
  package var dates: LifecycleDates { LifecycleDates(node: entry.fields["dates"]) }
  /// The package that takes its place.
  package var replacedBy: ServicePackage? { entry.reference("replaced_by") }
  /// The day by which somebody looks whether its page is still right.
  package var reviewBy: CalendarDate? { entry.date("review_by") }
  /// Who it is shown to; customers where nothing is said.
  package var audience: Audience { entry.word("audience") ?? .customer }
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

/// A version that is announced so that people can comment on it.
package struct PlannedVersion: Sendable {
  /// The value of `next`, as it is written.
  package let node: NodeView

  /// The version that comes next, as it is written.
  package var version: String? { node["version"]?.nonEmptyString }
  /// The day on which it is planned.
  package var due: CalendarDate? { node["due"].flatMap(CalendarDate.init) }
  /// What will be different, one line for each change.
  package var changes: TextList { TextList(node["changes"]) }
}

/// The value of a package as it is told to one segment.
package struct ValueStatement: Sendable {
  /// The package whose value it is.
  package let entry: Entry
  /// The item of `value`, as it is written.
  package let node: NodeView

  /// The segment that gets this value.
  package var segment: Segment? { node["for"].flatMap { entry.target(of: $0) }?.as() }
  /// What becomes possible or better for the segment.
  package var outcome: Text? { node["outcome"].flatMap(Text.init) }
  /// What the segment is trying to get done.
  package var job: Text? { node["job"].flatMap(Text.init) }
  /// The id of the segment's need that it answers.
  package var need: String? { node["need"]?.nonEmptyString }
  /// Why an odd wording stands.
  package var basis: Text? { node["basis"].flatMap(Text.init) }
}

/// Something promised, with the number that tells whether it was kept.
package struct Promise: Sendable {
  /// The item of `service_levels` or the aspect of `warranty`, as it is written.
  package let node: NodeView

  /// What is promised, in words that the customer can check.
  package var promise: Text? { node["promise"].flatMap(Text.init) }
  /// The number that is promised, in ``unit``.
  package var target: Number? { node["target"].flatMap(Number.init) }
  /// How far from the target a reading may lie where it is to be held.
  package var tolerance: Number? { node["tolerance"].flatMap(Number.init) }
  /// What the number counts.
  package var unit: Text? { node["unit"].flatMap(Text.init) }
  /// Which way is better; up where nothing is said.
  package var direction: Direction { node["direction"]?.word() ?? .up }
}

/// A level promised to customers, with its readings.
package struct ServiceLevel: Sendable {
  /// What the promise is about.
  package enum Dimension: String, Sendable, CaseIterable {
    case timeliness, accuracy, access, other
  }

  /// The item of `service_levels`, as it is written.
  package let node: NodeView

  /// Reads an item of `service_levels`.
  package init(_ node: NodeView) { self.node = node }

  /// The short name by which it can be pointed at.
  package var id: String? { node["id"]?.nonEmptyString }
  /// What is promised, with its number.
  package var promise: Promise { Promise(node: node) }
  /// What the promise is about.
  package var dimension: Dimension? { node["dimension"]?.word() }
  /// The channel that it holds for; nil where it holds for all.
  package var channel: Text? { node["channel"].flatMap(Text.init) }

  /// The readings, the earliest first.
  package func readings(fiscalYearStart: Int) -> [Reading] {
    Reading.all(in: node["readings"], fiscalYearStart: fiscalYearStart)
  }
}

/// How a customer gets help.
package struct Support: Sendable {
  /// The value of `support`, as it is written.
  package let node: NodeView

  /// When help can be had.
  package var hours: Text? { node["hours"].flatMap(Text.init) }
  /// How help can be had, one line for each way.
  package var channels: TextList { TextList(node["channels"]) }
  /// How soon somebody answers.
  package var response: Text? { node["response"].flatMap(Text.init) }
}
