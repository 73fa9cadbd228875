internal import CatalogModel

/// What service packages and components have in common: a status, its days, and a successor.
struct LifecycleEntry {
  let entry: Entry
  let status: LifecycleStatus
  let dates: LifecycleDates
}

extension LifecycleStatus {
  /// What is said of a thing with this status: "it is in sunset".
  var phrase: String {
    switch self {
    case .inDevelopment: "in development"
    case .pilot: "in pilot"
    case .sunset: "in sunset"
    default: rawValue
    }
  }

  /// The same with its verb; nothing is rejected by now, it was rejected once.
  var sentence: String { self == .rejected ? "was rejected" : "is \(phrase)" }
}

extension CheckContext {
  /// The service packages and components whose status could be read.
  var lifecycles: [LifecycleEntry] {
    readable(ServicePackage.self).compactMap { package in
      package.status.map { LifecycleEntry(entry: package.entry, status: $0, dates: package.dates) }
    }
      + readable(Component.self).compactMap { component in
        component.status.map { LifecycleEntry(entry: component.entry, status: $0, dates: component.dates) }
      }
  }

  /// The packages of a part of the portfolio.
  func packages(where condition: (LifecycleStatus) -> Bool) -> [ServicePackage] {
    readable(ServicePackage.self).filter { $0.status.map(condition) ?? false }
  }

  /// The packages that customers can have: pilot, live or sunset.
  var livePackages: [ServicePackage] { packages(where: \.isLive) }

  /// The packages that customers can have and will go on having: pilot or live.
  var lastingPackages: [ServicePackage] { packages { $0.isLive && $0 != .sunset } }
}
