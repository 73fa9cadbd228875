/// What nearly every live package lacks: told package by package, it would hide everything else.
enum Widespread {
  /// Those of `packages` that a rule tells of, and what it adds to the message: all of them and nothing; or the first
  /// alone and how many others there are, where they are more than 20 and over 80 % of `total`.
  static func told<Package>(_ packages: [Package], outOf total: Int) -> (shown: ArraySlice<Package>, others: String) {
    guard packages.count > 20, packages.count * 5 > total * 4 else { return (packages[...], "") }
    return (packages.prefix(1), ", like \(packages.count - 1) other live packages")
  }
}
