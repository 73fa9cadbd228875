// Inlining a look at a node into other modules asks for the module of its parts to be imported like this; nothing is
// exported by it, for no declaration is more than package-wide.
public import SourceText

/// One value of a ``NodeTree``: a scalar, a sequence or a mapping, and where it stands.
@usableFromInline package struct Node: Sendable, Hashable {
  /// What the value is by the core schema of YAML 1.2 (10.3.2), which for JSON is what JSON says.
  @usableFromInline package enum Kind: UInt8, Sendable {
    case null, boolean, integer, float, string, sequence, mapping
  }

  /// How the value is written.
  @usableFromInline package enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }

  /// Where the value stands in the file, quotes and brackets included.
  @usableFromInline package var range: SourceRange
  /// ``kind``, ``style``, ``isDecoded`` and ``subtreeEnd``, from the lowest bits up. Nodes are the largest part of what a
  /// catalogue keeps in memory, so nothing is stored twice: 20 bytes each.
  @usableFromInline var packed: UInt32
  /// Where a scalar's text begins, or the number of a collection's elements or pairs.
  @usableFromInline var textStartOrCount: UInt32
  /// Where a scalar's text ends; 0 for a collection.
  @usableFromInline var textEnd: UInt32

  /// The largest ``subtreeEnd`` that there is room for, and so the most nodes of a tree.
  package static let maxNodes = (1 << 25) - 1

  /// A value as a reader found it.
  /// - Parameters:
  ///   - isDecoded: whether `text` lies in ``NodeTree/decoded`` and not in the source.
  ///   - range: where the value stands in the file, quotes and brackets included.
  ///   - text: a scalar's text without quotes; it does not count for a collection.
  ///   - subtreeEnd: the index behind the last node of the value's subtree.
  ///   - count: the number of a collection's elements or pairs; it does not count for a scalar.
  @inlinable
  package init(
    kind: Kind, style: Style, isDecoded: Bool = false, range: SourceRange, text: SourceRange, subtreeEnd: UInt32,
    count: UInt32 = 0
  ) {
    self.range = range
    packed = subtreeEnd << 7 | (isDecoded ? 1 << 6 : 0) | UInt32(style.rawValue) << 3 | UInt32(kind.rawValue)
    let isScalar = kind != .sequence && kind != .mapping
    textStartOrCount = isScalar ? text.start : count
    textEnd = isScalar ? text.end : 0
  }

  /// What the value is: of which type a scalar is, or which collection.
  @inlinable @inline(__always)
  package var kind: Kind {
    // Nothing else is ever written there, and the initialiser with a raw value looks for it case by case.
    get { unsafe unsafeBitCast(UInt8(truncatingIfNeeded: packed & 7), to: Kind.self) }
    set { packed = packed & ~7 | UInt32(newValue.rawValue) }
  }

  /// How the value is written.
  @inlinable @inline(__always)
  package var style: Style { unsafe unsafeBitCast(UInt8(truncatingIfNeeded: packed >> 3 & 7), to: Style.self) }

  /// Whether the text is in ``NodeTree/decoded`` and not in the source.
  @inlinable @inline(__always)
  package var isDecoded: Bool { packed & 1 << 6 != 0 }

  /// The index behind the last node of this value's subtree.
  @inlinable @inline(__always)
  package var subtreeEnd: UInt32 {
    get { packed >> 7 }
    set { packed = packed & 0x7F | newValue << 7 }
  }

  /// Whether this is neither a sequence nor a mapping.
  @inlinable @inline(__always)
  package var isScalar: Bool { kind != .sequence && kind != .mapping }

  /// A scalar's text without quotes, in the source or in ``NodeTree/decoded``; empty for a collection.
  @inlinable @inline(__always)
  package var text: SourceRange {
    guard isScalar else { return SourceRange(start: range.start, end: range.start) }
    return SourceRange(start: textStartOrCount, end: textEnd)
  }

  /// The number of elements of a sequence, of pairs of a mapping, 0 for a scalar.
  @inlinable
  package var count: UInt32 {
    get { isScalar ? 0 : textStartOrCount }
    set { if !isScalar { textStartOrCount = newValue } }
  }
}

