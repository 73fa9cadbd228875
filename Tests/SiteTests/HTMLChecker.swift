import CatalogModel
import Foundation
import Site

/// Reads pages as strictly as XML is read, but for void elements and attributes without a value, follows their links, and
/// sees to it that they bear the policy that keeps anything from running, and need nothing that it forbids.
struct HTMLChecker {
  private(set) var problems: [String] = []
  private var ids: [String: Set<String>] = [:]
  private var links: [(from: String, target: String)] = []

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]
  private static let neverEmpty: Set<String> = ["p", "div", "ul", "ol", "dl", "section", "figure", "aside", "nav"]
  private static let forbidden: Set<String> = [
    "script", "style", "iframe", "object", "embed", "base", "template",
  ]
  /// The attributes that pages have. None of them holds style or script, or loads but for `href` and `src`.
  private static let attributes: Set<String> = [
    "action", "alt", "aria-current", "aria-hidden", "aria-label", "aria-labelledby", "autocomplete", "charset",
    "checked", "class", "colspan",
    "content", "cx", "cy", "d", "data-field", "data-label", "data-list", "data-value",
    "datetime", "defer", "dir", "disabled", "dx", "dy", "height", "href",
    "hreflang",
    "http-equiv", "id", "lang", "name", "open", "placeholder", "points", "preserveAspectRatio", "property", "r",
    "reversed", "rel",
    "role",
    "rowspan", "scope",
    "src", "start", "tabindex", "title", "type", "value", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
  ]
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; "
    + "form-action 'self'"

  /// What pages of a preview have besides: one script of their own, in their head.
  private static let script = ["defer", "src", "data-version"]
  private let isPreview: Bool

  private init(isPreview: Bool) { self.isPreview = isPreview }

  /// What is wrong with a site's pages, each with its path.
  static func problems(in site: RenderedSite, isPreview: Bool = false) -> [String] {
    var checker = HTMLChecker(isPreview: isPreview)
    for file in site.files where file.path.hasSuffix(".html") { checker.read(file) }
    let paths = Set(site.files.map(\.path) + site.assets.map(\.path))
    for (from, target) in checker.links { checker.follow(target, from: from, paths: paths) }
    return checker.problems
  }

  private mutating func read(_ file: RenderedSite.File) {
    let text = Array(file.bytes)
    guard String(validating: text, as: UTF8.self) != nil else {
      problems.append("\(file.path): not UTF-8")
      return
    }
    var open: [String] = []
    var contentStart = 0
    var offset = 0
    var seen: Set<String> = []
    var elements = 0
    func report(_ problem: String) { problems.append("\(file.path): \(problem) at byte \(offset)") }
    if !text.starts(with: "<!DOCTYPE html>\n".utf8) { report("no doctype") }
    offset = "<!DOCTYPE html>\n".utf8.count
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x20, byte != 0x0A, byte != 0x09 { report("control character \(byte)") }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") { report("unescaped character") }
      if byte == UInt8(ascii: "&"), !Self.isEntity(text[offset...]) { report("bare ampersand") }
      guard byte == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      guard let tag = StartOrEnd(text, at: offset) else {
        report("malformed tag")
        return
      }
      offset = tag.end
      if tag.isEnd {
        if open.popLast() != tag.name { report("</\(tag.name)> closes something else") }
        let isEmpty = contentStart <= tag.start && text[contentStart..<tag.start].allSatisfy { $0 == 0x0A }
        if isEmpty, Self.neverEmpty.contains(tag.name) { report("empty <\(tag.name)>") }
        contentStart = Int.max
        continue
      }
      contentStart = Self.void.contains(tag.name) ? Int.max : tag.end
      elements += 1
      // Behind `html`, `head` and the encoding: what stands before a policy is not held by it.
      let bearsPolicy = tag.attributes.contains { $0.value == "Content-Security-Policy" }
      if bearsPolicy != (elements == 4) { report("the policy is not the fourth element") }
      // A page that leads on at once has no script.
      let leadsOn = bearsPolicy && String(decoding: text, as: UTF8.self).contains("http-equiv=\"refresh\"")
      let policy = Self.policy + (isPreview && !leadsOn ? "; connect-src 'self'" : "")
      if bearsPolicy, !tag.attributes.contains(where: { $0 == ("content", policy) }) { report("another policy") }
      if Self.forbidden.contains(tag.name) {
        // Data that no browser runs: nothing of it may end the element, and it has to be JSON.
        if tag.name == "script", tag.attributes.count == 1, tag.attributes[0] == ("type", "application/ld+json") {
          let end = text[tag.end...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
          let data = Data(text[tag.end..<end])
          if (try? JSONSerialization.jsonObject(with: data)) == nil { report("no JSON") }
          offset = end
        } else if tag.name == "script", tag.attributes.map(\.name) == ["defer", "src"],
          text[tag.end...].starts(with: "</".utf8)
        {
          // A script of the site; that it lies there is seen with all links, and what the site has of scripts is its own.
          let isOwn = ["search", "narrow"].contains { tag.attributes[1].value.hasSuffix("assets/\($0).js") }
          if !isOwn { report("another script") }
        } else if !isPreview || open != ["html", "head"] || tag.attributes.map(\.name) != Self.script {
          report("<\(tag.name)>")
        }
      }
      if !Self.void.contains(tag.name) { open.append(tag.name) }
      if Set(tag.attributes.map(\.name)).count != tag.attributes.count { report("an attribute twice in <\(tag.name)>") }
      for (name, value) in tag.attributes {
        let isOfScript = tag.name == "script" && Self.script.contains(name)
        if !Self.attributes.contains(name), !isOfScript { report("attribute \(name)") }
        if name == "id" {
          if !seen.insert(value).inserted { report("id \(value) twice") }
          if value.isEmpty || value.contains(" ") { report("bad id") }
        }
        // A landmark is a section with its heading: two would bear one name.
        if name == "role", value == "region" { report("a landmark without a heading") }
        if name == "href" || name == "src" || name == "action" { links.append((file.path, value)) }
      }
    }
    if !open.isEmpty { report("unclosed \(open)") }
    ids[file.path] = seen
  }

  /// An address from the site's root, as it would be written on the page at `path`.
  private func rooted(_ target: String, _ path: String) -> String {
    String(repeating: "../", count: path.count { $0 == "/" }) + target.dropFirst()
  }

  private mutating func follow(_ target: String, from path: String, paths: Set<String>) {
    // All links of all pages come by here: bytes, and the expression for those alone that it may match.
    let hasScheme = target.utf8.prefix { !Self.endsFirstPart.contains($0) }.contains(UInt8(ascii: ":"))
    if hasScheme, target.wholeMatch(of: /(?i:https?:\/\/[^\/?#@\\\s]+([\/?#].*)?|(mailto|tel):.+)/) != nil { return }
    // A preview lies at the root of its server.
    let target = isPreview && path.hasSuffix("404.html") && target.hasPrefix("/") ? rooted(target, path) : target
    if hasScheme || target.utf8.first == UInt8(ascii: "/") { problems.append("\(path): \(target) is no path") }
    let parts = target.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    var folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
    var resolved = path
    if !parts[0].isEmpty {
      for part in parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        if part.elementsEqual("..".utf8) {
          if folders.popLast() == nil { problems.append("\(path): \(target) climbs out of the site") }
        } else {
          folders.append(Self.decoded(part))
        }
      }
      resolved = folders.joined(separator: "/")
    }
    guard paths.contains(resolved) else {
      problems.append("\(path): \(target) leads nowhere")
      return
    }
    guard parts.count > 1, let anchors = ids[resolved] else { return }
    let anchor = Self.decoded(parts[1])
    // Anchors in prose are the author's; those that begin with a capital are the site's own.
    if anchor.first?.isUppercase == true, !anchors.contains(anchor) {
      problems.append("\(path): \(target) names no element")
    }
  }

  private static let endsFirstPart = Array("/?#".utf8)

  private static func decoded(_ text: Substring.UTF8View) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(Substring(text)) }
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isEntity(_ text: ArraySlice<UInt8>) -> Bool {
    ["&amp;", "&lt;", "&gt;", "&quot;"].contains { text.starts(with: $0.utf8) }
  }
}

