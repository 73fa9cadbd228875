import SourceText

/// Writes a picture anew from what ``SVGVocabulary`` lists, and tells what it left out.
struct SVGCleaner {
  private enum Namespace {
    case svg, xlink, xml, other
  }

  private let file: SourceFile
  private var reader: XMLReader
  private var output: [UInt8] = []
  private var scopes: [(prefix: [UInt8], namespace: Namespace, depth: Int)] = []
  /// The names of the open elements as they are written in the file, with what each is called in the picture; nil for those
  /// that are left out.
  private var open: [(written: [UInt8], kept: String?)] = []
  /// How many of the open elements lie within one that is left out, itself included.
  private var leftOut = 0
  /// The text of the style element that is open.
  private var style: [UInt8] = []
  private var styleRange = 0..<0
  private var drawnCopies = CopyCount()
  /// By message: a picture may hold thousands of the same.
  private var found: [String: Diagnostic] = [:]

  private static let depthLimit = 200

  init(_ file: SourceFile) {
    self.file = file
    reader = XMLReader(file.bytes)
  }

  /// What was left out, by place.
  var findings: [Diagnostic] { found.values.sorted() }

  mutating func clean() throws(XMLReader.Problem) -> [UInt8] {
    let text: UTF8Span?
    do { text = try UTF8Span(validating: file.bytes.span) } catch { text = nil }
    guard text != nil else {
      throw .init(
        message: "it is not in UTF-8", range: 0..<min(1, file.bytes.count), help: "Save it in UTF-8, and try again.")
    }
    var isDone = false
    while true {
      switch try reader.next() {
      case .start(let element):
        guard !isDone else { throw structure("a second picture stands behind the first", element.range) }
        guard open.count < Self.depthLimit else {
          throw structure("elements are nested deeper than \(Self.depthLimit)", element.range)
        }
        try start(element)
        if element.isEmpty { end() }
        isDone = open.isEmpty
      case .end(let name, let range):
        guard let last = open.last, last.written == name else {
          throw structure("the end tag `</\(Self.shown(name))>` does not end the element that is open", range)
        }
        end()
        isDone = open.isEmpty
      case .text(let text): write(text)
      case .instruction(let target, let range):
        drop("the instruction `<?\(Self.shown(target))` is left out of the picture", range, "Remove it.")
      case .endOfFile:
        guard isDone else {
          let end = file.bytes.count
          throw structure(open.isEmpty ? "there is no element `svg`" : "the file ends within an element", end..<end)
        }
        if !drawnCopies.isBounded {
          throw structure("`use` draws the same parts more than \(CopyCount.limit) times", 0..<min(1, file.bytes.count))
        }
        output.append(0x0A)
        return output
      }
    }
  }

  // MARK: - Elements

  private mutating func start(_ element: XMLReader.Element) throws(XMLReader.Problem) {
    for attribute in element.attributes {
      let name = attribute.name
      guard name.starts(with: "xmlns".utf8), name.count == 5 || name[5] == UInt8(ascii: ":") else { continue }
      guard scopes.count < 64 else { throw structure("it names more than 64 namespaces", attribute.range) }
      let namespace: Namespace =
        switch String(decoding: attribute.value, as: UTF8.self) {
        case "http://www.w3.org/2000/svg": .svg
        case "http://www.w3.org/1999/xlink": .xlink
        default: .other
        }
      scopes.append((Array(name.dropFirst(6)), namespace, open.count))
    }
    let (namespace, local) = resolved(element.name, isAttribute: false)
    let name = String(decoding: local, as: UTF8.self)
    if open.isEmpty, namespace != .svg || name != "svg" {
      throw XMLReader.Problem(
        message: "its first element is not `svg` in the namespace of SVG", range: element.range,
        help: "Write `<svg xmlns=\"http://www.w3.org/2000/svg\">` as its first element.")
    }
    if leftOut > 0 || namespace != .svg || !SVGVocabulary.elements.contains(name) {
      // What an editor notes for itself in a namespace of its own draws nothing.
      if leftOut == 0, namespace == .svg, !SVGVocabulary.unseen.contains(name) { reportLeftOut(name, element.range) }
      leftOut += 1
      open.append((element.name, nil))
      return
    }
    guard animatesHarmlessly(element) else {
      leftOut += 1
      open.append((element.name, nil))
      return
    }
    closeStart()
    let attributes = kept(element, name)
    output += [UInt8(ascii: "<")] + Array(name.utf8)
    if open.isEmpty { write(attribute: "xmlns", Array("http://www.w3.org/2000/svg".utf8)) }
    for (name, value) in attributes { write(attribute: name, value) }
    drawnCopies.open(
      id: attributes.first { $0.name == "id" }?.value,
      copies: name == "use" ? attributes.first { $0.name == "href" }?.value.dropFirst() : nil)
    isStartOpen = true
    open.append((element.name, name))
    if name == "style" {
      style = []
      styleRange = element.range
    }
  }

