import SourceText

/// Collects the nodes of one document in the order in which a parser meets them.
struct TreeBuilder {
  /// A sequence or mapping that is not closed yet.
  struct Frame {
    let node: Int
    let isMapping: Bool
    /// The number of nodes directly below, keys included.
    var children: UInt32 = 0
    /// The deepest nesting below, 0 for scalars alone.
    var height = 0
  }

  /// Why no more is taken.
  enum Refusal: Error {
    case tooDeep, tooManyValues
  }

  private(set) var limits: Limits
  private(set) var nodes: [Node] = []
  private(set) var open: [Frame] = []
  var decoded: [UInt8] = []
  /// The mappings' keys that stand there twice: the second and the first, as indices of nodes.
  private(set) var duplicates: [(key: Int, first: Int)] = []
  /// The keys of the mapping that is being closed; kept for its storage.
  private var keys: [Key] = []

  private struct Key {
    let node: Int
    let text: SourceRange
    let isDecoded: Bool
  }

  init(limits: Limits, capacity: Int) {
    self.limits = limits
    nodes.reserveCapacity(capacity)
  }

  /// Begins another document in the storage of the last.
  mutating func restart(limits: Limits) {
    self.limits = limits
    nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
    duplicates.removeAll(keepingCapacity: true)
  }

  private var maxNodes: Int { min(limits.nodes, Node.maxNodes) }

  /// Whether the next node is the key of a pair.
  var isKeyExpected: Bool {
    guard let frame = open.last else { return false }
    return frame.isMapping && frame.children & 1 == 0
  }

  /// Whether the next node is the value of a pair.
  var isValueExpected: Bool {
    guard let frame = open.last else { return false }
    return frame.isMapping && frame.children & 1 == 1
  }

  /// Adds a scalar; a key becomes a string whatever its kind.
  mutating func append(_ node: Node) throws(Refusal) {
    guard nodes.count < maxNodes else { throw .tooManyValues }
    var node = node
    let innermost = open.count - 1
    if innermost >= 0 {
      if open[innermost].isMapping, open[innermost].children & 1 == 0 { node.kind = .string }
      open[innermost].children += 1
    }
    node.subtreeEnd = UInt32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(node)
  }

  /// Begins a sequence or mapping at `start`, or at its first child if that stands earlier.
  mutating func openCollection(_ kind: Node.Kind, _ style: Node.Style, at start: UInt32) throws(Refusal) {
    guard nodes.count < maxNodes else { throw .tooManyValues }
    guard open.count < limits.depth else { throw .tooDeep }
    if !open.isEmpty { open[open.count - 1].children += 1 }
    open.append(Frame(node: nodes.count, isMapping: kind == .mapping))
    let place = SourceRange(start: start, end: start)
    nodes.append(Node(kind: kind, style: style, range: place, text: place, subtreeEnd: 0))
  }

