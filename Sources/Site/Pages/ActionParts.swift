import CatalogModel

/// What pages say of the actions that a review or a diagnosis led to.
extension PageContext {
  private static let late = InterfaceText(
    en: "late", fi: "myöhässä", sv: "försenad", fr: "en retard", it: "in ritardo")

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