  private mutating func end() {
    guard let (_, kept) = open.popLast() else { return }
    while let last = scopes.last, last.depth >= open.count { scopes.removeLast() }
    guard let name = kept else {
      leftOut -= 1
      return
    }
    drawnCopies.close()
    if name == "style" {
      let text = StyleText(sheet: style)
      report(text.dropped, styleRange)
      if !text.kept.isEmpty {
        closeStart()
        escape(text.kept)
      }
    }
    if isStartOpen {
      output += Array("/>".utf8)
      isStartOpen = false
    } else {
      output += Array("</\(name)>".utf8)
    }
  }

  /// Whether the start tag that was written last still lacks its end.
  private var isStartOpen = false

  private mutating func closeStart() {
    if isStartOpen { output.append(UInt8(ascii: ">")) }
    isStartOpen = false
  }

  private mutating func write(_ text: [UInt8]) {
    guard leftOut == 0, let kept = open.last?.kept else { return }
    if kept == "style" {
      style += text
    } else {
      closeStart()
      escape(text)
    }
  }

  // MARK: - Attributes

  /// The attributes of an element that stay; an address is always called `href`.
  private mutating func kept(_ element: XMLReader.Element, _ name: String) -> [(name: String, value: [UInt8])] {
    var kept: [(name: String, value: [UInt8])] = []
    for attribute in element.attributes {
      let (namespace, local) = resolved(attribute.name, isAttribute: true)
      let called = String(decoding: local, as: UTF8.self)
      switch (namespace, called) {
      case (nil, "href"), (.xlink, "href"):
        guard let address = address(attribute, of: name) else { continue }
        // `href` counts before `xlink:href` (SVG 2, 16.2).
        if let earlier = kept.firstIndex(where: { $0.name == "href" }) {
          if namespace == nil { kept[earlier].value = address }
        } else {
          kept.append(("href", address))
        }
      case (.xml, "space"), (.xml, "lang"): kept.append(("xml:" + called, attribute.value))
      case (nil, "style"):
        let text = StyleText(declarations: attribute.value)
        report(text.dropped, attribute.range)
        if !text.kept.isEmpty { kept.append((called, text.kept)) }
      case (nil, "attributeName"): kept.append((called, attribute.value))
      case (nil, _) where SVGVocabulary.texts.contains(called) || called.hasPrefix("aria-"):
        kept.append((called, attribute.value))
      case (nil, _) where SVGVocabulary.values.contains(called):
        if StyleText.isHarmless(attribute.value) {
          kept.append((called, attribute.value))
        } else {
          report(["\(called)=\"\(Self.shown(attribute.value))\""], attribute.range)
        }
      case (nil, _) where called.hasPrefix("on"):
        drop(
          "the attribute `\(Self.shown(local))` is left out of the picture, because it runs a script", attribute.range,
          "Remove it: pictures of the site run nothing.")
      // What browsers do not know, as editors' notes.
      default: continue
      }
    }
    return kept
  }

  /// Whether an animation changes how things look, and not what they lead to.
  private mutating func animatesHarmlessly(_ element: XMLReader.Element) -> Bool {
    let target = element.attributes.first { $0.name == Array("attributeName".utf8) }?.value
    guard let target else { return true }
    let called = String(decoding: target, as: UTF8.self)
    let mayChange = SVGVocabulary.values.contains(called) || SVGVocabulary.texts.contains(called)
    guard !mayChange || SVGVocabulary.unanimated.contains(called) else { return true }
    drop(
      "an animation of `\(Self.shown(target))` is left out of the picture", element.range,
      "Animate what is drawn, such as `opacity` or `x`.")
    return false
  }

