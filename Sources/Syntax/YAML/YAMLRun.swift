import CLibfyaml
import SourceText

/// One document on its way from libfyaml's events into a ``TreeBuilder``.
struct YAMLRun {
  /// A value that an alias may name.
  private struct Anchor {
    var node: Int
    /// The nesting in it; nil while it is still open.
    var height: Int?
    /// Where `&name` stands.
    var place: Range<Int>
    var isUsed = false
  }

  private let file: SourceFile
  private let offsets: Range<Int>
  private var builder: TreeBuilder
  private var diagnostics: [Diagnostic] = []
  /// Where the last token ends; what has no place of its own stands behind it.
  private var position: Int
  private var documents = 0
  /// Whether the parser came to the end of its input.
  private(set) var reachedEnd = false
  private var anchors: [[UInt8]: Anchor] = [:]
  /// The line that was taken apart last: many names on one long line are told of one after the other.
  private var line: YAMLLine?
  /// The anchors of open collections, by index of node.
  private var openAnchors: [(node: Int, name: [UInt8])] = []

  init(file: SourceFile, offsets: Range<Int>, limits: Limits) {
    self.file = file
    self.offsets = offsets
    position = offsets.lowerBound
    builder = TreeBuilder(limits: limits, capacity: min(offsets.count / 12 + 4, 1 << 20))
  }

  /// What ends the reading of a document early; the finding is already told.
  private enum Stop: Error { case now }

  /// Reads until the end or the first error.
  @unsafe mutating func readEvents(of parser: borrowing LibfyamlParser) {
    while let event = unsafe parser.next() {
      defer { unsafe parser.free(event) }
      do throws(Stop) {
        try unsafe take(event)
      } catch {
        return
      }
    }
    guard let problem = parser.firstProblem() else {
      if !reachedEnd {
        report(
          SyntaxFault.yaml.id, "the text cannot be read as YAML from here on", position..<position,
          help: "Look for a bracket or a quote that is opened and never closed.")
      }
      return
    }
    let range = problem.range.map { shifted($0) } ?? position..<position
    let explanation = YAMLProblem(file: file, input: offsets, openBracket: builder.innermostBracket(in: file.bytes))
    diagnostics.append(
      problem.isError ? explanation.diagnostic(problem.message, at: range) : explanation.directive(at: range))
  }

