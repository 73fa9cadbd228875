/// Where in a list, sorted by name, each letter begins: as links above a list that is too long to look through.
struct LetterIndex: Sendable {
  /// Each letter with the place of the first thing whose name begins with it. Empty where there are few things, and where there
  /// are as many letters as in a script without an alphabet.
  private let letters: [(letter: String, first: Int)]
  /// The place among ``letters`` of the one that begins at a place.
  private let byPlace: [Int: Int]

  /// The most things that readers look through without letters.
  static let fewEntries = 40
  /// The most letters that are offered.
  private static let maxLetters = 60

  /// - Parameters:
  ///   - initials: the letter of each thing, in the order of the list.
  ///   - start: the place of the first.
  init(_ initials: [String], from start: Int = 0) {
    var seen: Set<String> = []
    let found =
      initials.count > Self.fewEntries
      ? initials.enumerated().filter { seen.insert($0.element).inserted }.map { ($0.element, start + $0.offset) } : []
    letters = (2...Self.maxLetters).contains(found.count) ? found : []
    byPlace = Dictionary(
      letters.enumerated().map { ($0.element.first, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The letter that begins at a place of the list, by its place among the letters.
  func index(of place: Int) -> Int? { byPlace[place] }

  /// Writes links to where the letters begin, if there are any.
  /// - Parameters:
  ///   - label: what the list is called.
  ///   - anchor: the id of the first thing of a letter, by the letter's place.
  ///   - page: the page that has the thing at a place; nil for the one that is written.
  func write(
    _ html: inout HTMLWriter, label: String, _ context: PageContext, anchor: (Int) -> String, page: (Int) -> SitePath?
  ) {
    guard !letters.isEmpty else { return }
    let label = context.strings[ListText.byLetter].filled(label)
    html.element(.nav, class: "letters", attributes: { $0.set("aria-label", label) }) { html in
      html.element(.ul) { html in
        for (index, (letter, place)) in letters.enumerated() {
          html.element(.li) { html in
            html.element(
              .a,
              attributes: { attributes in
                if let path = page(place) {
                  attributes.set("href", prefix: context.prefix, path, anchor: anchor(index))
                } else {
                  attributes.href(anchor: anchor(index))
                }
              }, content: { $0.text(letter) })
          }
        }
      }
    }
  }
}
