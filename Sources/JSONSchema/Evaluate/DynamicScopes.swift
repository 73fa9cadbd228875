/// The dynamic scopes that evaluation has been in: which schema each dynamic anchor names, seen from there.
///
/// The outermost resource that bears an anchor wins (2020-12 core, 8.2.3.2), so entering a resource changes a scope only
/// if it brings an anchor that nothing has brought before. Scopes are numbered, so that results can be remembered by them.
struct DynamicScopes {
  private let anchorsOfResource: [[Int?]]
  private var bindings: [[Int?]]
  private var numbers: [[Int?]: Int]
  private var transitions: [Transition: Int] = [:]
  private let isTrivial: Bool
  /// For each resource, whether it brings an anchor: most bring none, and are entered for every value.
  private let bringsAnchor: [Bool]

  private struct Transition: Hashable {
    let scope: Int
    let resource: Int
  }

  init(_ program: Program) {
    anchorsOfResource = program.anchorsOfResource
    isTrivial = program.dynamicReferences.allSatisfy { $0.settled != nil }
    bringsAnchor = program.bringsAnchor
    let outside = [Int?](repeating: nil, count: program.dynamicAnchors.count)
    bindings = [outside]
    numbers = isTrivial ? [:] : [outside: 0]
  }

  /// The scope within `resource`, coming from `scope`.
  @inline(__always)
  mutating func enter(_ resource: Int, from scope: Int) -> Int {
    isTrivial || !bringsAnchor[resource] ? scope : findOrAdd(resource, scope)
  }

  private mutating func findOrAdd(_ resource: Int, _ scope: Int) -> Int {
    let brought = anchorsOfResource[resource]
    var isNew = false
    for index in brought.indices where brought[index] != nil && bindings[scope][index] == nil { isNew = true }
    if !isNew { return scope }
    let transition = Transition(scope: scope, resource: resource)
    if let known = transitions[transition] { return known }
    var result = bindings[scope]
    for index in brought.indices where result[index] == nil { result[index] = brought[index] }
    let number = numbers[result] ?? bindings.count
    if number == bindings.count {
      bindings.append(result)
      numbers[result] = number
    }
    transitions[transition] = number
    return number
  }

  /// The schema that a dynamic reference leads to in `scope`.
  func target(of reference: DynamicReference, in scope: Int) -> Int {
    reference.settled ?? bindings[scope][reference.anchor] ?? reference.target
  }
}
