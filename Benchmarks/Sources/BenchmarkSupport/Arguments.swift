/// Why a tool of this package stops: one sentence for people.
package struct Failure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// `--name value` pairs and flags, which is all that these tools need.
package struct Arguments {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  /// - Parameters:
  ///   - names: the options that take a value.
  ///   - flagNames: the options that take none.
  package init(_ arguments: [String], values names: Set<String>, flags flagNames: Set<String> = []) throws(Failure) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if flagNames.contains(name) {
        flags.insert(name)
      } else if names.contains(name) {
        guard let value = rest.popFirst() else { throw Failure("`\(name)` wants a value") }
        values[name] = value
      } else {
        let known = names.union(flagNames).sorted().joined(separator: ", ")
        throw Failure("`\(name)` is no option; there are \(known)")
      }
    }
  }

  package func has(_ flag: String) -> Bool { flags.contains(flag) }

  package subscript(_ name: String) -> String? { values[name] }

  /// A whole number of at least `minimum`.
  package func number(_ name: String, default fallback: Int, minimum: Int = 1) throws(Failure) -> Int {
    guard let text = values[name] else { return fallback }
    guard let number = Int(text), number >= minimum else {
      throw Failure("`\(name)` wants a whole number of at least \(minimum), not `\(text)`")
    }
    return number
  }

  /// Whole numbers separated by commas.
  package func numbers(_ name: String, default fallback: [Int]) throws(Failure) -> [Int] {
    guard let text = values[name] else { return fallback }
    var numbers: [Int] = []
    for part in text.split(separator: ",") {
      guard let number = Int(part), number > 0 else { throw Failure("`\(name)` wants numbers, not `\(part)`") }
      numbers.append(number)
    }
    return numbers
  }
}