/// One tag with its attributes.
private struct StartOrEnd {
  let name: String
  let isEnd: Bool
  private(set) var attributes: [(name: String, value: String)] = []
  /// Its first offset, and the one behind it.
  let start: Int
  let end: Int

  init?(_ text: [UInt8], at start: Int) {
    self.start = start
    var offset = start + 1
    isEnd = offset < text.count && text[offset] == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    func word() -> String {
      let start = offset
      while offset < text.count, Self.isNameByte(text[offset]) { offset += 1 }
      return String(decoding: text[start..<offset], as: UTF8.self)
    }
    name = word()
    guard !name.isEmpty else { return nil }
    while offset < text.count, text[offset] == UInt8(ascii: " ") {
      offset += 1
      let attribute = word()
      guard !attribute.isEmpty, offset < text.count else { return nil }
      guard text[offset] == UInt8(ascii: "=") else {
        attributes.append((attribute, ""))
        continue
      }
      offset += 1
      guard offset < text.count, text[offset] == UInt8(ascii: "\"") else { return nil }
      offset += 1
      let valueStart = offset
      while offset < text.count, text[offset] != UInt8(ascii: "\"") {
        if text[offset] == UInt8(ascii: "<") { return nil }
        offset += 1
      }
      attributes.append((attribute, String(decoding: text[valueStart..<min(offset, text.count)], as: UTF8.self)))
      offset += 1
    }
    guard offset < text.count, text[offset] == UInt8(ascii: ">"), !isEnd || attributes.isEmpty else { return nil }
    end = offset + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
