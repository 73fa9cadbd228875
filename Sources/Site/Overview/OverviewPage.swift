import CatalogModel

/// A page that answers one question: the question is its title, below stands the answer, and at the foot how it was counted.
protocol AnsweringPage: Page {
  /// What the page counts.
  associatedtype Figures
  /// The marks that it draws.
  static var marks: [Mark] { get }
  /// What stands above the question: what sort of page it is.
  func sort(_ context: PageContext) -> String
  /// Of which day the page is; nil where nothing on it is compared with a day.
  func asOf(_ context: PageContext) -> String?
  /// Writes the links by which a reader acts.
  func writeActions(_ html: inout HTMLWriter, _ context: PageContext)
  /// Counts what the page says, once for all its parts.
  func figures(_ context: PageContext) -> Figures
  /// Writes the question within the page's `h1`.
  func writeQuestion(_ html: inout HTMLWriter, _ context: PageContext)
  /// The answer in a sentence made of counts; it praises and blames nobody.
  func finding(_ figures: Figures, _ context: PageContext) -> String
  /// Writes what stands below the answer.
  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext)
  /// How its figures were counted: what, and how. Empty where there is nothing to explain.
  func counting(_ context: PageContext) -> [(what: String, how: String)]
}

/// A page that answers one question about the whole portfolio.
///
/// A new one is one file in `Pages/Overviews/` with a type of this protocol, and one line in ``AllPages/standing``.
protocol OverviewPage: StandingPage, AnsweringPage {
  /// What its readers ask.
  static var question: InterfaceText { get }
}

extension OverviewPage {
  static var place: NavigationPlace? { .overview }

  func title(_ context: PageContext) -> PageTitle { .interface(context.strings[Self.question]) }
}

/// The length from which on a question is set smaller, in bytes: only the name of an entry makes one so long.
private let longQuestion = 120

extension AnsweringPage {
  static var marks: [Mark] { [] }

  var stylesheets: [Stylesheet] { [.overviews] }

  func sort(_ context: PageContext) -> String { context.strings[OverviewText.overview] }

  func asOf(_ context: PageContext) -> String? {
    let calendar = context.site.calendar
    let day = context.strings[OverviewText.asOf].filled(
      context.strings.dates.text(calendar.today), context.label(calendar.lastClosedQuarter))
    return context.withRevision(day)
  }

  func writeActions(_ html: inout HTMLWriter, _ context: PageContext) {}

  func writeQuestion(_ html: inout HTMLWriter, _ context: PageContext) { html.text(title(context).text) }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let figures = figures(context)
    let counting = counting(context)
    Mark.writeDefinitions(of: Self.marks, &html)
    html.element(.header, class: "overview") { html in
      html.element(.p, class: "kind") { $0.text(sort(context)) }
      let isLong = title(context).text.utf8.count > longQuestion
      html.element(.h1, class: isLong ? "long" : nil) { writeQuestion(&$0, context) }
      html.elementUnlessEmpty(.p, class: "finding") { $0.text(finding(figures, context)) }
      html.elementUnlessEmpty(.p, class: "asof") { html in
        let day = asOf(context)
        if let day { html.text(day) }
        guard !counting.isEmpty else { return }
        if day != nil { html.text(" ") }
        html.element(.a, attributes: { $0.href(anchor: "Counted") }) { $0.text(context.strings[OverviewText.counted]) }
      }
      html.elementUnlessEmpty(.p, class: "actions") { writeActions(&$0, context) }
    }
    writeContent(&html, figures, context)
    guard !counting.isEmpty else { return }
    context.section(&html, "Counted", context.strings[OverviewText.counted]) { html in
      html.element(.dl, class: "counted") { html in
        for row in counting { context.fact(&html, row.what) { $0.text(row.how) } }
      }
    }
  }
}

/// Texts that all overviews have.
enum OverviewText {
  static let overview = InterfaceText(
    en: "Overview", fi: "Yleiskuva", sv: "Översikt", fr: "Vue d’ensemble", it: "Quadro d’insieme")
  static let overviews = InterfaceText(
    en: "Overviews", fi: "Yleiskuvat", sv: "Översikter", fr: "Vues\u{A0}d’ensemble", it: "Quadri\u{A0}d’insieme")
  static let asOf = InterfaceText(
    en: "As of {1}. The last closed quarter is {2}.", fi: "Tilanne {1}. Viimeksi päättynyt neljännes on {2}.",
    sv: "Per den {1}. Det senast avslutade kvartalet är {2}.", fr: "Au {1}. Le dernier trimestre clos est le {2}.",
    it: "Al {1}. L’ultimo trimestre chiuso è il {2}.")
  static let counted = InterfaceText(
    en: "How it was counted", fi: "Miten tämä on laskettu", sv: "Hur det räknades", fr: "Comment c’est compté",
    it: "Come si è contato")
  static let lastTwo = InterfaceText(
    en: "{1} and {2}", fi: "{1} ja {2}", sv: "{1} och {2}", fr: "{1} et {2}", it: "{1} e {2}")
  static let oneOfTwo = InterfaceText(
    en: "{1} or {2}", fi: "{1} tai {2}", sv: "{1} eller {2}", fr: "{1} ou {2}", it: "{1} o {2}")
  static let order = InterfaceText(en: "Order", fi: "Järjestys", sv: "Ordning", fr: "Ordre", it: "Ordine")
}
