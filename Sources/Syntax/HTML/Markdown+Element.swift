internal import SourceText

extension Markdown {
  /// An element of HTML in prose that Markdown has no mark for; only what is harmless, without ids and classes.
  package struct Element: Sendable, Hashable {
    /// The elements that are shown as such.
    package enum Name: String, Sendable, CaseIterable {
      case caption, dd, details, div, dl, dt, figcaption, figure, li, ol, p, pre, summary, table, tbody, td, tfoot, th,
        thead, tr, ul
      case abbr, bdi, bdo, cite, dfn, ins, kbd, mark, q, rp, rt, ruby, samp, small, span, sub, sup, time
      case variable = "var"

      /// Whether this stands within a line of text.
      package var isSpan: Bool {
        switch self {
        case .abbr, .bdi, .bdo, .cite, .dfn, .ins, .kbd, .mark, .q, .rp, .rt, .ruby, .samp, .small, .span, .sub, .sup,
          .time, .variable:
          true
        default: false
        }
      }
    }

    /// What an element may say about itself; anything else that is written in it is left out.
    package enum Attribute: Sendable, Hashable {
      case title(String), language(String), direction(Direction), align(Alignment), dateTime(String)
      case columnSpan(Int), rowSpan(Int), isRowHeader(Bool)
      case start(Int), value(Int), isReversed, isOpen
    }

    /// Which way a text is written: from the left, from the right, or as its first letters tell.
    package enum Direction: String, Sendable { case ltr, rtl, auto }

    /// Which element it is.
    package var name: Name
    /// What it says about itself.
    package var attributes: [Attribute] = []
  }
}

extension Markdown.Element {
  /// The elements that may have to be put in; a text that has any HTML begins its list of elements with them.
  static let impliedNames: [Name] = [.div, .ul, .li, .dl, .dd, .tr, .td]

  /// Enters an element that nobody wrote.
  static func implied(_ name: String) -> Markdown.Event {
    let index = impliedNames.firstIndex { $0.rawValue == name } ?? 0
    return Markdown.Event(
      kind: .enter, tag: .element, isAside: false, text: .startOfFile, detail: UInt32(index), isTight: false)
  }
}
