internal import CatalogModel
internal import SourceText

/// What service packages and components have in common: a status, its days, and a successor.
struct LifecycleEntry {
  let entry: Entry
  let status: LifecycleStatus
  let dates: LifecycleDates?
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

extension Entry {
  /// This entry as a service package or component whose status could be read; nil for any other.
  var lifecycle: LifecycleEntry? {
    if let package = self.as(ServicePackage.self) {
      return package.status.map { LifecycleEntry(entry: self, status: $0, dates: package.dates) }
    }
    guard let component = self.as(Component.self) else { return nil }
    return component.status.map { LifecycleEntry(entry: self, status: $0, dates: component.dates) }
  }

  /// This entry as a package of a part of the portfolio; nil for any other.
  func package(where condition: (LifecycleStatus) -> Bool) -> ServicePackage? {
    guard let package = self.as(ServicePackage.self), let status = package.status, condition(status) else { return nil }
    return package
  }

  /// This entry as a package that customers can have: pilot, live or sunset.
  var livePackage: ServicePackage? { package(where: \.isLive) }

  /// This entry as a package that customers can have and will go on having: pilot or live.
  var lastingPackage: ServicePackage? { package { $0.isLive && $0 != .sunset } }
}

extension Entry {
  /// Where its status is written, or the headline where it is not.
  var statusPlace: Place { writtenStatus.map { place(of: $0) } ?? headline }
}

extension CheckContext {
  /// The packages of a part of the portfolio.
  func packages(where condition: (LifecycleStatus) -> Bool) -> [ServicePackage] {
    readable(ServicePackage.self).filter { $0.status.map(condition) ?? false }
  }

  /// The packages that customers can have: pilot, live or sunset.
  var livePackages: [ServicePackage] { packages(where: \.isLive) }

  /// The packages that customers can have and will go on having: pilot or live.
  var lastingPackages: [ServicePackage] { packages { $0.isLive && $0 != .sunset } }
}