/// The values of one YAML or JSON document in one flat array, in the order in which they are written.
///
/// A collection is followed by its content: a sequence by its elements, a mapping by key, value, key, value. So a
/// subtree is a contiguous run, the next sibling is at ``Node/subtreeEnd``, and nothing is allocated a node. Keys are
/// scalars of kind string, whatever they look like.
@usableFromInline package final class NodeTree: Sendable {
  /// The file that the ranges point into.
  @usableFromInline package let source: [UInt8]
  /// The text of scalars that differs from what is written: escapes, folded lines.
  @usableFromInline package let decoded: [UInt8]
  /// The nodes; the first is the root. Never empty.
  @usableFromInline package let nodes: [Node]
  /// The keys of the root, each as the index of its node and, in the lowest bits, its ``mark(of:)``; empty where there are
  /// many. The fields of an entry are asked for again and again, and their keys lie far apart among the nodes.
  private let rootKeys: [UInt32]

  /// - Parameter nodes: at least the root.
  package init(source: [UInt8], decoded: [UInt8], nodes: [Node]) {
    precondition(!nodes.isEmpty)
    self.source = source
    self.decoded = decoded
    self.nodes = nodes
    let root = nodes[0]
    guard root.kind == .mapping, root.count <= Self.maxRootKeys else {
      rootKeys = []
      return
    }
    var keys: [UInt32] = []
    keys.reserveCapacity(Int(root.count))
    let end = Int(root.subtreeEnd)
    var next = 1
    while next < end {
      let key = nodes[next]
      let mark =
        key.isDecoded
        ? Self.mark(of: decoded.span.extracting(key.text.offsets))
        : Self.mark(of: source.span.extracting(key.text.offsets))
      keys.append(UInt32(truncatingIfNeeded: next) << Self.markBits | mark)
      let value = Int(key.subtreeEnd)
      guard value < end else { break }
      next = Int(nodes[value].subtreeEnd)
    }
    rootKeys = keys
  }

  private static let maxRootKeys: UInt32 = 64
  /// As many as an index of a node leaves free.
  private static let markBits: UInt32 = 7

  /// What tells most keys apart without a look at all their bytes.
  @inline(__always)
  private static func mark(of key: Span<UInt8>) -> UInt32 {
    guard key.count > 0 else { return 0 }
    let mixed = UInt32(key[0]) &* 7 &+ UInt32(key[key.count - 1]) &* 3 &+ UInt32(truncatingIfNeeded: key.count) &* 13
    return mixed & (1 << markBits - 1)
  }

  /// The whole document.
  @inlinable
  package var root: NodeView { NodeView(tree: self, index: 0) }

  /// Calls `body` with the text of the scalar at `index`, without a copy.
  @inlinable
  package func withText<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let node = nodes[index]
    // To take an array out of its object would count a reference, and texts are asked for more often than all else.
    if node.isDecoded {
      return unsafe decoded.withUnsafeBufferPointer { unsafe body($0.span.extracting(node.text.offsets)) }
    }
    return unsafe source.withUnsafeBufferPointer { unsafe body($0.span.extracting(node.text.offsets)) }
  }

  /// The index of the key `key` of the mapping at `parent`; nil where there is none, or no mapping.
  ///
  /// Every field that a page shows is looked up in this way, so it goes over the nodes themselves: views would count
  /// references for each key.
  package func index(ofKey key: Span<UInt8>, in parent: Int) -> Int? {
    if parent == 0, !rootKeys.isEmpty {
      let mark = Self.mark(of: key)
      for place in rootKeys.indices where rootKeys[place] & (1 << Self.markBits - 1) == mark {
        let index = Int(rootKeys[place] >> Self.markBits)
        if withText(at: index, { $0.equals(key) }) { return index }
      }
      return nil
    }
    guard nodes[parent].kind == .mapping else { return nil }
    // Once for all keys, since references are counted here.
    let (nodes, source) = (nodes, source)
    let end = Int(nodes[parent].subtreeEnd)
    var next = parent + 1
    while next < end {
      let node = nodes[next]
      let value = Int(node.subtreeEnd)
      guard value < end else { return nil }
      // A key is a scalar, so its text is what is stored.
      if Int(node.textEnd &- node.textStartOrCount) == key.count {
        let isEqual =
          node.isDecoded
          ? NodeView(tree: self, index: next).equals(key)
          : source.span.extracting(node.text.offsets).equals(key)
        if isEqual { return next }
      }
      next = Int(nodes[value].subtreeEnd)
    }
    return nil
  }
}

