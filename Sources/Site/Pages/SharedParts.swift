import CatalogModel
import Syntax

/// What the pages of several kinds have in common.
extension PageContext {
  /// Writes where in its life a package or a component is; an unknown word as it is written.
  func status(_ html: inout HTMLWriter, _ entry: Entry) {
    guard let node = entry.writtenStatus, node.isNonEmptyScalar else { return }
    guard let status: LifecycleStatus = node.word() else {
      badge(&html, node.string, class: "badge quiet")
      return
    }
    let word = kind(of: entry).word("status", status.rawValue)
    switch status.section {
    case .pipeline: badge(&html, word, class: "badge pipeline")
    case .catalogue: badge(&html, word, class: "badge live")
    case .archive: badge(&html, word, class: "badge archive")
    }
  }

  /// Writes where in its life a package or a component is that others name, unless it can simply be had.
  func statusUnlessLive(_ html: inout HTMLWriter, _ entry: Entry) {
    guard entry.lifecycleStatus != .live, let node = entry.writtenStatus, node.isNonEmptyScalar else { return }
    html.text(" ")
    self.status(&html, entry)
  }

  /// Writes that an entry is over or soon will be, and what takes its place, so that nobody reads on in vain.
  func endNotice(_ html: inout HTMLWriter, _ entry: Entry) {
    let closed = entry.as(ServicePackage.self).flatMap(closedNotice)
    let end = (entry.dates?.retired?.value).map { strings.dates.text($0) }
    let notice: String?
    switch entry.lifecycleStatus {
    case .sunset: notice = end.map { strings.endsOn($0) } ?? (closed == nil ? strings.beingPhasedOut : nil)
    case .retired: notice = end.map { strings.endedOn($0) } ?? strings.noLongerAvailable
    case .rejected: notice = strings.wasRejected
    default: notice = closed == nil ? nil : end.map { strings.endsOn($0) }
    }
    let sentences = [closed, notice].compactMap(\.self)
    guard !sentences.isEmpty else { return }
    html.element(.p, class: "notice") { html in
      html.text(sentences.joined(separator: " "))
      let successors = Self.scalars(of: entry.replacedBy?.node)
      guard !successors.isEmpty else { return }
      html.text(" " + self.strings.useInstead + " ")
      self.references(&html, successors, of: entry)
    }
  }

  private static let closed = InterfaceText(
    en: "Closed to new customers since {1}.", fi: "Uusia asiakkaita ei ole otettu {1} lähtien.",
    sv: "Tar inte emot några nya sedan den {1}.", fr: "N’accepte plus de nouvelles demandes depuis le {1}.",
    it: "Non accetta nuove richieste dal {1}.")

  /// That a service takes nobody new, and since when; nil of one that does, and of what nobody can have.
  func closedNotice(_ package: ServicePackage) -> String? {
    package.closed(on: site.calendar.today).map { strings[Self.closed].filled(strings.dates.text($0)) }
  }

  /// Writes that somebody was to look by now whether the page is right: whoever reads on should know.
  func reviewNotice(_ html: inout HTMLWriter, _ package: ServicePackage) {
    guard let notice = lateReview(package) else { return }
    html.element(.p, class: "notice") { $0.text(notice.capitalizedFirst + ".") }
  }

  /// That the review of a service was due, and when, in words within a line; nil to customers, to whom that is nothing.
  func lateReview(_ package: ServicePackage) -> String? {
    guard site.contents.edition == .portfolio, let day = package.lateReview(on: site.calendar.today) else { return nil }
    return strings[LifecyclePage.Text.reviewLate].filled(strings.dates.text(day))
  }

  /// Writes an address as a link, or as plain text where it is no address that a link may have.
  func address(_ html: inout HTMLWriter, _ written: String) {
    guard let address = WebAddress(guessing: written) else {
      html.text(written)
      return
    }
    html.element(.a, attributes: { $0.set("href", address) }) { $0.text(Self.name(ofAddress: written)) }
  }

  /// The most characters of a path that a reader takes in as part of an address.
  private static let shortPath = 24

