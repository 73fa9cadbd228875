import CatalogModel

/// Whom each component reaches if it is down, those that reach most first; each has a page of its own with a drawing.
struct ImpactPage: OverviewPage {
  static let path = SitePath("impact/index.html")
  static let title = InterfaceText(
    en: "Impact", fi: "Häiriön vaikutus", sv: "Påverkan", fr: "Impact", it: "Impatto")
  static let question = InterfaceText(
    en: "If this is down, whom does it reach?", fi: "Jos tämä ei toimi, keihin se vaikuttaa?",
    sv: "Om detta ligger nere, vilka berörs?", fr: "Si ceci est en panne, qui est touché ?",
    it: "Se questo si ferma, chi ne risente?")
  static let marks: [Mark] = [.mayStop, .mayBeImpaired]
  /// The most rows, and the most bytes of the table: the rest is counted.
  private static let rowLimit = 500
  private static let tableSize = 1_000_000
  /// The most components that are named of those that reach nothing.
  private static let nameLimit = 200

  /// A component, and whom it reaches.
  struct Row {
    let component: Component
    let counts: SiteReach.Counts

    /// More comes first: services, then streams, then segments, then what may stop.
    fileprivate var rank: Int {
      let numbers = [counts.services, counts.streams, counts.segments, counts.stopping]
      return -numbers.reduce(0) { $0 << 15 + min($1, 1 << 15 - 1) }
    }
  }

  /// The components that reach a service, those that reach most first, and by name those that reach none.
  struct Figures {
    let reaching: [Row]
    let others: [Component]

    var count: Int { reaching.count + others.count }
  }

  static func exists(in contents: SiteContents) -> Bool {
    !contents.catalog.entries(of: .component).isEmpty || LineOfSightPage.hasSight(contents)
  }

