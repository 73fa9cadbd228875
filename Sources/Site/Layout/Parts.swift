import CatalogModel
import Syntax

/// The parts that pages are made of.
extension PageContext {
  /// Writes a section with a heading. Its id begins with a capital, which no heading of a body does.
  func section(
    _ html: inout HTMLWriter, _ id: String, _ title: String, content: (inout HTMLWriter) -> Void
  ) {
    html.element(.section, attributes: { $0.set("aria-labelledby", id) }) { html in
      html.element(.h2, attributes: { $0.set("id", id) }) { $0.text(title) }
      content(&html)
    }
  }

  /// Writes a row of a description list.
  func fact(_ html: inout HTMLWriter, _ label: String, content: (inout HTMLWriter) -> Void) {
    row(&html) {
      $0.text(label)
    } content: {
      content(&$0)
    }
  }

  /// Writes a row of a description list whose label is more than a text of the interface.
  func row(_ html: inout HTMLWriter, label: (inout HTMLWriter) -> Void, content: (inout HTMLWriter) -> Void) {
    html.element(.div) { html in
      html.element(.dt) { label(&$0) }
      html.element(.dd) { content(&$0) }
    }
  }

  /// Writes a row with a text, if there is one.
  func fact(_ html: inout HTMLWriter, _ label: String, _ text: Text?) {
    guard let wording = wording(text) else { return }
    html.element(.div) { html in
      html.element(.dt) { $0.text(label) }
      self.element(html: &html, .dd, wording)
    }
  }

  /// Writes a row with a text of the interface, if there is one.
  func fact(_ html: inout HTMLWriter, _ label: String, _ text: String?) {
    guard let text else { return }
    fact(&html, label) { $0.text(text) }
  }

  /// Writes a row with a date, if there is one.
  func fact(_ html: inout HTMLWriter, _ label: String, _ date: CalendarDate?) {
    guard let date else { return }
    fact(&html, label) { self.date(&$0, date) }
  }

  /// Writes a row with what the values of a field name, one or a list, if there are any.
  func fact(_ html: inout HTMLWriter, _ label: String, references field: NodeView?, of entry: Entry) {
    let nodes = Self.scalars(of: field)
    guard !nodes.isEmpty else { return }
    fact(&html, label) { self.references(&$0, nodes, of: entry) }
  }

  /// Writes a row with entries, if there are any.
  func fact(_ html: inout HTMLWriter, _ label: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    fact(&html, label) { html in
      self.separated(&html, entries) { self.linkApart(&$0, $1) }
    }
  }

  /// Writes a row with words as they are written, if there are any.
  /// - Parameter language: the language that they are in.
  func fact(_ html: inout HTMLWriter, _ label: String, _ nodes: [NodeView], in language: Language) {
    guard !nodes.isEmpty else { return }
    html.element(.div) { html in
      html.element(.dt) { $0.text(label) }
      html.element(.dd, attributes: { self.mark(&$0, language) }) { html in
        self.separated(&html, nodes) { html, node in node.withText { html.text($0) } }
      }
    }
  }

  /// Writes what nodes of `entry` name, with commas between.
  func references(_ html: inout HTMLWriter, _ nodes: [NodeView], of entry: Entry) {
    separated(&html, nodes) { self.reference(&$0, $1, of: entry) }
  }

  /// Writes the names of parts of an entry as a note within a line, if there are any.
  func names(_ html: inout HTMLWriter, _ names: [Text?]) {
    let names = names.compactMap(\.self)
    guard !names.isEmpty else { return }
    html.text(" ")
    html.element(.span, class: "note") { html in
      for (place, name) in names.enumerated() {
        if place > 0 { html.text(" · ") }
        self.write(&html, name)
      }
    }
  }

  /// Writes things within a line; beyond the limit, how many more there are.
  func separated<Thing>(
    _ html: inout HTMLWriter, _ things: [Thing], write: (inout HTMLWriter, Thing) -> Void
  ) {
    for (index, thing) in things.prefix(Self.listLimit).enumerated() {
      if index > 0 { html.text(", ") }
      write(&html, thing)
    }
    if things.count > Self.listLimit { html.text(", " + more(things.count - Self.listLimit)) }
  }

  /// The most entries that one list within a page names. A page about something that ten thousand others use stays one
  /// that a browser opens.
  static let listLimit = 500

  /// How many entries a list leaves out.
  func more(_ count: Int) -> String { strings.andMore(strings.numbers.whole(count)) }