  /// What an address is called that nobody gave a name: a mailbox, a number, or the host with a path that is short.
  static func name(ofAddress written: String) -> String {
    let lowercased = written.lowercased()
    for scheme in ["mailto:", "tel:"] where lowercased.hasPrefix(scheme) {
      return String(written.dropFirst(scheme.count).prefix { $0 != "?" })
    }
    guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else { return written }
    let rest = written.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let path = rest.dropFirst(host.count).prefix { !"?#".contains($0) }
    let name = host.lowercased().hasPrefix("www.") ? host.dropFirst(4) : host
    guard !name.isEmpty else { return written }
    let isShort = path.count <= shortPath && host.count + path.count == rest.count
    return String(name) + (path == "/" || !isShort ? "" : path)
  }

  /// Writes links to pages elsewhere, each under its title, with what sort of page it is.
  func webLinks(_ html: inout HTMLWriter, of entry: Entry) {
    html.element(.ul, class: "links") { html in
      for link in entry.webLinks.prefix(Self.listLimit) {
        html.element(.li) { html in
          if link.title != nil, let address = (link.url?.value).flatMap(WebAddress.init(guessing:)) {
            html.element(.a, attributes: { $0.set("href", address) }) { self.write(&$0, link.title) }
          } else {
            self.write(&html, link.title)
            if let url = link.url?.value { self.address(&html, url) }
          }
          if let type = link.type?.value {
            html.element(.span, class: "note") { $0.text(self.kind(of: entry).word(WebLink.typePath, type)) }
          }
          html.elementUnlessEmpty(.dl) {
            self.rows(&$0, of: WebLink.field, link, except: ["url", "title", "type"])
          }
        }
      }
    }
  }

  /// Writes a text; one that is a mailbox or an address becomes a link.
  func contact(_ html: inout HTMLWriter, _ text: Text?) {
    guard let text, let wording = wording(text) else { return }
    if address(in: text) == nil { write(&html, text) } else { contact(&html, wording.node) }
  }

  /// Writes a list of texts, of which those that are a mailbox or an address become links.
  func contacts(_ html: inout HTMLWriter, _ texts: TextList) {
    html.elementUnlessEmpty(.ul) { html in
      for wording in wordings(texts) {
        html.element(.li, attributes: { self.mark(&$0, wording.language) }) { html in
          self.contact(&html, wording.node)
        }
      }
    }
  }

  /// Writes a value as it is written; one that is a mailbox or an address becomes a link.
  func contact(_ html: inout HTMLWriter, _ node: NodeView) {
    guard let address = Self.address(written: node) else { return html.text(of: node) }
    html.element(.a, attributes: { $0.set("href", address) }) { $0.text(Self.name(ofAddress: node.string)) }
  }

  /// The address that a text is as a whole: a mailbox, or one with a scheme.
  func address(in text: Text) -> WebAddress? { wording(text).flatMap { Self.address(written: $0.node) } }

  /// The same for a value; nil for one that is too long for an address.
  static func address(written node: NodeView) -> WebAddress? {
    guard node.isScalar, node.withText({ $0.count <= ShownLength.address }) else { return nil }
    let written = node.string
    return isMailbox(written) ? WebAddress("mailto:" + written) : WebAddress(written)
  }

