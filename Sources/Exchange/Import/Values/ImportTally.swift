/// What an import did and could not do, counted.
package struct ImportTally: Sendable {
  /// Why a value of the other inventory has no place here.
  package enum Reason: String, Sendable, Comparable, CaseIterable {
    /// The field has certain words, and this is none of them and not in the mapping's table.
    case unknownWord = "unknown-word"
    /// Nothing bears this name.
    case missingReference = "missing-reference"
    /// The same of a kind whose entries need more than a name, so that none is made for it.
    case missingEntry = "missing-entry"
    /// What bore this name was taken out of the catalogue.
    case removedReference = "removed-reference"
    /// Several entries bear this name.
    case ambiguousReference = "ambiguous-reference"
    case noDate = "no-date"
    /// A day of which nobody can tell whether the day or the month stands first.
    case ambiguousDate = "ambiguous-date"
    case noPeriod = "no-period"
    case noNumber = "no-number"
    case noBoolean = "no-boolean"
    case noAddress = "no-address"
    /// A group of fields lacks what it has to have; the value is the field that is missing.
    case incompleteGroup = "incomplete-group"

    package static func < (left: Reason, right: Reason) -> Bool {
      let all = Self.allCases
      return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }
  }

  /// A value that has no place in a field.
  package struct LeftOut: Sendable, Hashable {
    /// The name of the kind.
    package let kind: String
    /// The field, with dots.
    package let field: String
    /// Why.
    package let reason: Reason
    /// The value; of a long one, its beginning.
    package let value: String
    /// Of a reference, the name of the kind that is meant; else empty.
    package let target: String
  }

  /// How often something was met, and where first.
  package struct Count: Sendable, Hashable {
    /// In how many values.
    package var count: Int
    /// How a person finds the first of them.
    package let first: String
  }

  /// How often values of a field were written in another way.
  package struct Rewritten: Sendable {
    /// In how many values.
    package var count: Int
    /// The first of them, and what it became.
    package let example: (from: String, to: String)
  }

  /// A field of a kind.
  package struct Field: Sendable, Hashable {
    /// The name of the kind.
    package let kind: String
    /// The field, with dots.
    package let name: String
  }

  /// How many values each field took, in the order of the mapping.
  package private(set) var taken: [(field: Field, count: Int)] = []
  private var takenPlaces: [Field: Int] = [:]
  /// Values without a place, in the order in which they were met.
  package private(set) var leftOut: [(value: LeftOut, count: Count)] = []
  private var leftOutPlaces: [LeftOut: Int] = [:]
  /// Texts that were cut because they are longer than a field may be.
  package private(set) var cut: [Field: Count] = [:]
  /// Numbers, dates and words that were written in another way, by field.
  package private(set) var rewritten: [Field: Rewritten] = [:]
  /// Entries that lack what they must have.
  package private(set) var lacking: [Field: Count] = [:]

  mutating func take(_ field: Field) {
    let place = takenPlaces[field] ?? taken.count
    if place == taken.count {
      takenPlaces[field] = place
      taken.append((field, 0))
    }
    taken[place].count += 1
  }

  mutating func leaveOut(
    _ field: Field, _ reason: Reason, _ value: String, target: String = "", in record: SourceRecord
  ) {
    let key = LeftOut(
      kind: field.kind, field: field.name, reason: reason, value: BlankText.short(value, 80), target: target)
    if let place = leftOutPlaces[key] {
      leftOut[place].count.count += 1
    } else {
      leftOutPlaces[key] = leftOut.count
      leftOut.append((key, Count(count: 1, first: record.name)))
    }
  }

  mutating func cut(_ field: Field, in record: SourceRecord) {
    cut[field, default: Count(count: 0, first: record.name)].count += 1
  }

  mutating func rewrite(_ field: Field, _ text: String, as written: String, in record: SourceRecord) {
    rewritten[field, default: Rewritten(count: 0, example: (text, written))].count += 1
  }

  mutating func lack(_ field: Field, in record: SourceRecord) {
    lacking[field, default: Count(count: 0, first: record.name)].count += 1
  }
}
