import CatalogModel
import SourceText
import Syntax

/// What Markdown has no mark for: elements of HTML, and the alerts and footnotes of code hosts.
extension MarkdownRenderer {
  func writeElement(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let element = markdown.elements[Int(event.detail)]
    if element.name == .table {
      return page.table(&html, label: page.strings.table) { writeContent(&$0, &cursor) }
    }
    let tag = Self.tag(of: element.name)
    let style = Self.alignment(of: element)
    switch element.name {
    // What a list or table has is counted, with content or without.
    case .li, .td, .th, .tr:
      html.element(tag, class: style, attributes: { write(element, &$0) }) { writeContent(&$0, &cursor) }
    default:
      html.elementUnlessEmpty(tag, class: style, attributes: { write(element, &$0) }) { writeContent(&$0, &cursor) }
    }
  }

  private func write(_ element: Markdown.Element, _ attributes: inout Attributes) {
    if element.name == .pre { attributes.set("tabindex", "0") }
    let hasDirection = element.attributes.contains { if case .direction = $0 { true } else { false } }
    for attribute in element.attributes {
      switch attribute {
      case .title(let text): attributes.set("title", text)
      case .language(let text):
        attributes.set("lang", text)
        // Around it may stand anything, so both directions are said.
        guard !hasDirection else { continue }
        if Language(text).isRightToLeft { attributes.set("dir", "rtl") } else { attributes.set("dir", "ltr") }
      case .direction(.ltr): attributes.set("dir", "ltr")
      case .direction(.rtl): attributes.set("dir", "rtl")
      case .direction(.auto): attributes.set("dir", "auto")
      case .dateTime(let text): attributes.set("datetime", text)
      case .columnSpan(let count): attributes.set("colspan", count)
      case .rowSpan(let count): attributes.set("rowspan", count)
      case .isRowHeader(true): attributes.set("scope", "row")
      case .isRowHeader(false): attributes.set("scope", "col")
      case .start(let number): attributes.set("start", number)
      case .value(let number): attributes.set("value", number)
      case .isReversed: attributes.flag("reversed")
      case .isOpen: attributes.flag("open")
      case .align: break
      }
    }
  }

  private static func alignment(of element: Markdown.Element) -> StaticString? {
    for case .align(let alignment) in element.attributes {
      switch alignment {
      case .left: return "left"
      case .center: return "center"
      case .right: return "right"
      case .none: return nil
      }
    }
    return nil
  }

  private static func tag(of name: Markdown.Element.Name) -> Tag {
    switch name {
    case .caption: .caption
    case .dd: .dd
    case .details: .details
    case .div: .div
    case .dl: .dl
    case .dt: .dt
    case .figcaption: .figcaption
    case .figure: .figure
    case .li: .li
    case .ol: .ol
    case .p: .p
    case .pre: .pre
    case .summary: .summary
    case .table: .table
    case .tbody: .tbody
    case .td: .td
    case .tfoot: .tfoot
    case .th: .th
    case .thead: .thead
    case .tr: .tr
    case .ul: .ul
    case .abbr: .abbr
    case .bdi: .bdi
    case .bdo: .bdo
    case .cite: .cite
    case .dfn: .dfn
    case .ins: .ins
    case .kbd: .kbd
    case .mark: .mark
    case .q: .q
    case .rp: .rp
    case .rt: .rt
    case .ruby: .ruby
    case .samp: .samp
    case .small: .small
    case .span: .span
    case .sub: .sub
    case .sup: .sup
    case .time: .time
    case .variable: .variable
    }
  }

  // MARK: - Alerts

  func writeQuotation(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let (style, title): (StaticString, String)
    switch Markdown.Alert(rawValue: event.detail) {
    case nil, .some(.none): return html.elementUnlessEmpty(.blockquote) { writeContent(&$0, &cursor) }
    case .note: (style, title) = ("alert note", page.strings.alertNote)
    case .tip: (style, title) = ("alert tip", page.strings.alertTip)
    case .important: (style, title) = ("alert important", page.strings.alertImportant)
    case .warning: (style, title) = ("alert warning", page.strings.alertWarning)
    case .caution: (style, title) = ("alert caution", page.strings.alertCaution)
    }
    html.element(.div, class: style) { html in
      html.element(.p, class: "alert-title", attributes: { page.mark(&$0, page.language.language) }) { $0.text(title) }
      writeContent(&html, &cursor)
    }
  }

  // MARK: - Footnotes

  // No heading's fragment has a full stop, so these ids are free.
  private func id(ofFootnote number: Int) -> String { "fn.\(number + 1)" }

  private func id(ofReference occurrence: Int, to number: Int) -> String {
    occurrence == 1 ? "fnref.\(number + 1)" : "fnref.\(number + 1).\(occurrence)"
  }

  func writeReference(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: Cursor) {
    let reference = markdown.footnoteReferences[Int(event.detail)]
    let number = String(reference.footnote + 1)
    html.element(.sup) { html in
      guard !cursor.isInLink else { return html.text(number) }
      html.element(
        .a,
        attributes: {
          $0.set("id", id(ofReference: reference.occurrence, to: reference.footnote))
          $0.href(anchor: id(ofFootnote: reference.footnote))
        }, content: { $0.text(number) })
    }
  }

  func writeFootnotes(_ html: inout HTMLWriter, _ cursor: inout Cursor) {
    html.element(.section, class: "footnotes", attributes: { $0.set("aria-label", page.strings.footnotes) }) { html in
      html.element(.ol) { writeContent(&$0, &cursor) }
    }
  }

  func writeFootnote(_ event: Markdown.Event, _ html: inout HTMLWriter, _ cursor: inout Cursor) {
    let number = Int(event.detail)
    html.element(.li, attributes: { $0.set("id", id(ofFootnote: number)) }) { html in
      writeContent(&html, &cursor)
      for occurrence in 1...max(1, markdown.footnotes[number].references) {
        html.text(" ")
        html.element(
          .a,
          attributes: {
            $0.href(anchor: id(ofReference: occurrence, to: number))
            $0.set("aria-label", page.strings.backToText)
          }, content: { $0.text("\u{21A9}\u{FE0E}") })
      }
    }
  }
}
