internal import SourceText

/// Nests elements of HTML and blocks and spans of Markdown into one another, so that each is left where it was entered and
/// stands where it may stand.
///
/// An element of HTML ends at the latest with the block of Markdown that it stands in. A block within a paragraph divides
/// the paragraph, as in browsers; one that has no content is not written.
struct HTMLNesting {
  /// What may stand in an element.
  enum Content {
    case flow, phrasing, span, list, definitions, table, rows, row
  }

  private enum State {
    /// Not yet written, as it has no content yet.
    case pending
    case written
    /// Left again for a block that may not stand in it; goes on behind that.
    case suspended
    /// Never written; its content is.
    case hidden
  }

  private struct Open {
    /// The name of an element of HTML; nil for Markdown.
    let name: String?
    let event: Markdown.Event
    let content: Content
    var state: State
    /// Whether it is a list that nobody wrote, which ends with its last item.
    var isImplied = false
  }

  private(set) var events: [Markdown.Event] = []
  private var open: [Open] = []
  /// Where in the source the walk is.
  var position = SourceRange.startOfFile
  private var htmlDepth = 0
  private var markdownSpans = 0
  private var linkDepth = 0
  private var imageDepth = 0
  private var verbatimDepth = 0
  /// Whether something may have to be written before the next text.
  private var isDirty = false
  private var isAfterText = false
  private var blank: Markdown.Event?

  private static let maxElements = 100
  private static let maxSuspended = 16

  init(capacity: Int) { events.reserveCapacity(capacity) }

  // MARK: - Text

  var isVerbatim: Bool { verbatimDepth > 0 }

  /// Adds text, or what stands in its place.
  mutating func add(_ event: Markdown.Event, isBlank: Bool = false) {
    if imageDepth > 0 {
      events.append(event)
      return
    }
    if isBlank, verbatimDepth == 0 {
      if isAfterText { blank = event }
      return
    }
    beginText()
    events.append(event)
    isAfterText = true
  }

  /// Sees to it that words on both sides of this place stay apart.
  mutating func separate() {
    guard isAfterText else { return }
    blank = Markdown.Event(kind: .softBreak, tag: .document, isAside: false, text: position, detail: 0, isTight: false)
  }

  private mutating func beginText() {
    if isDirty { resume() }
    if let blank { events.append(blank) }
    blank = nil
  }

  // MARK: - Markdown

  mutating func enter(_ event: Markdown.Event) {
    position = event.text
    let tag = event.tag
    if tag.isSpan {
      if imageDepth == 0 { beginText() }
      let isHidden = tag == .link && linkDepth > 0
      markdownSpans += 1
      push(nil, event, .span, isHidden ? .hidden : .written)
      return
    }
    switch tag {
    case .document, .listItem, .tableHead, .tableBody, .tableRow, .tableCell, .tableHeaderCell, .footnotes, .footnote:
      push(nil, event, .flow, .written)
    default:
      let isText = tag == .paragraph || tag == .heading || tag == .codeBlock || tag == .thematicBreak
      while !makeRoomForBlock() {
        if tag == .paragraph {
          separate()
          push(nil, event, .phrasing, .hidden)
          return
        }
        // An element of HTML that holds text alone ends before a block of Markdown; spans do too.
        let block = innermostBlock
        close(from: open[block].name == nil ? block + 1 : block)
      }
      push(nil, event, isText ? .phrasing : .flow, .written)
    }
  }

  mutating func leave(_ event: Markdown.Event) {
    position = event.text
    guard let index = open.lastIndex(where: { $0.name == nil }) else { return }
    if event.tag.isSpan { markdownSpans -= 1 }
    let isHiddenBlock = open[index].state == .hidden && open[index].content != .span
    close(from: index)
    if isHiddenBlock { separate() }
  }

  // MARK: - HTML

  /// Enters a span, which is written unless it is hidden or a link within a link.
  mutating func enterSpan(_ name: String, _ event: Markdown.Event, isHidden: Bool = false) {
    guard htmlDepth < Self.maxElements else { return }
    let isHidden = isHidden || event.tag == .link && linkDepth > 0
    if !isHidden { beginText() }
    push(name, event, .span, isHidden ? .hidden : .written)
  }

