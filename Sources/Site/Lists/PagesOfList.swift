extension PageContext {
  /// How many pages before and behind the current one are linked, where there are too many to link all.
  private static let pagesAround = 3
  /// The most pages that are all linked.
  private static let fewPages = 12

  /// Writes links to all pages of a list that is too long for one; where there are many, to the first, the last, and those around
  /// the current one.
  /// - Parameters:
  ///   - current: the number of this page, from 1 to `count`.
  ///   - note: what a page holds, in a word; nil where that goes without saying.
  ///   - path: the path of the page with a number.
  func pagesOfList(
    _ html: inout HTMLWriter, current: Int, count: Int, note: (Int) -> String? = { _ in nil }, path: (Int) -> SitePath
  ) {
    guard count > 1 else { return }
    var shown = Array(1...count)
    if count > Self.fewPages {
      shown.removeAll { $0 != 1 && $0 != count && abs($0 - current) > Self.pagesAround }
    }
    html.element(.nav, class: "pages", attributes: { $0.set("aria-label", self.strings.pagesOfList) }) { html in
      html.element(.ol) { html in
        for (index, number) in shown.enumerated() {
          if index > 0, shown[index - 1] < number - 1 {
            html.element(.li, attributes: { $0.set("aria-hidden", "true") }) { $0.text("…") }
          }
          html.element(.li) { html in
            html.element(
              .a,
              attributes: { attributes in
                attributes.set("href", prefix: self.prefix, path(number))
                if number == current { attributes.set("aria-current", "page") }
              },
              content: { html in
                html.text(self.strings.numbers.whole(number))
                guard let note = note(number) else { return }
                html.text(" ")
                html.element(.small) { $0.text(note) }
              })
          }
        }
      }
    }
  }
}
