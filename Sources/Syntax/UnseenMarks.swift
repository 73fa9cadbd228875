internal import SourceText

/// Finds lines that are read as the address of a link that there is none of: `[Opening hours]: 9-16` shows nothing.
struct UnusedDefinitions {
  private let markdown: Markdown
  private let range: Range<Int>
  /// Where text of any sort stands, in order.
  private let shown: [Range<Int>]
  private let linkStarts: [Int]
  /// What stands between brackets anywhere in the text; empty where each link tells where its address is written.
  private let labels: Set<String>

  /// More is no label of CommonMark.
  private static let maxLabelLength = 999

  /// Whether a text may hold such lines.
  static func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    ByteSearch.holds("]:", in: bytes.span, range)
  }

  /// - Parameter markdown: as it was recorded, before any of it was read as something else.
  init(_ markdown: Markdown, _ range: Range<Int>) {
    self.markdown = markdown
    self.range = range
    shown = markdown.events.lazy.filter { !$0.isAside && !$0.text.isEmpty }.map(\.text.offsets)
      .sorted { $0.lowerBound < $1.lowerBound }
    linkStarts = markdown.links.map { Int($0.range.start) }.sorted()
    labels = markdown.links.allSatisfy(\.isExact) ? [] : Self.labels(markdown.source, range)
  }

  func report(_ findings: inout ProseFindings) {
    let bytes = markdown.source
    var start = range.lowerBound
    while start < range.upperBound {
      let end = ByteSearch.first(0x0A, in: bytes.span, start..<range.upperBound) ?? range.upperBound
      defer { start = end + 1 }
      guard let label = label(in: start..<end), !isShown(label), !isComment(behind: label.upperBound + 2, end),
        !isUsed(label, from: start, to: end)
      else { continue }
      let name = String(decoding: bytes[label].prefix(60), as: UTF8.self)
      var last = end
      while last > label.upperBound, HTMLTokenizer.isBlank(bytes[last - 1]) { last -= 1 }
      findings.unknownMark(
        "no link of this text is called `[\(name)]`, so this line, which says where it leads, is not shown",
        SourceRange(label.lowerBound - 1..<last),
        "If it is to be read, write it without the brackets, as in `\(name): …`; if not, remove it.")
    }
  }

  /// What stands between the brackets of a line that may say where a link leads.
  private func label(in line: Range<Int>) -> Range<Int>? {
    let bytes = markdown.source
    let text = line.drop { " \t>-+*.)0123456789".utf8.contains(bytes[$0]) }
    guard let first = text.first, text.count > 3, bytes[first] == UInt8(ascii: "["),
      bytes[first + 1] != UInt8(ascii: "^")
    else { return nil }
    var end = first + 1
    while end < text.endIndex, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == UInt8(ascii: "[") { return nil }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end > first + 1, end - first <= Self.maxLabelLength, end + 1 < text.endIndex,
      bytes[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return first + 1..<end
  }

  private func isShown(_ place: Range<Int>) -> Bool {
    let next = shown.partitioningIndex { $0.lowerBound >= place.upperBound }
    return next > 0 && shown[next - 1].upperBound > place.lowerBound
  }

  /// Whether a line is written as comments of Markdown are: `[//]: # (words)`.
  private func isComment(behind colon: Int, _ end: Int) -> Bool {
    let text = markdown.source[min(colon, end)..<end].drop { HTMLTokenizer.isBlank($0) }
    guard let first = text.first else { return false }
    return text.starts(with: "<>".utf8)
      || first == UInt8(ascii: "#") && text.dropFirst().first.map { HTMLTokenizer.isBlank($0) } ?? true
  }

  /// Whether a link leads where the line, or the one behind it, says.
  private func isUsed(_ label: Range<Int>, from start: Int, to end: Int) -> Bool {
    let bytes = markdown.source
    let behind = min(end + 1, range.upperBound)
    let nextEnd = ByteSearch.first(0x0A, in: bytes.span, behind..<range.upperBound) ?? range.upperBound
    let next = linkStarts.partitioningIndex { $0 >= start }
    return next < linkStarts.count && linkStarts[next] <= nextEnd || labels.contains(Self.name(bytes[label]))
  }

  private static func labels(_ bytes: [UInt8], _ range: Range<Int>) -> Set<String> {
    var labels: Set<String> = []
    var opening: Int?
    for offset in range {
      if bytes[offset] == UInt8(ascii: "[") { opening = offset + 1 }
      guard bytes[offset] == UInt8(ascii: "]"), let start = opening else { continue }
      opening = nil
      guard offset - start <= Self.maxLabelLength else { continue }
      guard offset + 1 == range.upperBound || bytes[offset + 1] != UInt8(ascii: ":") else { continue }
      labels.insert(name(bytes[start..<offset]))
    }
    return labels
  }

  /// A label as it is compared.
  private static func name(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension Markdown {
  /// Tells of links that have neither words nor a picture, so that nobody can follow them.
  func reportLinksWithoutWords(_ findings: inout ProseFindings) {
    var isEmpty = false
    for event in events {
      switch event.kind {
      case .enter where event.tag == .link: isEmpty = true
      case .leave where event.tag == .link:
        guard isEmpty, links.indices.contains(Int(event.detail)) else { continue }
        isEmpty = false
        findings.unknownMark(
          "this link has no words, so nobody sees it", links[Int(event.detail)].range,
          "Write words that readers see between `[` and `]`, in HTML between `<a …>` and `</a>`.")
      case .enter: if event.tag == .image { isEmpty = false }
      case .text where isEmpty:
        isEmpty = withText(of: event) { text in text.indices.allSatisfy { HTMLTokenizer.isBlank(text[$0]) } }
      case .leave, .text, .softBreak, .hardBreak: break
      default: isEmpty = false
      }
    }
  }
}