  /// Ends the innermost collection; `end` is nil where it ends with its last child.
  /// - Returns: the collection's index and the deepest nesting in it, 1 for one without collections.
  @discardableResult
  mutating func closeCollection(at end: UInt32?, source: [UInt8]) -> (node: Int, height: Int)? {
    guard let frame = open.popLast() else { return nil }
    let index = frame.node
    var range = nodes[index].range
    range.end = max(range.end, end ?? 0)
    var child = index + 1
    // Only the first and the last child can widen a range: what lies between is in order.
    if child < nodes.count {
      range.start = min(range.start, nodes[child].range.start)
      var last = child
      keys.removeAll(keepingCapacity: true)
      var isKey = true
      while child < nodes.count {
        last = child
        if frame.isMapping {
          if isKey { keys.append(Key(node: child, text: nodes[child].text, isDecoded: nodes[child].isDecoded)) }
          isKey.toggle()
        }
        child = Int(nodes[child].subtreeEnd)
      }
      range.end = max(range.end, nodes[last].range.end)
      if keys.count > 1 { findDuplicates(keys, source: source) }
    }
    nodes[index].range = range
    nodes[index].subtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index].count = frame.isMapping ? frame.children / 2 : frame.children
    if !open.isEmpty { open[open.count - 1].height = max(open[open.count - 1].height, frame.height + 1) }
    return (index, frame.height + 1)
  }

  /// Closes what an error left open; a key whose value never came goes.
  mutating func closeAll(source: [UInt8]) {
    while let frame = open.last {
      if frame.isMapping, frame.children & 1 == 1 {
        nodes.removeLast()
        open[open.count - 1].children -= 1
      }
      closeCollection(at: nil, source: source)
    }
  }

  /// Where the innermost bracket stands that is still open. A single pair in a list, `[a: b]`, is a mapping without any.
  func innermostBracket(in source: [UInt8]) -> Range<Int>? {
    open.lazy.reversed().map { nodes[$0.node] }.prefix { $0.style == .flow }
      .first { node in
        let start = Int(node.range.start)
        return start < source.count && source[start] == UInt8(ascii: node.kind == .mapping ? "{" : "[")
      }
      .map { Int($0.range.start)..<Int($0.range.start) + 1 }
  }

  /// Copies the subtree at `index` to where an alias stands.
  mutating func copySubtree(_ index: Int, height: Int, to place: SourceRange) throws(Refusal) {
    let end = Int(nodes[index].subtreeEnd)
    guard nodes.count + (end - index) <= maxNodes else { throw .tooManyValues }
    guard open.count + height <= limits.depth else { throw .tooDeep }
    let shift = UInt32(truncatingIfNeeded: nodes.count - index)
    for position in index..<end {
      var node = nodes[position]
      node.range = place
      node.subtreeEnd += shift
      if position == index, isKeyExpected { node.kind = .string }
      nodes.append(node)
    }
    guard !open.isEmpty else { return }
    open[open.count - 1].children += 1
    open[open.count - 1].height = max(open[open.count - 1].height, height)
  }

  /// The finished tree.
  func makeTree(of file: SourceFile, emptyAt offset: Int) -> NodeTree {
    guard !nodes.isEmpty else { return .empty(file, at: SourceRange(offset..<offset)) }
    return NodeTree(source: file.bytes, decoded: copied(decoded), nodes: copied(nodes))
  }

  /// The same elements without room for more: a catalogue keeps thousands of trees. Of what is large, a copy would need
  /// more memory than it saves.
  private func copied<Element>(_ elements: [Element]) -> [Element] {
    guard elements.count < elements.capacity, elements.count < 1 << 16 else { return elements }
    var copy: [Element] = []
    copy.reserveCapacity(elements.count)
    copy.append(contentsOf: elements)
    return copy
  }

  /// Finds equal keys: pair by pair where there are few, by hash where there are many.
  private mutating func findDuplicates(_ keys: [Key], source: [UInt8]) {
    if keys.count <= 32 {
      for later in 1..<keys.count {
        for earlier in 0..<later where haveEqualText(keys[later], keys[earlier], source: source) {
          duplicates.append((keys[later].node, keys[earlier].node))
          break
        }
      }
      return
    }
    // Swift's hash is seeded anew in each process, so that no input can be made to collide; the order of what is found
    // depends on the keys' places alone.
    var hashed: [(hash: Int, key: Key)] = []
    hashed.reserveCapacity(keys.count)
    for key in keys {
      var hasher = Hasher()
      unsafe (key.isDecoded ? decoded : source).withUnsafeBytes { bytes in
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[key.text.offsets]))
      }
      hashed.append((hasher.finalize(), key))
    }
    hashed.sort { ($0.hash, $0.key.node) < ($1.hash, $1.key.node) }
    var first = 0
    var found: [(key: Int, first: Int)] = []
    for position in 1..<hashed.count {
      let isSame =
        hashed[position].hash == hashed[first].hash
        && haveEqualText(hashed[position].key, hashed[first].key, source: source)
      if isSame { found.append((hashed[position].key.node, hashed[first].key.node)) } else { first = position }
    }
    duplicates += found.sorted { $0.key < $1.key }
  }

  @inline(__always)
  private func haveEqualText(_ left: Key, _ right: Key, source: [UInt8]) -> Bool {
    guard left.text.end &- left.text.start == right.text.end &- right.text.start else { return false }
    // A choice between the two arrays would count references for each pair of keys.
    guard left.isDecoded || right.isDecoded else {
      let bytes = source.span
      var (a, b) = (Int(left.text.start), Int(right.text.start))
      while a < Int(left.text.end) {
        guard bytes[a] == bytes[b] else { return false }
        (a, b) = (a + 1, b + 1)
      }
      return true
    }
    let leftBytes = left.isDecoded ? decoded : source
    let rightBytes = right.isDecoded ? decoded : source
    return leftBytes[left.text.offsets].elementsEqual(rightBytes[right.text.offsets])
  }
}