  /// Enters a block.
  /// - Parameter outer: what it stands in, and ends with; for headings and quotations.
  mutating func enterBlock(_ name: String, _ event: Markdown.Event, within outer: Markdown.Event? = nil) {
    guard htmlDepth < Self.maxElements, markdownSpans <= Self.maxSuspended else { return separate() }
    if let outer { pushBlock(name, outer, .flow) }
    let ownName = outer == nil ? name : ""
    switch name {
    case "li": enterItem(name, event, in: ["ul", "ol", "menu", "dir"], .list, Markdown.Element.implied("ul"))
    case "dt", "dd": enterItem(name, event, in: ["dl"], .definitions, Markdown.Element.implied("dl"))
    case "tr", "thead", "tbody", "tfoot", "caption", "td", "th": enterTablePart(name, event)
    case "p":
      let block = innermostBlock
      if open.indices.contains(block), open[block].name == "p" { close(from: block) }
      pushBlock(name, event, .phrasing)
    case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "pre", "listing", "xmp", "plaintext":
      pushBlock(ownName, event, .phrasing)
    case "ul", "ol", "menu", "dir": pushBlock(name, event, .list)
    case "dl": pushBlock(name, event, .definitions)
    case "table": pushBlock(name, event, .table)
    default: pushBlock(ownName, event, .flow)
    }
  }

  /// Whether the innermost block is this element of HTML.
  func isWithin(_ name: String) -> Bool {
    let block = innermostBlock
    return open.indices.contains(block) && open[block].name == name
  }

  /// Whether nothing stands in the innermost block yet.
  var isAtStart: Bool {
    let block = innermostBlock
    return open.indices.contains(block) && open[block].state == .pending
  }

  /// Adds what is a block and has no content.
  mutating func addRule(_ event: Markdown.Event) {
    guard markdownSpans <= Self.maxSuspended, makeRoomForBlock() else { return separate() }
    writePending()
    var event = event
    events.append(event)
    event.kind = .leave
    events.append(event)
    (isAfterText, blank, isDirty) = (false, nil, true)
  }

  /// Ends the innermost element that is called so; nothing where none is open in this block of Markdown.
  mutating func end(_ name: String) {
    let isPartOfTable = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"].contains(name)
    var isSpan = true
    var index = open.count - 1
    while index >= 0, let found = open[index].name {
      if found == name {
        if open[index].content == .span, !isSpan {
          // Overlaps with a block, which goes on.
          if open[index].state != .written { hide(index) }
          return
        }
        let isBlock = open[index].content != .span
        close(from: index)
        if isBlock { separate() }
        return
      }
      if !isPartOfTable, found == "td" || found == "th" || found == "table" { return }
      if open[index].content != .span { isSpan = false }
      index -= 1
    }
  }

  private mutating func hide(_ index: Int) {
    if open[index].event.tag == .link, open[index].state != .hidden { linkDepth -= 1 }
    open[index].state = .hidden
  }

  /// The innermost open element among `names`, as far as one may look from within it.
  private func find(_ names: Set<String>, notBeyond barriers: Set<String>) -> Int? {
    var index = open.count - 1
    while index >= 0, let name = open[index].name {
      if names.contains(name) { return index }
      if barriers.contains(name) { return nil }
      index -= 1
    }
    return nil
  }

  private mutating func enterItem(
    _ name: String, _ event: Markdown.Event, in lists: Set<String>, _ content: Content, _ list: Markdown.Event
  ) {
    if let index = find(lists, notBeyond: ["td", "th", "table"]) {
      if index + 1 < open.count { close(from: index + 1) }
    } else {
      guard pushBlock(content == .list ? "ul" : "dl", list, content) else { return }
      open[open.count - 1].isImplied = true
    }
    writePending()
    push(name, event, .flow, .written)
  }

  private mutating func enterTablePart(_ name: String, _ event: Markdown.Event) {
    let parents: Set<String> =
      switch name {
      case "td", "th": ["tr"]
      case "tr": ["thead", "tbody", "tfoot", "table"]
      default: ["table"]
      }
    guard let table = find(["table"], notBeyond: []) else {
      pushBlock(name, Markdown.Element.implied("div"), .flow)
      return
    }
    var parent = find(parents, notBeyond: ["table"])
    if parent == nil, name == "td" || name == "th" {
      let rows = find(["thead", "tbody", "tfoot"], notBeyond: ["table"]) ?? table
      if rows + 1 < open.count { close(from: rows + 1) }
      push("tr", Markdown.Element.implied("tr"), .row, .pending)
      parent = open.count - 1
    }
    let index = parent ?? table
    if index + 1 < open.count { close(from: index + 1) }
    switch name {
    case "td", "th", "caption":
      writePending()
      push(name, event, name == "caption" ? .phrasing : .flow, .written)
    case "tr": push(name, event, .row, .pending)
    default: push(name, event, .rows, .pending)
    }
  }

