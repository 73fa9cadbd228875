internal import SourceText
internal import Syntax

/// What is asked of one value alone, whoever asks.
protocol ValueReader {
  var program: Shared<Program> { get }
  var tree: NodeTree { get }
  var nodes: [Node] { get }
  var plainScalarsAreStrings: Bool { get }
  var numbersAreDecimal: Bool { get }
}

extension ValueReader {
  /// The types that the value at `node` has.
  @inline(__always)
  func types(_ node: Int) -> TypeSet {
    var types: TypeSet
    switch nodes[node].kind {
    case .string: return .string
    case .mapping: return .object
    case .sequence: return .array
    case .null: types = .null
    case .boolean: types = .boolean
    case .integer: types = [.integer, .number]
    case .float: types = floatTypes(node)
    }
    if numbersAreDecimal, types.contains(.number), !isDecimal(node) { types = [] }
    if isPlainText(node) { types.insert(.string) }
    return types
  }

  /// Whether a scalar that is no string counts as one where a string is meant. `null` and `~` don't: nobody gives a name by
  /// them.
  @inline(__always)
  private func isPlainText(_ node: Int) -> Bool {
    guard plainScalarsAreStrings, case .plain = nodes[node].style else { return false }
    if case .null = nodes[node].kind { return false }
    return true
  }

  /// Whether a double holds the number at `node` and it is written in decimal digits.
  private func isDecimal(_ node: Int) -> Bool {
    // What is short and has neither an exponent nor a letter is told without reading the number.
    let isPlain = tree.withText(at: node) { text in
      guard text.count <= 300 else { return false }
      for index in text.indices where text[index] > UInt8(ascii: "9") { return false }
      return true
    }
    return isPlain || NodeView(tree: tree, index: node).decimal != nil
  }

  /// 1.0 is a whole number; what is infinite or no number at all is nothing that JSON knows.
  private func floatTypes(_ node: Int) -> TypeSet {
    tree.withText(at: node) { text in
      if isPlainFraction(text) { return .number }
      guard let number = ExactNumber(text) else { return [] }
      return number.isInteger ? [.integer, .number] : .number
    }
  }

  /// Whether a text is digits, a point, and digits of which the last is not 0.
  private func isPlainFraction(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, text[0] != UInt8(ascii: "."), text[text.count - 1] > UInt8(ascii: "0") else { return false }
    var points = 0
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return points == 1
  }

  /// Whether keywords for strings look at the value at `node` in `schema`.
  @inline(__always)
  func isString(_ node: Int, in schema: Int) -> Bool {
    if case .string = nodes[node].kind { return true }
    guard isPlainText(node) else { return false }
    let wanted = program.value.schemas[schema].types
    return wanted != .any && wanted.contains(.string) && wanted.isDisjoint(with: types(node).subtracting(.string))
  }

  /// Whether the value at `node` is a text that the enumeration holds.
  @inline(__always)
  func isAmongTexts(_ enumeration: Shared<EnumerationShape>, _ node: Int) -> Bool {
    if case .string = nodes[node].kind {} else if !isPlainText(node) { return false }
    return tree.withText(at: node) { enumeration.value.strings.index(of: $0) } != nil
  }

  func isInRange(_ operation: Operation, _ operand: Int, _ node: Int) -> Bool {
    switch nodes[node].kind {
    case .integer, .float: break
    default: return true
    }
    guard let number = tree.withText(at: node, { ExactNumber($0) }) else { return true }
    let limit = program.value.numbers[operand]
    return switch operation {
    case .minimum: number >= limit
    case .maximum: number <= limit
    case .exclusiveMinimum: number > limit
    case .exclusiveMaximum: number < limit
    default: number.isMultiple(of: limit)
    }
  }

  /// Whether a text is long or short enough.
  @inline(__always)
  func hasLength(_ operation: Operation, _ limit: Int, _ node: Int) -> Bool {
    // A text has at most as many characters as bytes, and most are far from their limits.
    let bytes = nodes[node].text.offsets.count
    if case .minLength = operation { return bytes / 4 >= limit || length(node) >= limit }
    return bytes <= limit || length(node) <= limit
  }

  /// The number of code points of a text (RFC 8259, 2020-12 validation, 6.3.1).
  func length(_ node: Int) -> Int {
    tree.withText(at: node) { text in
      var count = 0
      for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// Whether a schema is `false`.
  func isNever(_ schema: Int) -> Bool {
    let range = program.value.schemas[schema].instructions
    guard let first = range.first, case .never = program.value.instructions[first].operation else { return false }
    return true
  }
}