  func figures(_ context: PageContext) -> Figures {
    guard let reach = context.site.reach else { return Figures(reaching: [], others: []) }
    let rows = context.catalog.all(Component.self).map { Row(component: $0, counts: reach.impact(of: $0.entry)) }
    return Figures(
      reaching: context.language.sorted(
        rows.filter { !$0.counts.reachesNothing }, rank: \.rank, entry: \.component.entry),
      others: context.language.sorted(
        rows.filter { $0.counts.reachesNothing && !$0.component.entry.isOver }.map(\.component), rank: { _ in 0 },
        entry: \.entry))
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String {
    let strings = context.strings
    guard figures.count > 0 else { return strings[Text.empty] }
    guard let first = figures.reaching.first else { return strings[Text.noneReaches, figures.count] }
    let parts = [
      (ReachText.services, first.counts.services), (ReachText.streams, first.counts.streams),
      (ReachText.segments, first.counts.segments),
    ].filter { $0.1 > 0 }.map { strings[$0.0, $0.1] }
    return [
      strings[Text.reaching, figures.reaching.count].filled(strings.numbers.whole(figures.count)),
      strings[Text.most].filled(context.language.briefTitle(of: first.component.entry), context.enumerated(parts)),
    ].joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    Self.writeTabs(&html, context)
    if !figures.reaching.isEmpty { writeTable(&html, figures.reaching, context) }
    guard !figures.others.isEmpty else { return }
    context.section(&html, "Others", context.strings[Text.others]) { html in
      html.element(.p, class: "ink") { html in
        context.separated(&html, Array(figures.others.prefix(Self.nameLimit))) { html, component in
          context.link(&html, component.entry)
          context.stateUnlessLive(&html, component.entry)
        }
        if figures.others.count > Self.nameLimit {
          html.text(", " + context.more(figures.others.count - Self.nameLimit))
        }
      }
    }
  }

  /// Writes the links between this page and that of the teams.
  static func writeTabs(_ html: inout HTMLWriter, _ context: PageContext) {
    let pages: [any StandingPage.Type] = [ImpactPage.self, LineOfSightPage.self]
    context.tabs(
      &html, label: context.strings[Text.views],
      pages.filter { $0.isShown(in: context.site.contents) }.map { page in
        (context.strings[page.path == path ? Text.components : LineOfSightPage.title], page.path)
      })
  }

  private func writeTable(_ html: inout HTMLWriter, _ rows: [Row], _ context: PageContext) {
    let strings = context.strings
    let titles = [
      context.kind(.servicePackage).plural, strings[Text.mayStop], strings[Text.mayBeImpaired],
      context.kind(.valueStream).plural, context.kind(.segment).plural, strings[Text.promises],
    ]
    context.section(&html, "Components", context.kind(.component).plural) { html in
      var shown = 0
      context.overviewTable(
        &html, label: context.kind(.component).plural, class: "each reach",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(context.kind(.component).singular))
            for title in titles { html.columnHead(OverviewColumn(title, class: "number")) }
          }
        },
        body: { html in
          let start = html.count
          for row in rows.prefix(Self.rowLimit) where html.count - start < Self.tableSize {
            write(&html, row, titles, context)
            shown += 1
          }
        })
      if shown < rows.count { html.element(.p, class: "note") { $0.text(context.more(rows.count - shown)) } }
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Row, _ titles: [String], _ context: PageContext) {
    let counts = row.counts
    html.row { html in
      html.rowHead { html in
        if let path = ImpactOfComponent.path(of: row.component.entry, in: context.site) {
          html.element(.a, attributes: { $0.set("href", prefix: context.prefix, path) }) { html in
            context.language.writeName(&html, row.component.entry)
          }
        }
        context.stateUnlessLive(&html, row.component.entry)
        if let owner = row.component.owner?.target {
          html.element(.span, class: "note") { context.link(&$0, owner.entry) }
        }
      }
      let numbers = [
        (counts.services, nil), (counts.stopping, Mark.mayStop),
        (counts.services - counts.stopping, Mark.mayBeImpaired),
        (counts.streams, nil), (counts.segments, nil), (counts.promises, nil),
      ]
      for ((number, mark), title) in zip(numbers, titles) {
        html.cell(class: "number", label: title) { html in
          guard number > 0 else { return html.text("–") }
          if let mark {
            mark.write(&html)
            html.text(" ")
          }
          html.text(context.strings.numbers.whole(number) + (counts.areLeast ? "+" : ""))
        }
      }
    }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    typealias Each = ImpactOfComponent.Text
    return [
      (strings[Each.reachedWord], strings[Each.reachedCounted]),
      (strings[Each.effect], strings[Each.effectCounted]),
      (strings[Text.promises], strings[Each.promisesCounted]),
      (strings[OverviewText.order], strings[Text.orderCounted]),
    ]
  }
}