  /// Writes a list of texts, if there are any.
  func list(_ html: inout HTMLWriter, class style: StaticString? = nil, _ texts: TextList) {
    let wordings = wordings(texts)
    guard !wordings.isEmpty else { return }
    html.element(.ul, class: style) { html in
      for wording in wordings { self.element(html: &html, .li, wording) }
    }
  }

  /// Writes a list of entries by name, with a note behind each.
  /// - Parameter rest: the list that has those as well which are too many to be named here.
  func entryList(
    _ html: inout HTMLWriter, _ entries: [Entry], rest: SitePath? = nil,
    note: (inout HTMLWriter, Entry) -> Void = { _, _ in }
  ) {
    html.element(.ul, class: "links") { html in
      for entry in self.language.sorted(entries).prefix(Self.listLimit) {
        html.element(.li) { html in
          self.linkApart(&html, entry)
          note(&html, entry)
        }
      }
      writeRest(&html, of: entries.count, rest)
    }
  }

  /// Writes how many of `count` entries a list does not name, if any, as an item that leads to the list of all of them.
  func writeRest(_ html: inout HTMLWriter, of count: Int, _ rest: SitePath?) {
    guard count > Self.listLimit else { return }
    let text = more(count - Self.listLimit)
    html.element(.li) { html in
      if let rest { self.link(&html, text, to: rest) } else { html.text(text) }
    }
  }

  /// Writes a section with a list of entries, if there are any.
  /// - Parameter rest: the list that has those as well which are too many to be named here.
  func section(
    _ html: inout HTMLWriter, _ id: String, _ title: String, _ entries: [Entry], rest: SitePath? = nil,
    note: (inout HTMLWriter, Entry) -> Void = { _, _ in }
  ) {
    guard !entries.isEmpty else { return }
    section(&html, id, title) { self.entryList(&$0, entries, rest: rest, note: note) }
  }

  /// The list of the entries that name `target` in `field`, where they are more than a page about it names.
  func rest(of field: ReferenceField, naming target: Entry) -> SitePath? {
    site.facets.longList(of: field, naming: target)
  }

  /// Writes a word that says a state, with a class to colour it by.
  func badge(_ html: inout HTMLWriter, _ text: String, class style: StaticString = "badge") {
    html.element(.span, class: style) { $0.text(ShownLength.name(text)) }
    // Read out or shown without the stylesheet, two badges would be one word.
    html.text(" ")
  }

  /// Writes a table that scrolls by itself where the page is too narrow for it.
  func table(_ html: inout HTMLWriter, label: String, content: (inout HTMLWriter) -> Void) {
    scrolling(&html, label: label) { $0.element(.table, content: content) }
  }

  /// Writes what scrolls by itself where the page is too narrow for it: a group with a name, since a landmark for each table
  /// would bear the name of the section around it.
  func scrolling(
    _ html: inout HTMLWriter, class style: StaticString = "scroll", label: String, content: (inout HTMLWriter) -> Void
  ) {
    html.element(
      .div, class: style,
      attributes: { attributes in
        attributes.set("role", "group")
        attributes.set("aria-label", label)
        attributes.set("tabindex", "0")
      }, content: content)
  }

  /// Writes the head of a table.
  /// - Parameter numeric: the places of the columns that hold numbers.
  func tableHead(_ html: inout HTMLWriter, _ titles: [String], numeric: Range<Int> = 0..<0) {
    html.element(.thead) { html in
      html.element(.tr) { html in
        for (index, title) in titles.enumerated() {
          html.element(
            .th, class: numeric.contains(index) ? "number" : nil, attributes: { $0.set("scope", "col") },
            content: { $0.text(title) })
        }
      }
    }
  }

  /// Writes a date, spelt out.
  func date(_ html: inout HTMLWriter, _ date: CalendarDate) {
    html.element(.time, attributes: { $0.set("datetime", date.description) }) { html in
      html.text(self.strings.dates.text(date))
    }
  }

  /// A period as the page's readers say it.
  func label(_ period: Period) -> String { strings.dates.text(period, fiscalYearStart: fiscalYearStart) }

  /// The scalars of a field that holds one or a list of them.
  static func scalars(of field: NodeView?) -> [NodeView] {
    guard let field else { return [] }
    return field.isSequence ? field.elements.filter(\.isNonEmptyScalar) : field.isNonEmptyScalar ? [field] : []
  }
}