  /// The address that an attribute holds, if the picture may hold it: a part of itself, a picture within the file, or for a
  /// link an address on the web.
  private mutating func address(_ attribute: XMLReader.Attribute, of element: String) -> [UInt8]? {
    let value = attribute.value.filter { $0 > 0x20 }
    if value.first == UInt8(ascii: "#"), value.count > 1 { return value }
    if value.isEmpty { return nil }
    if element == "image" || element == "feImage", Self.isRasterData(value) { return value }
    let text = String(decoding: attribute.value, as: UTF8.self)
    if element == "a", URLSafety(of: text) == .external { return attribute.value }
    let help =
      element == "a"
      ? "Use an address that begins with `https://` and a host."
      : "Put what is meant into the picture itself: pictures in it as PNG, JPEG, GIF or WebP, embedded."
    drop(
      "the address `\(Self.shown(attribute.value))` of `\(element)` is left out of the picture", attribute.range, help)
    return nil
  }

  private static func isRasterData(_ value: [UInt8]) -> Bool {
    let kinds = ["png", "jpeg", "jpg", "gif", "webp"]
    guard let kind = kinds.first(where: { value.starts(with: "data:image/\($0);base64,".utf8) }) else { return false }
    return value.dropFirst("data:image/;base64,".utf8.count + kind.utf8.count).allSatisfy { byte in
      byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || "+/=".utf8.contains(byte)
    }
  }

  /// The namespace that a name belongs to, and the name within it; nil for an attribute that has none.
  private func resolved(_ name: [UInt8], isAttribute: Bool) -> (namespace: Namespace?, local: [UInt8]) {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else {
      if isAttribute { return (name.starts(with: "xmlns".utf8) ? .other : nil, name) }
      return (scopes.last { $0.prefix.isEmpty }?.namespace ?? .other, name)
    }
    let prefix = Array(name[..<colon])
    let local = Array(name[(colon + 1)...])
    if prefix == Array("xml".utf8) { return (.xml, local) }
    return (scopes.last { $0.prefix == prefix }?.namespace ?? .other, local)
  }

  // MARK: - Writing and telling

  private mutating func write(attribute name: String, _ value: [UInt8]) {
    output += [0x20] + Array(name.utf8) + Array("=\"".utf8)
    escape(value)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      case 0x0D: continue
      default: output.append(byte)
      }
    }
  }

  private mutating func reportLeftOut(_ name: String, _ range: Range<Int>) {
    let help =
      switch name {
      case "script": "Remove it: pictures of the site run nothing."
      case "foreignObject":
        "Export the picture with its labels as SVG text; in draw.io that is \"Convert labels to SVG\" on export."
      default: "Draw it with shapes and text."
      }
    drop("the element `\(Self.shown(Array(name.utf8)))` is left out of the picture", range, help)
  }

  private mutating func report(_ dropped: [String], _ range: Range<Int>) {
    for text in dropped {
      drop(
        "the style `\(text)` is left out of the picture", range,
        "Use values that load nothing: `url()` may lead to a part of the picture alone, as `url(#shade)`.")
    }
  }

  private mutating func drop(_ message: String, _ range: Range<Int>, _ help: String) {
    guard found[message] == nil, found.count < 100 else { return }
    found[message] = Diagnostic(
      RuleID.picturePartLeftOut, .warning, message, at: Place(path: file.path, range: SourceRange(range)),
      help: help)
  }

  private func structure(_ message: String, _ range: Range<Int>) -> XMLReader.Problem {
    XMLReader.Problem(
      message: message, range: range,
      help: "Open it in the program that it was drawn with, and save it again as plain SVG.")
  }

  /// Text of the file for a message, shortened.
  private static func shown(_ text: [UInt8]) -> String {
    let shown = String(decoding: text.prefix(40), as: UTF8.self)
    return text.count > 40 ? shown + "…" : shown
  }
}