extension ImpactPage {
  /// What the page says.
  enum Text {
    static let views = InterfaceText(
      en: "What reaches whom", fi: "Mikä ulottuu keihin", sv: "Vad som når vilka", fr: "Ce qui atteint qui",
      it: "Che cosa raggiunge chi")
    static let components = InterfaceText(
      en: "If it is down", fi: "Jos se ei toimi", sv: "Om det ligger nere", fr: "En cas de panne", it: "Se si ferma")
    static let empty = InterfaceText(
      en:
        "No component is described. Where services name under “components” what they are composed of, this page says whom each part reaches.",
      fi:
        "Yhtään komponenttia ei ole kuvattu. Kun palvelut nimeävät kohdassa ”components”, mistä ne koostuvat, tämä sivu kertoo, keihin kukin osa vaikuttaa.",
      sv:
        "Ingen komponent är beskriven. Där tjänster under ”components” anger vad de består av säger den här sidan vilka varje del berör.",
      fr:
        "Aucun composant n’est décrit. Là où les services nomment sous « components » ce dont ils sont composés, cette page dit qui chaque élément touche.",
      it:
        "Nessun componente è descritto. Dove i servizi indicano sotto «components» di che cosa sono composti, questa pagina dice chi risente di ciascuna parte."
    )
    static let noneReaches = CountedText(
      one: InterfaceText(
        en: "The only component reaches no service that can be had.",
        fi: "Ainoa komponentti ei ulotu yhteenkään tarjolla olevaan palveluun.",
        sv: "Den enda komponenten når ingen tjänst som går att få.",
        fr: "Le seul composant ne touche aucun service offert.",
        it: "L’unico componente non tocca alcun servizio disponibile."),
      other: InterfaceText(
        en: "None of {n} components reaches a service that can be had.",
        fi: "Yksikään {n} komponentista ei ulotu tarjolla olevaan palveluun.",
        sv: "Ingen av {n} komponenter når en tjänst som går att få.",
        fr: "Aucun des {n} composants ne touche un service offert.",
        it: "Nessuno dei {n} componenti tocca un servizio disponibile."))
    /// `{1}` is how many components there are.
    static let reaching = CountedText(
      one: InterfaceText(
        en: "{n} of {1} components stands under a service offered today.",
        fi: "{1} komponentista {n} vaikuttaa johonkin tarjolla olevaan palveluun.",
        sv: "{n} av {1} komponenter bär upp en tjänst som erbjuds i dag.",
        fr: "{n} composant sur {1} soutient un service offert aujourd’hui.",
        it: "{n} componente su {1} sostiene un servizio oggi disponibile."),
      other: InterfaceText(
        en: "{n} of {1} components stand under a service offered today.",
        fi: "{1} komponentista {n} vaikuttaa johonkin tarjolla olevaan palveluun.",
        sv: "{n} av {1} komponenter bär upp en tjänst som erbjuds i dag.",
        fr: "{n} composants sur {1} soutiennent un service offert aujourd’hui.",
        it: "{n} componenti su {1} sostengono un servizio oggi disponibile."))
    static let most = InterfaceText(
      en: "“{1}” reaches most: {2}.", fi: "Laajimmalle ulottuu ”{1}”: {2}.", sv: "Längst når ”{1}”: {2}.",
      fr: "C’est « {1} » qui touche le plus : {2}.", it: "«{1}» tocca di più: {2}.")
    static let mayStop = InterfaceText(
      en: "May stop", fi: "Voi pysähtyä", sv: "Kan stanna", fr: "Peuvent s’arrêter", it: "Possono fermarsi")
    static let mayBeImpaired = InterfaceText(
      en: "May be impaired", fi: "Voi heikentyä", sv: "Kan försämras", fr: "Peuvent être dégradés",
      it: "Possono peggiorare")
    static let promises = InterfaceText(
      en: "Promises at stake", fi: "Lupauksia vaakalaudalla", sv: "Löften på spel", fr: "Promesses en jeu",
      it: "Promesse in gioco")
    static let others = InterfaceText(
      en: "Reach no service that can be had", fi: "Eivät vaikuta mihinkään tarjolla olevaan palveluun",
      sv: "Når ingen tjänst som går att få", fr: "Ne touchent aucun service offert",
      it: "Non toccano alcun servizio disponibile")
    static let orderCounted = InterfaceText(
      en: "Most services first, then most value streams, most segments, most that may stop, and by name.",
      fi:
        "Eniten palveluja ensin, sitten eniten arvovirtoja, asiakasryhmiä ja pysähtyviä palveluja, sitten nimen mukaan.",
      sv: "Flest tjänster först, sedan flest värdeflöden, kundgrupper och tjänster som kan stanna, sedan efter namn.",
      fr:
        "Le plus de services d’abord, puis de flux de valeur, de segments et de services qui peuvent s’arrêter, puis par nom.",
      it: "Prima più servizi, poi più flussi di valore, più segmenti, più servizi che possono fermarsi, poi per nome.")
  }
}
