import CatalogModel

/// A page that answers one question about the whole portfolio: the question is its title, and below stands the answer.
///
/// A new one is one file in `Pages/Overviews/` with a type of this protocol, and one line in ``AllPages/standing``.
protocol OverviewPage: StandingPage {
  /// What the page counts.
  associatedtype Figures
  /// What its readers ask.
  static var question: InterfaceText { get }
  /// The marks that it draws.
  static var marks: [Mark] { get }
  /// Counts what the page says, once for all its parts.
  func figures(_ context: PageContext) -> Figures
  /// The answer in a sentence made of counts; it praises and blames nobody.
  func finding(_ figures: Figures, _ context: PageContext) -> String
  /// Writes what stands below the answer.
  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext)
  /// How its figures were counted: what, and how.
  func counting(_ context: PageContext) -> [(what: String, how: String)]
}

extension OverviewPage {
  static var place: NavigationPlace? { .overview }
  static var marks: [Mark] { [] }

  var stylesheet: Stylesheet? { .overviews }

  func title(_ context: PageContext) -> PageTitle { .interface(context.strings[Self.question]) }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let figures = figures(context)
    Mark.writeDefinitions(of: Self.marks, &html)
    context.overview(
      &html, question: context.strings[Self.question], finding: finding(figures, context), counting: counting(context)
    ) { writeContent(&$0, figures, context) }
  }
}

extension PageContext {
  /// Writes a page that answers a question of what was counted: the question, the answer, the day, and how it was counted at the
  /// foot.
  func overview(
    _ html: inout HTMLWriter, question: String, finding: String, counting: [(what: String, how: String)],
    content: (inout HTMLWriter) -> Void
  ) {
    html.element(.header, class: "overview") { html in
      html.element(.p, class: "kind") { $0.text(self.strings[OverviewText.overview]) }
      html.element(.h1) { $0.text(question) }
      html.elementUnlessEmpty(.p, class: "finding") { $0.text(finding) }
      self.writeDay(&html)
    }
    content(&html)
    section(&html, "Counted", strings[OverviewText.counted]) { html in
      html.element(.dl, class: "counted") { html in
        for row in counting { self.fact(&html, row.what) { $0.text(row.how) } }
      }
    }
  }

  /// Writes as of when the page is.
  private func writeDay(_ html: inout HTMLWriter) {
    html.element(.p, class: "asof") { html in
      let closed = self.label(self.site.calendar.lastClosedQuarter)
      html.text(self.strings[OverviewText.asOf].filled(self.strings.dates.text(self.site.calendar.today), closed))
      html.text(" ")
      html.element(.a, attributes: { $0.href(anchor: "Counted") }) { $0.text(self.strings[OverviewText.counted]) }
    }
  }
}

/// Texts that all overviews have.
enum OverviewText {
  static let overview = InterfaceText(
    en: "Overview", fi: "Yleiskuva", sv: "Översikt", fr: "Vue d’ensemble", it: "Quadro d’insieme")
  static let overviews = InterfaceText(
    en: "Overviews", fi: "Yleiskuvat", sv: "Översikter", fr: "Vues d’ensemble", it: "Quadri d’insieme")
  static let asOf = InterfaceText(
    en: "As of {1}. The last closed quarter is {2}.", fi: "Tilanne {1}. Viimeksi päättynyt neljännes on {2}.",
    sv: "Per den {1}. Det senast avslutade kvartalet är {2}.", fr: "Au {1}. Le dernier trimestre clos est {2}.",
    it: "Al {1}. L’ultimo trimestre chiuso è {2}.")
  static let counted = InterfaceText(
    en: "How it was counted", fi: "Miten tämä on laskettu", sv: "Hur det räknades", fr: "Comment c’est compté",
    it: "Come si è contato")
  static let order = InterfaceText(en: "Order", fi: "Järjestys", sv: "Ordning", fr: "Ordre", it: "Ordine")
}
