/// Where a value stands in a record: the heading of a column, or keys with dots between them.
///
/// A name that has a dot itself is found all the same: of the ways to take a path apart, the one with the longest names counts.
/// A list on the way stands for each of its items.
package struct SourcePath: Sendable, Hashable {
  /// As it is written.
  package let text: String
  private let steps: [String]

  /// Takes a path apart at its dots.
  package init(_ text: String) {
    self.text = text
    steps = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands there, in order.
  package func values(in object: SourceObject) -> [SourceValue] {
    if let value = object[text] { return Self.items(of: value) }
    guard steps.count > 1 else { return [] }
    return values(in: object, from: 0)
  }

  /// The texts that stand there, in order. An object has none.
  package func texts(in object: SourceObject) -> [String] {
    values(in: object).compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
  }

  private func values(in object: SourceObject, from start: Int) -> [SourceValue] {
    for end in (start + 1...steps.count).reversed() {
      guard let value = object[steps[start..<end].joined(separator: ".")] else { continue }
      let items = Self.items(of: value)
      if end == steps.count { return items }
      let found = items.flatMap { item -> [SourceValue] in
        if case .object(let inner) = item { values(in: inner, from: end) } else { [] }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func items(of value: SourceValue) -> [SourceValue] {
    guard case .list(let values) = value else { return [value] }
    return values.flatMap { items(of: $0) }
  }
}

/// Where an inventory says something, and how often: what no field takes is told from it.
package struct SourcePaths: Sendable {
  /// How much stands at one path.
  package struct Use: Sendable {
    /// The path, without the places of lists.
    package let path: String
    /// In how many values.
    package internal(set) var count: Int
    /// The first of them; nil where they seem to name people.
    package internal(set) var example: String?
  }

  /// In the order in which they are first met; of a table that is the order of the columns.
  package private(set) var uses: [Use] = []
  private var places: [String: Int] = [:]
  private let blanks: Set<String>

  /// Looks through all of `records`.
  /// - Parameter blanks: the values that mean nothing.
  package init(of records: [SourceRecord], blanks: Set<String> = []) {
    self.blanks = blanks
    // Most records have the names of the one before, and then their paths as well.
    var names: SourceObject.Names?
    var columns: [Int?] = []
    for record in records {
      if names !== record.values.names {
        names = record.values.names
        columns = Array(repeating: nil, count: record.values.names.list.count)
      }
      for (place, value) in record.values.values.enumerated() {
        guard let value else { continue }
        if case .text(let text) = value {
          if blanks.contains(text) { continue }
          let use = columns[place] ?? self.place(of: record.values.names.list[place], example: text)
          columns[place] = use
          uses[use].count += 1
        } else {
          count(value, at: record.values.names.list[place])
        }
      }
    }
  }

  private mutating func count(_ value: SourceValue, at path: String) {
    switch value {
    case .text(let text) where blanks.contains(text): break
    case .text(let text): uses[place(of: path, example: text)].count += 1
    case .list(let items): for item in items { count(item, at: path) }
    case .object(let object):
      for (name, value) in zip(object.names.list, object.values) {
        if let value { count(value, at: "\(path).\(name)") }
      }
    }
  }

  private mutating func place(of path: String, example: String) -> Int {
    if let place = places[path] { return place }
    places[path] = uses.count
    uses.append(Use(path: path, count: 0, example: example))
    return uses.count - 1
  }
}
