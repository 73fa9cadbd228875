import CatalogModel
import Syntax

extension FieldDeclaration.Promise {
  /// The effect of a change of the field's value: none where nothing was said before, as what is told for the first time is no
  /// less and no more than it was, unless it is a number to be held to. `groups` are the mappings that it stands in, before and after, for the
  /// direction and the unit that are told beside it.
  func effect(of old: NodeView?, _ new: NodeView?, in groups: (NodeView?, NodeView?)) -> PromiseEffect? {
    switch self {
    case .any: return old == nil ? nil : .restated
    case .added: return old == nil ? nil : new == nil ? .tightened : .restated
    case .removed: return old == nil ? nil : new == nil ? .loosened : .restated
    case .lower, .higher, .byDirection:
      guard let new else { return .loosened }
      guard let old else { return .tightened }
      guard isComparable(groups), let was = old.decimal, let now = new.decimal else { return .restated }
      guard let worse = worse(groups) else { return .restated }
      return (now < was) == (worse == .lower) ? .loosened : .tightened
    }
  }

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
  private func worse(_ groups: (NodeView?, NodeView?)) -> Self? {
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
  private func isComparable(_ groups: (NodeView?, NodeView?)) -> Bool {
    groups.0?["unit"].map(\.unitText) == groups.1?["unit"].map(\.unitText) && direction(groups.0) == direction(groups.1)
  }

  private func direction(_ group: NodeView?) -> Direction { group?["direction"]?.word() ?? .up }
}

extension NodeView {
  /// A unit as it is written, in all languages.
  fileprivate var unitText: [String] { isMapping ? pairs.map { $0.key.string + " " + $0.value.string } : [string] }
}
