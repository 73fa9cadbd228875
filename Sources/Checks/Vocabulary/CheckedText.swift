internal import SourceText
internal import Syntax

/// A stretch of text that reads as one: a field's string, or a block of a body with its marks taken away.
///
/// Quotations, code and addresses are left out: they are somebody else's words.
struct CheckedText {
  /// The tokens, with their places in the bytes that were read.
  private(set) var tokens: [TextToken] = []
  private var isQuoted = false
  private var hasSingleMark = false

  /// The text of a string that stands in the source or is decoded from it.
  init(_ node: NodeView) {
    node.withText { add($0, 0..<$0.count) }
    withdrawSingleQuotations()
  }

  private init() {}

  /// The blocks of a body.
  static func blocks(of markdown: Markdown) -> [CheckedText] {
    var blocks: [CheckedText] = []
    var block = CheckedText()
    var exempt = 0
    for event in markdown.events {
      switch event.kind {
      case .enter, .leave:
        if isExempt(event, markdown) {
          exempt += event.kind == .enter ? 1 : -1
        }
        if event.tag.isSpan {
          block.addGap()
        } else if !block.tokens.isEmpty || block.isQuoted {
          block.withdrawSingleQuotations()
          blocks.append(block)
          block = CheckedText()
        }
      case .text where exempt == 0 && !event.isAside:
        block.add(markdown.source.span, event.text.offsets)
      case .softBreak: block.addBlank()
      default: block.addGap()
      }
    }
    block.withdrawSingleQuotations()
    blocks.append(block)
    return blocks
  }

  /// Whether what stands in it is a quotation or code.
  private static func isExempt(_ event: Markdown.Event, _ markdown: Markdown) -> Bool {
    switch event.tag {
    case .codeSpan, .codeBlock: return true
    case .blockQuote: return event.detail == Markdown.Alert.none.rawValue
    case .element, .spanElement:
      switch markdown.elements[Int(event.detail)].name {
      case .pre, .q, .kbd, .samp, .cite: return true
      default: return false
      }
    default: return false
    }
  }

  /// Where the tokens of `range` stand, and whether they stand in one piece.
  func place(of range: Range<Int>) -> (bytes: Range<Int>, isOnePiece: Bool) {
    let covered = tokens[range]
    guard let first = covered.first, let last = covered.last else { return (0..<0, false) }
    let isOnePiece = zip(covered, covered.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound }
    return (first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound), isOnePiece)
  }

  private mutating func addGap() { tokens.append(TextToken(symbol: TextToken.gap, range: 0..<0)) }

  private mutating func addBlank() { tokens.append(TextToken(symbol: TextToken.blank, range: 0..<0)) }

  private mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    // Behind a run of bytes without a blank it is known whether that was an address.
    var run = tokens.count
    TextTokens.scan(bytes, in: range) { token in
      if token.symbol == TextToken.blank {
        withdrawAddress(from: run)
        tokens.append(token)
        run = tokens.count
      } else if token.isQuotationMark {
        isQuoted.toggle()
        tokens.append(TextToken(symbol: TextToken.gap, range: token.range))
      } else {
        if token.isSingleMark { hasSingleMark = true }
        tokens.append(isQuoted ? TextToken(symbol: TextToken.gap, range: token.range) : token)
      }
      return true
    }
    withdrawAddress(from: run)
  }

  /// Takes away what stands between single quotation marks, where they are no apostrophes: the first has no word before
  /// it and one behind it, the last has no word behind it and no blank before it.
  private mutating func withdrawSingleQuotations() {
    guard hasSingleMark else { return }
    var opened: Int?
    for index in tokens.indices where tokens[index].isSingleMark {
      let isBehindWord = index > 0 && tokens[index - 1].isWord
      let isBeforeWord = index + 1 < tokens.count && tokens[index + 1].isWord
      if isBeforeWord, !isBehindWord {
        opened = index
      } else if !isBeforeWord, let start = opened, tokens[index - 1].symbol != TextToken.blank {
        for place in start...index { tokens[place] = TextToken(symbol: TextToken.gap, range: tokens[place].range) }
        opened = nil
      }
    }
  }

  /// Takes the tokens from `start` on away if they are a web or mail address or a path.
  private mutating func withdrawAddress(from start: Int) {
    let run = tokens[start...]
    let isAddress =
      run.contains { $0.symbol == UInt64(UInt8(ascii: "@")) }
      || zip(run, run.dropFirst()).contains { first, second in
        // `//` of an address, `./` of a path.
        second.symbol == UInt64(UInt8(ascii: "/"))
          && (first.symbol == UInt64(UInt8(ascii: "/")) || first.symbol == UInt64(UInt8(ascii: ".")))
      }
      || run.first?.symbol == Self.www
    guard isAddress else { return }
    for index in start..<tokens.count { tokens[index] = TextToken(symbol: TextToken.gap, range: tokens[index].range) }
  }

  private static let www = TextTokens.symbols(of: "www").first
}
