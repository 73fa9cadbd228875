import CatalogModel

/// What became of ideas: a board with what waits for an answer, what got a yes and when it comes, what was delivered, and what
/// got a no and why. It takes the place of the list of ideas, for customers as well.
struct IdeasPage: OverviewPage {
  static let path = SitePath("ideas/index.html")
  static let title = InterfaceText(en: "Ideas", fi: "Ideat", sv: "Idéer", fr: "Idées", it: "Idee")
  /// The item of the ideas leads to it.
  static let place: NavigationPlace? = nil
  static let question = InterfaceText(
    en: "What became of ideas?", fi: "Mitä ideoille tapahtui?", sv: "Vad blev det av idéerna?",
    fr: "Que sont devenues les idées\u{A0}?", it: "Che ne è stato delle idee?")
  static let marks: [Mark] = [.reached, .onTrack, .atRisk, .missed]

  /// The most ideas of a column; all of a longer one have pages of their own.
  static let columnLimit = 24

  static func exists(in contents: SiteContents) -> Bool { !contents.catalog.entries(of: .idea).isEmpty }

  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard isShown(in: site.contents) else { return [] }
    let board = [IdeasPage()] as [any Page]
    guard site.catalog.entries(of: .idea).count > columnLimit else { return board }
    return board + AnsweredIdeasPage.pages(of: IdeaBoard(PageContext(site: site, language: language, path: path)))
  }

  var section: NavigationItem? { .kind(.idea) }

  func sort(_ context: PageContext) -> String { context.kind(.idea).plural }

  /// Customers do not see since when an idea waits, so nothing of theirs is compared with a day.
  func asOf(_ context: PageContext) -> String? {
    guard context.site.contents.edition == .portfolio else { return nil }
    let strings = context.strings
    let limit = Int(OverviewThreshold.ideaDays.value(in: context.catalog))
    let day = strings[Text.asOf, limit].filled(strings.dates.text(context.site.calendar.today))
    return context.withRevision(day)
  }

  func writeActions(_ html: inout HTMLWriter, _ context: PageContext) { context.ideaLink(&html, about: nil) }

  func figures(_ context: PageContext) -> IdeaBoard { IdeaBoard(context) }

  func finding(_ board: IdeaBoard, _ context: PageContext) -> String {
    let strings = context.strings
    let waiting = board[.waiting].count
    var sentences = [strings[Text.ideas, board.count]]
    sentences.append(waiting == 0 ? strings[Text.noneWaits] : strings[Text.waits, waiting])
    if let days = board.longestWait { sentences.append(strings[Text.longest, days]) }
    guard board.answered > 0 else { return sentences.joined(separator: " ") }
    sentences.append(strings[Text.answered, board.answered])
    if let days = board.medianDays, board.answered > 1 { sentences.append(strings[Text.median, days]) }
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ board: IdeaBoard, _ context: PageContext) {
    if context.site.contents.edition == .portfolio { IdeaCard.writeKey(&html, context) }
    html.element(.div, class: "board") { html in
      for answer in IdeaBoard.Answer.allCases { write(&html, answer, board, context) }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    guard context.site.contents.edition == .portfolio else { return [] }
    let strings = context.strings
    let limit = strings.numbers.whole(Int(OverviewThreshold.ideaDays.value(in: context.catalog)))
    return [
      (
        strings[IdeaBoard.Answer.waiting.title],
        strings[Text.waitingExplained].filled(OverviewThreshold.ideaDays.rule, limit)
      ),
      (strings[Text.answers], strings[Text.answersExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  private func write(
    _ html: inout HTMLWriter, _ answer: IdeaBoard.Answer, _ board: IdeaBoard, _ context: PageContext
  ) {
    let cards = board[answer]
    html.element(.section, attributes: { $0.set("aria-labelledby", answer.anchor) }) { html in
      html.element(.h2, attributes: { $0.set("id", answer.anchor) }) { html in
        html.text(context.strings[answer.title] + " ")
        html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(cards.count)) }
      }
      guard !cards.isEmpty else {
        return html.element(.p, class: "none") { $0.text(context.strings[Text.none]) }
      }
      html.element(.ul) { html in
        for card in cards.prefix(Self.columnLimit) {
          IdeaCard(card: card, answer: answer, limit: board.limit, heading: .h3, context: context).write(&html)
        }
      }
      guard cards.count > Self.columnLimit else { return }
      let all = context.strings[Text.all].filled(context.strings.numbers.whole(cards.count))
      html.element(.p) { context.link(&$0, all, to: AnsweredIdeasPage.path(answer, 1)) }
    }
  }
}

/// All ideas with one answer, where there are more than the board has room for; many of them on several pages.
struct AnsweredIdeasPage: Page {
  let answer: IdeaBoard.Answer
  /// From 1 to ``pageCount``.
  let number: Int
  let pageCount: Int
  let cards: ArraySlice<IdeaBoard.Card>
  /// The days after which an idea has waited too long.
  let limit: Int

  /// The most ideas of a page.
  private static let length = 50

  static func pages(of board: IdeaBoard) -> [any Page] {
    IdeaBoard.Answer.allCases.flatMap { answer -> [any Page] in
      let cards = board[answer]
      guard cards.count > IdeasPage.columnLimit else { return [] }
      let count = (cards.count + length - 1) / length
      return (1...count).map { number in
        let slice = cards[((number - 1) * length)..<min(number * length, cards.count)]
        return AnsweredIdeasPage(answer: answer, number: number, pageCount: count, cards: slice, limit: board.limit)
      }
    }
  }

  /// An idea's page is in a folder of its own, so that the two never meet.
  static func path(_ answer: IdeaBoard.Answer, _ number: Int) -> SitePath {
    SitePath("ideas/\(answer)" + (number == 1 ? ".html" : "-\(number).html"))
  }

  var path: SitePath { Self.path(answer, number) }
  var section: NavigationItem? { .kind(.idea) }
  var stylesheets: [Stylesheet] { [.overviews] }

  func title(_ context: PageContext) -> PageTitle {
    let title = context.strings[answer.title]
    return .interface(number == 1 ? title : "\(title), \(context.strings.pageOf(number, pageCount))")
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    let first = number == 1 ? [] : [(context.strings[answer.title], Self.path(answer, 1))]
    return [(context.kind(.idea).plural, IdeasPage.path)] + first
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    Mark.writeDefinitions(of: IdeasPage.marks, &html)
    html.element(.header, class: "overview") { html in
      html.element(.p, class: "kind") { $0.text(context.kind(.idea).plural) }
      html.element(.h1) { $0.text(title(context).text) }
    }
    html.element(.ul, class: "board") { html in
      for card in cards {
        IdeaCard(card: card, answer: answer, limit: limit, heading: .h2, context: context).write(&html)
      }
    }
    context.pagesOfList(&html, current: number, count: pageCount) { Self.path(answer, $0) }
  }
}