/// A value in a ``NodeTree``, with what is around it in reach.
@usableFromInline package struct NodeView: Sendable {
  /// The tree that the value is part of.
  @usableFromInline package let tree: NodeTree
  /// The place of the value among the tree's nodes.
  @usableFromInline package let index: Int

  /// The value at an index of a tree's nodes, which has to be one.
  @inlinable
  package init(tree: NodeTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  /// The value itself, without what is around it.
  @inlinable package var node: Node { tree.nodes[index] }
  /// What the value is: of which type a scalar is, or which collection.
  @inlinable package var kind: Node.Kind { tree.nodes[index].kind }
  /// How the value is written.
  @inlinable package var style: Node.Style { tree.nodes[index].style }
  /// Where the value stands in the file.
  @inlinable package var range: SourceRange { tree.nodes[index].range }
  /// The number of elements or pairs.
  @inlinable package var count: Int { Int(tree.nodes[index].count) }
  /// Whether this is a mapping, which has ``pairs``.
  @inlinable package var isMapping: Bool { kind == .mapping }
  /// Whether this is a sequence, which has ``elements``.
  @inlinable package var isSequence: Bool { kind == .sequence }
  /// Whether this is neither a sequence nor a mapping.
  @inlinable package var isScalar: Bool { kind != .mapping && kind != .sequence }
  /// Whether this is a scalar that is meant as something: not null, not an empty plain scalar.
  @inlinable package var isNull: Bool { kind == .null }

  /// A scalar's text, as written for a plain one (`2.10` stays `2.10`), decoded for a quoted one; empty for a collection.
  package var string: String {
    let node = tree.nodes[index]
    let bytes = node.isDecoded ? tree.decoded : tree.source
    return String(decoding: bytes[node.text.offsets], as: UTF8.self)
  }

  /// The double nearest to a number that is written in decimal digits; nil for other values, for hexadecimal and octal
  /// numbers, for what is infinite or no number, and for what no double holds.
  package var decimal: Double? {
    guard kind == .integer || kind == .float else { return nil }
    if let short = withText({ Self.shortDecimal($0) }) { return short }
    let text = string
    guard let value = Double(text), value.isFinite, !text.utf8.contains(UInt8(ascii: "x")) else { return nil }
    return value
  }

  /// The number that `text` is if it has at most 15 digits; nil for any other, and for one with an exponent.
  ///
  /// Both the digits and the power of ten are whole numbers that a double holds, so the quotient is the nearest double.
  /// Source: W. D. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990.
  private static func shortDecimal(_ text: Span<UInt8>) -> Double? {
    guard text.count <= 17 else { return nil }
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    var digits = 0
    var count = 0
    var point: Int?
    for place in (isNegative ? 1 : 0)..<text.count {
      switch text[place] {
      case 0x30...0x39:
        digits = digits * 10 + Int(text[place] - 0x30)
        count += 1
      case UInt8(ascii: ".") where count > 0 && point == nil && place + 1 < text.count: point = count
      default: return nil
      }
    }
    guard (1...15).contains(count) else { return nil }
    var power = 1
    for _ in (point ?? count)..<count { power *= 10 }
    let value = Double(digits) / Double(power)
    return isNegative ? -value : value
  }

  /// Calls `body` with the scalar's text, without a copy.
  @inlinable
  package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    tree.withText(at: index, body)
  }

  /// Whether this is a scalar whose text is exactly `text`.
  @inlinable
  package func textEquals(_ text: String) -> Bool {
    isScalar && equals(text.utf8Span.span)
  }

  @inlinable
  func equals(_ text: Span<UInt8>) -> Bool { withText { $0.equals(text) } }

  /// The elements of a sequence; nothing for anything else.
  @inlinable
  package var elements: Elements { Elements(tree: tree, parent: isSequence ? index : nil) }

  /// The pairs of a mapping in the order in which they are written; nothing for anything else.
  @inlinable
  package var pairs: Pairs { Pairs(tree: tree, parent: isMapping ? index : nil) }

  /// The value of `key` in a mapping.
  package subscript(key: String) -> NodeView? {
    guard let index = tree.index(ofKey: key.utf8Span.span, in: index) else { return nil }
    return NodeView(tree: tree, index: Int(tree.nodes[index].subtreeEnd))
  }

  /// Key and value of `key` in a mapping.
  package func pair(_ key: String) -> Pair? {
    guard let index = tree.index(ofKey: key.utf8Span.span, in: index) else { return nil }
    return Pair(
      key: NodeView(tree: tree, index: index), value: NodeView(tree: tree, index: Int(tree.nodes[index].subtreeEnd)))
  }

  /// A key of a mapping and its value.
  @usableFromInline package struct Pair: Sendable {
    /// The key, which is a scalar.
    @usableFromInline package let key: NodeView
    /// What the key has, of any kind.
    @usableFromInline package let value: NodeView

    /// A key with its value, both of one mapping.
    @inlinable
    package init(key: NodeView, value: NodeView) {
      self.key = key
      self.value = value
    }
  }

  /// The elements of a sequence.
  @usableFromInline package struct Elements: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let tree: NodeTree
    @usableFromInline var next_: Int
    @usableFromInline let end: Int

    @inlinable
    init(tree: NodeTree, parent: Int?) {
      self.tree = tree
      next_ = parent.map { $0 + 1 } ?? 0
      end = parent.map { Int(tree.nodes[$0].subtreeEnd) } ?? 0
    }

    @inlinable
    package mutating func next() -> NodeView? {
      guard next_ < end else { return nil }
      defer { next_ = Int(tree.nodes[next_].subtreeEnd) }
      return NodeView(tree: tree, index: next_)
    }
  }

  /// The pairs of a mapping.
  @usableFromInline package struct Pairs: Sequence, IteratorProtocol, Sendable {
    @usableFromInline var nodes: Elements

    @inlinable
    init(tree: NodeTree, parent: Int?) {
      nodes = Elements(tree: tree, parent: parent)
    }

    @inlinable
    package mutating func next() -> Pair? {
      guard let key = nodes.next(), let value = nodes.next() else { return nil }
      return Pair(key: key, value: value)
    }
  }
}