  /// Whether a text is a name, an `@` and a host: `desk@example.org`, and no `@desk`.
  private static func isMailbox(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(UInt8(ascii: "."))
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x3A }
  }

  /// Writes a remark within a list: a label, and what nodes of `entry` name.
  func fact(inline html: inout HTMLWriter, _ label: String, _ nodes: [NodeView], of entry: Entry) {
    guard !nodes.isEmpty else { return }
    html.element(.span, class: "remark") { html in
      html.element(.span, class: "label") { $0.text(label) }
      html.text(" ")
      self.references(&html, nodes, of: entry)
    }
  }

  /// Writes a remark within a list: a label, and a text.
  func fact(inline html: inout HTMLWriter, _ label: String, _ text: String) {
    html.element(.span, class: "remark") { html in
      html.element(.span, class: "label") { $0.text(label) }
      html.text(" ")
      html.text(text)
    }
  }

  /// Writes what nodes of `entry` name, one a line.
  func referenceList(_ html: inout HTMLWriter, _ nodes: [NodeView], of entry: Entry) {
    html.element(.ul, class: "links") { html in
      for node in nodes.prefix(Self.listLimit) {
        html.element(.li) { html in
          self.reference(&html, node, of: entry)
          if let target = entry.target(of: node) { self.summaryNote(&html, target) }
        }
      }
      if nodes.count > Self.listLimit {
        html.element(.li) { $0.text(self.more(nodes.count - Self.listLimit)) }
      }
    }
  }

  /// What an entry is, in a sentence: its summary, or what else its kind has shown below the title; nil where nobody wrote it.
  func summary(of entry: Entry) -> LocalizedText? {
    let leads = kind(of: entry).fields(.lead).lazy.compactMap { entry.fields[$0.name].flatMap(Text.init) }
    return wording(entry.summary ?? leads.first).map {
      LocalizedText(text: ShownLength.name($0.node.string), language: $0.language)
    }
  }

  /// Writes what an entry says of itself in a sentence.
  func summaryNote(_ html: inout HTMLWriter, _ entry: Entry) {
    guard let wording = wording(entry.summary) else { return }
    html.element(.span, class: "note", attributes: { self.mark(&$0, wording.language) }) { html in
      Self.clipped(&html, wording.node)
    }
  }

  /// Writes the beginning of a text that may be of any length.
  static func clipped(_ html: inout HTMLWriter, _ node: NodeView) {
    node.withText { text in
      var end = min(text.count, 400)
      while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
      html.text(text.extracting(0..<end))
      if end < text.count { html.text("…") }
    }
  }

  /// Writes a section with what a field of `entry` names, if it names anything.
  func section(
    _ html: inout HTMLWriter, _ id: String, _ title: String, references field: NodeView?, of entry: Entry
  ) {
    let nodes = Self.scalars(of: field)
    guard !nodes.isEmpty else { return }
    section(&html, id, title) { self.referenceList(&$0, nodes, of: entry) }
  }

  /// Writes a section with the measures that are about `entry`, if there are any.
  func measures(_ html: inout HTMLWriter, about entry: Entry) {
    measures(
      &html, "Measures", kind(.measure).plural, Measure.all(about: entry),
      rest: rest(of: Measure.about, naming: entry))
  }

  /// Writes a section with the measures that a field of `entry` names; what names none stands there as it is written.
  func measures(_ html: inout HTMLWriter, of entry: Entry, _ field: ReferenceField) {
    let nodes = Self.scalars(of: entry.fields[field.fieldPath])
    guard !nodes.isEmpty else { return }
    section(&html, Self.anchor(field.fieldPath), label(field.fieldPath, of: entry)) { html in
      html.element(.ul, class: "measures") { html in
        for node in nodes.prefix(Self.listLimit) {
          html.element(.li) { html in
            html.element(.span, class: "name") { self.reference(&$0, node, of: entry) }
            if let measure = entry.target(of: node)?.as(Measure.self) { self.measureNote(&html, measure) }
          }
        }
        self.writeRest(&html, of: nodes.count, nil)
      }
    }
  }

  /// Writes a section with measures by name, each with its course, its latest reading and its target.
  func measures(
    _ html: inout HTMLWriter, _ id: String, _ title: String, _ measures: [Measure], rest: SitePath? = nil
  ) {
    guard !measures.isEmpty else { return }
    section(&html, id, title) { self.measureList(&$0, measures, rest: rest) }
  }

  /// Writes measures by name, each with its course, its latest reading and its target.
  func measureList(_ html: inout HTMLWriter, _ measures: [Measure], rest: SitePath? = nil) {
    html.element(.ul, class: "measures") { html in
      for measure in self.language.sorted(measures, rank: { _ in 0 }, entry: \.entry).prefix(Self.listLimit) {
        html.element(.li) { html in
          html.element(.span, class: "name") { self.linkApart(&$0, measure.entry) }
          self.measureNote(&html, measure)
        }
      }
      self.writeRest(&html, of: measures.count, rest)
    }
  }

  /// Writes a measure's course, its latest reading and its target within a line.
  func measureNote(_ html: inout HTMLWriter, _ measure: Measure) {
    let series = NumberSeries(measure)
    html.element(.span, class: "reading") { html in
      Sparkline(series: series).write(&html)
      html.element(.span) { html in
        self.latest(&html, series)
        if let target = target(series) {
          html.text(" ")
          html.element(.span, class: "note") { html in
            html.text(self.kind(.measure).label("target") + self.strings.colon + target)
          }
        }
      }
    }
  }
}
