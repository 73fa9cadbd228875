import CatalogModel
import Syntax

extension FieldDeclaration {
  /// The effect of a change of the field's value: none where nothing was said before, as what is told for the first time is no
  /// less and no more than it was, unless it is a number to be held to, or a group that has one. A number that holds where nothing is
  /// written, as the schema's `default` says, was said. `groups` are the mappings that the value stands in, before and after, for
  /// the direction and the unit that are told beside it.
  func effect(of old: NodeView?, _ new: NodeView?, in groups: (NodeView?, NodeView?)) -> PromiseEffect? {
    guard let promise else { return nil }
    switch promise {
    case .any: return old == nil ? nil : .restated
    case .added: return old == nil ? nil : new == nil ? .tightened : .restated
    case .removed:
      guard old == nil else { return new == nil ? .loosened : .restated }
      return holdsNumber(new) ? .tightened : nil
    case .lower, .higher, .byDirection:
      let standard = standard.flatMap(Double.init)
      if new == nil, standard == nil { return .loosened }
      if old == nil, standard == nil { return .tightened }
      let (before, after) = (old.map(\.decimal) ?? standard, new.map(\.decimal) ?? standard)
      guard promise.isComparable(groups), let was = before, let now = after else { return .restated }
      guard let worse = promise.worse(groups) else { return .restated }
      return now == was ? nil : (now < was) == (worse == .lower) ? .loosened : .tightened
    }
  }

  /// Whether a group has a number that customers can hold to.
  private func holdsNumber(_ group: NodeView?) -> Bool {
    fields.contains { field in
      [.lower, .byDirection].contains(field.promise) && group?[field.name]?.decimal != nil
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
    groups.0?["unit"].map(\.unitText) == groups.1?["unit"].map(\.unitText) && direction(groups.0) == direction(groups.1)
  }

  private func direction(_ group: NodeView?) -> Direction { group?["direction"]?.word() ?? .up }
}

extension NodeView {
  /// A unit as it is written, in all languages.
  fileprivate var unitText: [String] { isMapping ? pairs.map { $0.key.string + " " + $0.value.string } : [string] }
}
