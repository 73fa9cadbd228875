import CatalogModel
import SourceText

/// Writes the attributes of one start tag, each value quoted and escaped.
package struct Attributes: ~Copyable {
  private var bytes = ByteBuffer()

  /// Takes over what was written so far, so that nothing is copied.
  init(taking written: inout ByteBuffer) { swap(&bytes, &written) }

  mutating func give(back written: inout ByteBuffer) { swap(&bytes, &written) }

  /// An attribute with a value of this module's own.
  package mutating func set(_ name: StaticString, _ value: StaticString) {
    begin(name)
    bytes.append(value)
    end()
  }

  /// An attribute with any value, escaped.
  package mutating func set(_ name: StaticString, _ value: String) {
    begin(name)
    TextEscaping.append(value.utf8Span.span, to: &bytes)
    end()
  }

  /// An attribute with a whole number.
  package mutating func set(_ name: StaticString, _ value: Int) { set(name, String(value)) }

  /// An attribute with a length or a coordinate, to one decimal.
  package mutating func set(_ name: StaticString, _ value: Double) {
    begin(name)
    bytes.append(coordinate: value)
    end()
  }

  /// An attribute with a share of the picture's width or height, in percent to one decimal.
  package mutating func set(percent name: StaticString, _ value: Double) {
    begin(name)
    bytes.append(coordinate: value)
    bytes.append(UInt8(ascii: "%"))
    end()
  }

  /// The corners of a line, or of an area, in a picture.
  package mutating func points(_ points: [Point]) {
    begin("points")
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(coordinate: point.x)
      bytes.append(UInt8(ascii: ","))
      bytes.append(coordinate: point.y)
    }
    end()
  }

  /// The outline of lines across a picture of 100 by 100, which leave the left edge and meet the right one level.
  mutating func set(curves: [(from: Double, to: Double)]) {
    begin("d")
    for curve in curves {
      for (index, mark) in ["M0 ", "C50 ", " 50 ", " 100 "].enumerated() {
        bytes.append(mark)
        bytes.append(coordinate: index < 2 ? curve.from : curve.to)
      }
    }
    self.end()
  }

  /// The language of an element, and the direction that it is written in, where that is not the one around it.
  mutating func set(language: Language, in page: PageLanguage) {
    set("lang", language.tag)
    guard language.isRightToLeft != page.isRightToLeft else { return }
    set("dir", language.isRightToLeft ? "rtl" : "ltr")
  }

  /// The language of a page, and the direction in which it is laid out.
  mutating func set(page: PageLanguage) {
    set("lang", page.language.tag)
    if page.isRightToLeft { set("dir", "rtl") }
  }

  /// An attribute that is true by being there.
  package mutating func flag(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
  }

  /// The address that a link leads to or a picture comes from, somewhere else on the web.
  package mutating func set(_ name: StaticString, _ address: WebAddress) { set(name, address.text) }

  /// The address of a file of this site, seen from a page.
  /// - Parameters:
  ///   - prefix: leads from the page to the folder that `path` starts in: `../../`.
  ///   - anchor: the id of an element within the page.
  package mutating func set(_ name: StaticString, prefix: String, _ path: SitePath, anchor: String? = nil) {
    begin(name)
    bytes.append(prefix)
    bytes.append(path.encoded)
    if let anchor {
      bytes.append(UInt8(ascii: "#"))
      bytes.append(PercentEncoding.fragment(anchor))
    }
    end()
  }

  /// A link to an element of the same page.
  package mutating func href(anchor: String) {
    begin("href")
    bytes.append(UInt8(ascii: "#"))
    bytes.append(PercentEncoding.fragment(anchor))
    end()
  }

  private mutating func begin(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
  }

  private mutating func end() { bytes.append(UInt8(ascii: "\"")) }
}

/// A place in a picture, in its own units, y downwards.
package struct Point: Sendable, Hashable {
  /// From the left, to the right.
  package let x: Double
  /// From the top, downwards.
  package let y: Double

  /// The place at `x` and `y`.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

extension ByteBuffer {
  /// Appends a coordinate to one decimal, `12.5`; rounded here because a printed double is longer than a picture needs.
  fileprivate mutating func append(coordinate value: Double) {
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    if tenths < 0 { append(UInt8(ascii: "-")) }
    append(String(tenths.magnitude / 10))
    guard !tenths.isMultiple(of: 10) else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(tenths.magnitude % 10))
  }
}
