import CatalogModel

/// What pages say of the actions that a review or a diagnosis led to.
extension PageContext {
  private static let late = InterfaceText(
    en: "late", fi: "myöhässä", sv: "försenad", fr: "en retard", it: "in ritardo")

  /// Writes what a team has to do, one below the other: the action, the day by which it is to be done, whether it is late, and
  /// what it is about.
  func openActions(_ html: inout HTMLWriter, _ actions: [Action]) {
    html.element(.ul, class: "links") { html in
      for action in actions.prefix(Self.listLimit) {
        html.element(.li) { html in
          self.write(&html, action.what)
          html.text(" ")
          if action.isLate(on: site.calendar.today) {
            self.badge(&html, self.strings[Self.late], class: "badge warn")
          }
          html.element(.span, class: "note") { html in
            if let due = action.due?.value {
              let path = action.entry.kind == .benefit ? "reviews[].actions[].due" : "actions[].due"
              html.text(self.label(path, of: action.entry) + self.strings.colon)
              self.date(&html, due)
              html.text(" · ")
            }
            self.link(&html, action.entry)
          }
        }
      }
      self.writeRest(&html, of: actions.count, nil)
    }
  }

  /// Writes actions one below the other: what is done, by whom, by when, and whether it is late.
  /// - Parameter path: the path of the list that has them.
  func actions(_ html: inout HTMLWriter, _ actions: [Action], of path: String) {
    html.elementUnlessEmpty(.ul, class: "links") { html in
      for action in actions.prefix(Self.listLimit) {
        html.element(.li) { html in
          self.write(&html, action.what)
          html.elementUnlessEmpty(.dl, class: "small") { self.rows(&$0, of: path, action, except: ["what"]) }
          if action.isLate(on: site.calendar.today) {
            self.badge(&html, self.strings[Self.late], class: "badge warn")
          }
        }
      }
    }
  }
}