  mutating func finish() -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    builder.closeAll(source: file.bytes)
    if !diagnostics.contains(where: { $0.severity == .error }) {
      for anchor in anchors.values.filter({ !$0.isUsed }).sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
        reportUnused(anchor)
      }
    }
    diagnostics += builder.duplicateKeyFindings(in: file)
    diagnostics.sort()
    return (builder.makeTree(of: file, emptyAt: offsets.lowerBound), diagnostics)
  }

  /// Whether the innermost open collection is written in brackets.
  private var isInFlow: Bool { builder.open.last.map { builder.nodes[$0.node].style == .flow } ?? false }

  private func shifted(_ range: Range<Int>) -> Range<Int> {
    let start = min(range.lowerBound + offsets.lowerBound, offsets.upperBound)
    return start..<min(max(start, range.upperBound + offsets.lowerBound), offsets.upperBound)
  }

  private mutating func take(_ event: UnsafeMutablePointer<fy_event>) throws(Stop) {
    switch unsafe event.pointee.type {
    case FYET_SCALAR:
      try unsafe takeScalar(event)
    case FYET_MAPPING_START:
      try unsafe openCollection(.mapping, event)
    case FYET_SEQUENCE_START:
      try unsafe openCollection(.sequence, event)
    case FYET_MAPPING_END, FYET_SEQUENCE_END:
      let token = unsafe fy_event_get_token(event)
      let end = unsafe isInFlow ? place(of: token)?.upperBound : nil
      if let end { position = max(position, end) }
      if let closed = builder.closeCollection(at: end.map { UInt32(truncatingIfNeeded: $0) }, source: file.bytes),
        openAnchors.last?.node == closed.node, let name = openAnchors.popLast()?.name
      {
        anchors[name]?.height = closed.height
      }
    case FYET_ALIAS:
      try unsafe takeAlias(event)
    case FYET_STREAM_END:
      reachedEnd = true
    case FYET_DOCUMENT_START:
      documents += 1
      let place = unsafe place(of: event.pointee.document_start.document_start)
      if let place { position = max(position, place.upperBound) }
      if documents > 1 {
        let place = place ?? position..<position
        report(
          SyntaxFault.severalDocuments.id, "a second YAML document begins here, and a file holds one", place,
          help: "Delete the `---` or `...` line, or move what follows to a file of its own.")
        throw .now
      }
    default:
      break
    }
  }

  /// Where a token stands in the file; nil for what is implied and not written.
  private func place(of token: OpaquePointer?) -> Range<Int>? {
    guard let token = unsafe token, let start = unsafe fy_token_start_mark(token) else { return nil }
    let end = unsafe fy_token_end_mark(token)?.pointee.input_pos ?? start.pointee.input_pos
    return unsafe shifted(start.pointee.input_pos..<max(end, start.pointee.input_pos))
  }

  private mutating func report(_ rule: RuleID, _ message: String, _ range: Range<Int>, help: String?, fix: Fix? = nil) {
    diagnostics.append(
      Diagnostic(rule, .error, message, at: Place(path: file.path, range: SourceRange(range)), help: help, fix: fix))
  }

  /// Quotes around a line's whole text, if that begins at `start`.
  private mutating func quotingText(at start: Int) -> Fix? {
    guard !isInFlow else { return nil }
    let known = line.flatMap { $0.range.contains(start) ? $0 : nil }
    let line = known ?? YAMLLine(file.bytes, at: start, in: offsets)
    self.line = line
    guard line.value.lowerBound == start, !YAMLLine.holdsComment(file.bytes, line.value) else { return nil }
    return .quoting(SourceRange(line.value), in: file)
  }

  /// Tells what was refused, and ends the reading.
  private mutating func refuse(_ refusal: TreeBuilder.Refusal, at place: Range<Int>) -> Stop {
    diagnostics.append(refusal.diagnostic(in: file, at: SourceRange(place), limits: builder.limits))
    return .now
  }

  // MARK: Scalars

  private mutating func takeScalar(_ event: UnsafeMutablePointer<fy_event>) throws(Stop) {
    let token = unsafe event.pointee.scalar.value
    var node: Node
    if let token = unsafe token, let inner = unsafe place(of: token) {
      node = try unsafe scalar(token, inner)
    } else {
      position = placeOfNothing()
      let place = SourceRange(position..<position)
      node = Node(kind: .null, style: .plain, range: place, text: place, subtreeEnd: 0)
    }
    position = max(position, Int(node.range.end))
    if let tag = unsafe event.pointee.scalar.tag { try unsafe apply(tag, to: &node) }
    if node.style == .plain, !builder.isKeyExpected,
      let finding = CutText.finding(behind: node, in: file, offsets, isInFlow: isInFlow)
    {
      diagnostics.append(finding)
    }
    if builder.isKeyExpected, node.style == .plain, node.text.end - node.text.start == 2, isMergeKey(node) {
      report(
        SyntaxFault.mergeKey.id, "`<<` does not merge anything: YAML 1.2 has no merge keys", node.range.offsets,
        help: "Write the fields out, or use an alias for a whole value (`key: *name`).")
    }
    do {
      if let anchor = unsafe event.pointee.scalar.anchor {
        unsafe define(anchor, height: 0)
      }
      try builder.append(node)
    } catch {
      throw refuse(error, at: node.range.offsets)
    }
  }

  private func isMergeKey(_ node: Node) -> Bool {
    !node.isDecoded && file.bytes[node.text.offsets].elementsEqual("<<".utf8)
  }

  /// A scalar whose content (without quotes) stands at `inner`.
  private mutating func scalar(_ token: OpaquePointer, _ inner: Range<Int>) throws(Stop) -> Node {
    let range = SourceRange(inner)
    let style = unsafe fy_token_scalar_style(token)
    switch style {
    case FYSS_SINGLE_QUOTED, FYSS_DOUBLE_QUOTED:
      let outer = SourceRange(start: range.start &- 1, end: min(range.end + 1, UInt32(offsets.upperBound)))
      return unsafe quoted(token, style == FYSS_SINGLE_QUOTED ? .singleQuoted : .doubleQuoted, outer, inner)
    case FYSS_LITERAL, FYSS_FOLDED:
      let header = try blockHeader(before: inner)
      let block = SourceRange(header..<inner.upperBound)
      return unsafe decoded(token, .string, style == FYSS_LITERAL ? .literal : .folded, block)
    default:
      if file.bytes[inner].contains(where: YAMLLine.isBreak) { return unsafe decoded(token, .string, .plain, range) }
      let kind = CoreSchema.kind(of: file.bytes.span.extracting(inner))
      return Node(kind: kind, style: .plain, range: range, text: range, subtreeEnd: 0)
    }
  }

  /// A quoted scalar: its text is in the source unless something in it is escaped or folded.
  private mutating func quoted(
    _ token: OpaquePointer, _ style: Node.Style, _ range: SourceRange, _ inner: Range<Int>
  ) -> Node {
    let bytes = file.bytes
    if style == .singleQuoted, bytes[inner].contains(UInt8(ascii: "'")) {
      let start = builder.decoded.count
      SingleQuotedText.append(bytes.span.extracting(inner), to: &builder.decoded)
      return decodedNode(.string, style, range, from: start)
    }
    let escape = style == .doubleQuoted ? UInt8(ascii: "\\") : 0x0A
    if bytes[inner].contains(where: { $0 == escape || YAMLLine.isBreak($0) }) {
      return unsafe decoded(token, .string, style, range)
    }
    return Node(kind: .string, style: style, range: range, text: SourceRange(inner), subtreeEnd: 0)
  }

  /// A scalar whose text libfyaml puts together.
  private mutating func decoded(
    _ token: OpaquePointer, _ kind: Node.Kind, _ style: Node.Style, _ range: SourceRange
  ) -> Node {
    var length = 0
    let start = builder.decoded.count
    if let text = unsafe fy_token_get_text(token, &length), length > 0 {
      unsafe UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: length) {
        unsafe builder.decoded.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
      }
    }
    return decodedNode(kind, style, range, from: start)
  }

  private func decodedNode(_ kind: Node.Kind, _ style: Node.Style, _ range: SourceRange, from start: Int) -> Node {
    let text = SourceRange(start..<builder.decoded.count)
    return Node(kind: kind, style: style, isDecoded: true, range: range, text: text, subtreeEnd: 0)
  }

  /// Where the `|` or `>` of a block scalar stands: libfyaml's mark begins with the content.
  private mutating func blockHeader(before content: Range<Int>) throws(Stop) -> Int {
    var scanner = GapScanner(bytes: file.bytes, offset: position, end: content.lowerBound)
    let header = scanner.find(UInt8(ascii: "|"), UInt8(ascii: ">"), skipping: ":-?") ?? content.lowerBound
    let key = builder.isValueExpected ? builder.nodes.last.map { Int($0.range.start) } : nil
    guard let problem = BlockIndentation(file, header: header, key: key).problem(in: content) else { return header }
    diagnostics.append(problem)
    throw .now
  }

  /// Where a value that is not written would stand: behind the indicator that asks for it.
  private func placeOfNothing() -> Int {
    var scanner = GapScanner(bytes: file.bytes, offset: position, end: offsets.upperBound)
    let (one, other): (Unicode.Scalar, Unicode.Scalar) = builder.isValueExpected ? (":", ":") : ("-", "?")
    let found = scanner.find(UInt8(ascii: one), UInt8(ascii: other))
    return found.map { $0 + 1 } ?? position
  }

  // MARK: Collections, anchors, tags

  private mutating func openCollection(
    _ kind: Node.Kind, _ event: UnsafeMutablePointer<fy_event>
  ) throws(Stop) {
    let token = unsafe fy_event_get_token(event)
    let place = unsafe place(of: token) ?? position..<position
    if builder.isKeyExpected {
      let key = place.lowerBound..<min(place.lowerBound + 1, offsets.upperBound)
      report(
        SyntaxFault.complexKey.id, "a list or mapping stands where a field's name is meant", key,
        help: "If this is text, put quotes around it; a field's name is plain text.")
      throw .now
    }
    let isFlow = unsafe fy_event_get_node_style(event) == FYNS_FLOW
    if let tag = unsafe fy_event_get_tag_token(event) { try unsafe checkTag(tag, ofCollection: kind) }
    if let anchor = unsafe fy_event_get_anchor_token(event) {
      openAnchors.append((builder.nodes.count, unsafe define(anchor, height: nil)))
    }
    position = max(position, isFlow ? place.upperBound : place.lowerBound)
    do {
      try builder.openCollection(kind, isFlow ? .flow : .block, at: UInt32(truncatingIfNeeded: place.lowerBound))
    } catch {
      throw refuse(error, at: place.lowerBound..<min(place.lowerBound + 1, offsets.upperBound))
    }
  }

  /// Remembers that the next node has a name. A name may be given anew; aliases then mean the last.
  @discardableResult
  private mutating func define(_ token: OpaquePointer, height: Int?) -> [UInt8] {
    let name = unsafe name(of: token)
    if let old = anchors[name], !old.isUsed { reportUnused(old) }
    let inner = unsafe place(of: token) ?? position..<position
    let place = max(inner.lowerBound - 1, offsets.lowerBound)..<inner.upperBound
    anchors[name] = Anchor(node: builder.nodes.count, height: height, place: place)
    return name
  }

  /// An anchor without alias is most likely text (`&Co partners`), and lost.
  private mutating func reportUnused(_ anchor: Anchor) {
    let text = file.text(in: SourceRange(anchor.place))
    diagnostics.append(
      Diagnostic(
        SyntaxFault.unusedAnchor.id, .warning, "`\(text)` is taken as a name for the value, not as a part of it",
        at: Place(path: file.path, range: SourceRange(anchor.place)),
        help: "If this is text, put quotes around it; otherwise delete the name, which nothing refers to.",
        fix: quotingText(at: anchor.place.lowerBound)))
  }

  private func name(of token: OpaquePointer) -> [UInt8] {
    var length = 0
    guard let text = unsafe fy_token_get_text(token, &length) else { return [] }
    return unsafe UnsafeRawBufferPointer(start: text, count: length).map { $0 }
  }

  private mutating func takeAlias(_ event: UnsafeMutablePointer<fy_event>) throws(Stop) {
    let token = unsafe event.pointee.alias.anchor
    guard let token = unsafe token, let inner = unsafe place(of: token) else { return }
    let place = max(inner.lowerBound - 1, offsets.lowerBound)..<inner.upperBound
    position = max(position, place.upperBound)
    let name = unsafe name(of: token)
    let text = String(decoding: name, as: UTF8.self)
    guard let anchor = anchors[name] else {
      report(
        SyntaxFault.alias.id, "`*\(text)` refers to nothing: no `&\(text)` goes before it", place,
        help: "If this is text that begins with an asterisk, put quotes around it.",
        fix: quotingText(at: place.lowerBound))
      throw .now
    }
    guard let height = anchor.height else {
      report(
        SyntaxFault.alias.id, "`*\(text)` stands inside the value that it refers to, which would never end", place,
        help: "Write the value out instead.")
      throw .now
    }
    if builder.isKeyExpected,
      builder.nodes[anchor.node].kind == .mapping || builder.nodes[anchor.node].kind == .sequence
    {
      report(
        SyntaxFault.complexKey.id, "`*\(text)` is a list or mapping, and stands where a field's name is meant", place,
        help: "Write the field's name out.")
      throw .now
    }
    anchors[name]?.isUsed = true
    do {
      try builder.copySubtree(anchor.node, height: height, to: SourceRange(place))
    } catch {
      throw refuse(error, at: place)
    }
  }

  private static let corePrefix = Array("tag:yaml.org,2002:".utf8)

  /// Gives a scalar the kind that its tag says.
  private mutating func apply(_ token: OpaquePointer, to node: inout Node) throws(Stop) {
    let tag = unsafe name(of: token)
    if tag == [UInt8(ascii: "!")] {
      node.kind = .string
      return
    }
    let kind: Node.Kind? =
      switch tag.starts(with: Self.corePrefix)
        ? String(decoding: tag.dropFirst(Self.corePrefix.count), as: UTF8.self) : ""
      {
      case "str": .string
      case "null": .null
      case "bool": .boolean
      case "int": .integer
      case "float": .float
      default: nil
      }
    guard let kind else { throw unsafe refuseTag(token) }
    let bytes = node.isDecoded ? builder.decoded : file.bytes
    let written = CoreSchema.kind(of: bytes.span.extracting(node.text.offsets))
    if kind != .string, written != kind, !(kind == .float && written == .integer) {
      let text = String(decoding: tag.dropFirst(Self.corePrefix.count), as: UTF8.self)
      report(
        SyntaxFault.tag.id, "the tag `!!\(text)` does not fit this value", node.range.offsets,
        help: "Correct the value, or delete the tag.")
      throw .now
    }
    node.kind = kind
  }

  private mutating func checkTag(_ token: OpaquePointer, ofCollection kind: Node.Kind) throws(Stop) {
    let tag = unsafe name(of: token)
    let expected = Self.corePrefix + Array((kind == .mapping ? "map" : "seq").utf8)
    if tag != expected, tag != [UInt8(ascii: "!")] { throw unsafe refuseTag(token) }
  }

  private mutating func refuseTag(_ token: OpaquePointer) -> Stop {
    let place = unsafe place(of: token) ?? position..<position
    let text = file.text(in: SourceRange(place))
    report(
      SyntaxFault.tag.id, "`\(text)` is a YAML tag that means nothing here", place,
      help: "If this is text that begins with an exclamation mark, put quotes around it; otherwise delete the tag.",
      fix: quotingText(at: place.lowerBound))
    return .now
  }
}
