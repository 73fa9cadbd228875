import CatalogModel
import Syntax

extension FieldDeclaration {
  /// The effect of a change of the field's value: none where nothing was said before, as what is told for the first time is no
  /// less and no more than it was, unless it is a number to be held to, or what has one; and what is left out for the first time is
  /// something else than before. `groups` are the mappings that the value stands in, before and after, for the direction and the unit
  /// that are told beside it.
  func effect(of old: NodeView?, _ new: NodeView?, in groups: (NodeView?, NodeView?)) -> PromiseEffect? {
    guard let promise else { return nil }
    switch promise {
    case .any: return old == nil ? nil : .restated
    case .added: return new == nil ? .tightened : .restated
    case .removed:
      guard old == nil else { return new == nil ? .loosened : .restated }
      return holdsNumber(new) ? .tightened : nil
    case .lower, .higher, .byDirection:
      // Where more or less is better, nothing has to be held within it.
      if name == Self.tolerance, promise.direction(groups.1) != .hold { return nil }
      guard let new else { return .loosened }
      guard let old else { return .tightened }
      guard promise.isComparable(groups), let was = old.decimal, let now = new.decimal else { return .restated }
      guard let worse = promise.worse(groups) else { return .restated }
      return (now < was) == (worse == .lower) ? .loosened : .tightened
    }
  }

  /// The field that says how far a number may be from the one that is to be held.
  private static let tolerance = "tolerance"

  /// Whether a group, or one of a list of them, has a number that customers can hold to.
  private func holdsNumber(_ value: NodeView?) -> Bool {
    guard let value, !value.isSequence else { return value?.elements.contains { holdsNumber($0) } ?? false }
    return fields.contains { field in
      [.lower, .byDirection].contains(field.promise) && value[field.name]?.decimal != nil
    }
  }
}

extension FieldDeclaration.Promise {
  /// The effect of one item more or less in the field's list.
  func effectOfItem(added: Bool) -> PromiseEffect? {
    switch self {
    case .any: .restated
    case .added: added ? .loosened : .tightened
    case .removed: added ? .tightened : .loosened
    // A list of numbers has no order of more and less.
    case .lower, .higher, .byDirection: .restated
    }
  }

  /// Which of the two numbers promises less; nil where what is best lies between.
  fileprivate func worse(_ groups: (NodeView?, NodeView?)) -> Self? {
    switch self {
    case .byDirection:
      switch direction(groups.1) {
      case .up: .lower
      case .down: .higher
      case .hold: nil
      }
    default: self
    }
  }

  /// Whether both numbers count the same, and more of it is better in both.
  fileprivate func isComparable(_ groups: (NodeView?, NodeView?)) -> Bool {
    isOneUnit(groups.0?["unit"], groups.1?["unit"]) && direction(groups.0) == direction(groups.1)
  }

  fileprivate func direction(_ group: NodeView?) -> Direction { group?["direction"]?.word() ?? .up }

  /// Whether two units are the same in some language: a translation that comes is no other unit.
  private func isOneUnit(_ old: NodeView?, _ new: NodeView?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return !Set(old.wordings).isDisjoint(with: new.wordings)
  }
}

extension NodeView {
  /// A text as it is written, in all its languages.
  fileprivate var wordings: [String] { isMapping ? pairs.map(\.value.string) : [string] }
}
