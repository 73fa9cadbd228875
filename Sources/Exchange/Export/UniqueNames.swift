/// Gives each of several things a name that no other one has, also where capitals do not count.
struct UniqueNames {
  private var taken: Set<String>

  /// - Parameter reserved: names that nothing gets.
  init(reserved: [String] = []) { taken = Set(reserved.map { $0.lowercased() }) }

  /// `name`, or where that is taken the name with the next number behind it that is free.
  mutating func claim(_ name: String) -> String {
    var claimed = name
    var number = 2
    while !taken.insert(claimed.lowercased()).inserted {
      claimed = "\(name)_\(number)"
      number += 1
    }
    return claimed
  }
}