  @discardableResult
  private mutating func pushBlock(_ name: String, _ event: Markdown.Event, _ content: Content) -> Bool {
    guard makeRoomForBlock() else {
      separate()
      push(name, event, .phrasing, .hidden)
      return false
    }
    push(name, event, content, .pending)
    return true
  }

  // MARK: - The stack

  /// The index of the innermost open thing that is no span.
  private var innermostBlock: Int {
    open.lastIndex { $0.content != .span && !($0.state == .hidden && $0.name != nil) } ?? 0
  }

  /// Leaves or suspends what a block can't stand in; false where it is in what holds text alone.
  private mutating func makeRoomForBlock() -> Bool {
    while true {
      let block = innermostBlock
      guard open.indices.contains(block) else { return true }
      let spans = open.count - block - 1
      switch open[block].content {
      case .list, .definitions, .table, .rows, .row: pushMissing(in: block)
      case .flow, .span:
        guard spans > 0 else { return true }
        let isLinkAlone = spans == 1 && open[block + 1].event.tag == .link && open[block + 1].name != nil
        if isLinkAlone { return true }
        guard spans <= Self.maxSuspended else { return false }
        suspend(from: block + 1)
        return true
      case .phrasing:
        let tag = open[block].event.tag
        guard tag == .paragraph || open[block].name == "p", open[block].state != .hidden, spans <= Self.maxSuspended
        else { return false }
        if open[block...].contains(where: { $0.name == nil }) { suspend(from: block) } else { close(from: block) }
        return true
      }
    }
  }

  private mutating func suspend(from index: Int) {
    for index in (index..<open.count).reversed() {
      if open[index].state == .written { write(.leave, open[index].event) }
      if open[index].state != .hidden { open[index].state = .suspended }
    }
    isDirty = true
  }

  /// Puts in what must stand between a list or table and a text in it.
  private mutating func pushMissing(in block: Int) {
    guard !open[block].isImplied else { return close(from: block) }
    if block + 1 < open.count { close(from: block + 1) }
    let (name, content): (String, Content) =
      switch open[block].content {
      case .list: ("li", .flow)
      case .definitions: ("dd", .flow)
      case .row: ("td", .flow)
      default: ("tr", .row)
      }
    push(name, Markdown.Element.implied(name), content, .pending)
  }

  /// Writes what waited for text, and what was suspended.
  private mutating func resume() {
    while true {
      let block = innermostBlock
      guard open.indices.contains(block) else { break }
      switch open[block].content {
      case .list, .definitions, .table, .rows, .row: pushMissing(in: block); continue
      case .flow, .phrasing, .span: break
      }
      for index in block..<open.count where open[index].state == .suspended { open[index].state = .pending }
      break
    }
    writePending()
    isDirty = false
  }

  private mutating func writePending() {
    var first = open.count
    while first > 0, open[first - 1].state != .written || open[first - 1].content == .span { first -= 1 }
    for index in first..<open.count where open[index].state == .pending {
      open[index].state = .written
      write(.enter, open[index].event)
    }
  }

  private mutating func push(_ name: String?, _ event: Markdown.Event, _ content: Content, _ state: State) {
    if state == .written {
      if content != .span { writePending() }
      write(.enter, event)
    }
    open.append(Open(name: name, event: event, content: content, state: state))
    if name != nil { htmlDepth += 1 }
    if content != .span { isDirty = true }
    guard state != .hidden else { return }
    switch event.tag {
    case .link: linkDepth += 1
    case .image: imageDepth += 1
    case .codeBlock: verbatimDepth += 1
    case .element where name == "pre" || name == "listing" || name == "xmp" || name == "plaintext": verbatimDepth += 1
    default: break
    }
  }

  private mutating func close(from index: Int) {
    while open.count > index, let last = open.popLast() {
      if last.state == .written { write(.leave, last.event) }
      if last.name != nil { htmlDepth -= 1 }
      if last.content != .span { isDirty = true }
      guard last.state != .hidden else { continue }
      switch last.event.tag {
      case .link: linkDepth -= 1
      case .image: imageDepth -= 1
      case .codeBlock: verbatimDepth -= 1
      case .element where ["pre", "listing", "xmp", "plaintext"].contains(last.name): verbatimDepth -= 1
      default: break
      }
    }
  }

  private mutating func write(_ kind: Markdown.Event.Kind, _ event: Markdown.Event) {
    var event = event
    if kind == .leave {
      event.kind = .leave
      event.text = SourceRange(start: position.start, end: position.start)
    }
    events.append(event)
    if !event.tag.isSpan { (isAfterText, blank) = (false, nil) }
  }
}
