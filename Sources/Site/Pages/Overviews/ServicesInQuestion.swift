import CatalogModel

/// The services on offer of which the catalogue itself gives a reason to ask whether they should stay, with those reasons. It
/// asks and does not judge: each reason is a fact that stands in a file or that a check has found.
struct ServicesInQuestion {
  /// What gives a reason to ask.
  enum Reason {
    /// Its last day has passed.
    case ended(CalendarDate)
    /// What takes its place is on offer.
    case replaced(by: Entry)
    /// A check finds that the two may be one.
    case alike(Entry)
    /// The stages of no value stream name it.
    case inNoStream
    /// What it says of its value names no need of a segment.
    case answersNoNeed
    /// The day on which it should have been reviewed has passed.
    case reviewLate(CalendarDate)
  }

  /// Those with most reasons first, then by name.
  let services: [(package: ServicePackage, reasons: [Reason])]

  /// The most services that are shown.
  private static let limit = 40

  init(_ lives: [ServiceLife], _ context: PageContext) {
    let today = context.site.calendar.today
    let offered = lives.filter { $0.status.isLive && $0.status != .sunset }.map(\.package)
    // What a catalogue has not come to yet is no reason to ask about each of its services.
    let hasStreams = offered.contains { $0.isInStream }
    let hasNeeds = offered.contains { $0.namesNeed }
    var alike: [Int: [Entry]] = [:]
    for pair in HealthOverlaps(context.site.contents.findings, context).pairs where pair.one.kind == .servicePackage {
      alike[pair.one.index, default: []].append(pair.other)
      alike[pair.other.index, default: []].append(pair.one)
    }
    func hasMore(_ reasons: [Reason]) -> Bool {
      reasons.contains { if case .reviewLate = $0 { false } else { true } }
    }
    let services = offered.compactMap { package -> (package: ServicePackage, reasons: [Reason])? in
      var reasons: [Reason] = []
      if let day = package.dates?.retired?.value, day < today { reasons.append(.ended(day)) }
      if let next = package.replacedBy?.target, next.status?.isLive == true {
        reasons.append(.replaced(by: next.entry))
      }
      reasons += (alike[package.entry.index] ?? []).map { .alike($0) }
      if hasStreams, !package.isInStream { reasons.append(.inNoStream) }
      if hasNeeds, !package.namesNeed { reasons.append(.answersNoNeed) }
      if let day = package.lateReview(on: today) { reasons.append(.reviewLate(day)) }
      // A late review alone asks for the review, which the rows above say.
      return hasMore(reasons) ? (package, reasons) : nil
    }
    self.services = services.enumerated()
      .sorted { ($1.element.reasons.count, $0.offset) < ($0.element.reasons.count, $1.offset) }.map(\.element)
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    let strings = context.strings
    let title = strings[Text.title]
    context.section(&html, "Questioned", title) { html in
      html.element(.p, class: "note") { html in
        if services.isEmpty { html.text(strings[Text.none] + " ") }
        html.text(strings[Text.explained].filled("package-no-stream", "package-overlap"))
      }
      guard !services.isEmpty else { return }
      let columns = [context.kind(.servicePackage).singular, strings[Text.reasons], strings[ReachText.owner]]
      context.overviewTable(
        &html, label: title, class: "each",
        head: { html in
          html.row { html in
            for column in columns { html.columnHead(OverviewColumn(column)) }
          }
        },
        body: { html in
          for (package, reasons) in services.prefix(Self.limit) {
            html.row { html in
              html.rowHead { html in
                context.link(&html, package.entry)
                context.stateUnlessLive(&html, package.entry)
              }
              html.cell(label: columns[1]) { html in
                html.element(.ul, class: "values") { html in
                  for reason in reasons { html.element(.li) { Self.write(&$0, reason, context) } }
                }
              }
              html.cell(label: columns[2]) { html in
                if let owner = package.owner?.target {
                  context.link(&html, owner.entry)
                } else {
                  html.text(strings[ReachText.nobody])
                }
              }
            }
          }
        })
      guard services.count > Self.limit else { return }
      html.element(.p, class: "note") { $0.text(context.more(services.count - Self.limit)) }
    }
  }

  private static func write(_ html: inout HTMLWriter, _ reason: Reason, _ context: PageContext) {
    let strings = context.strings
    func named(_ html: inout HTMLWriter, _ text: InterfaceText, _ entry: Entry) {
      html.text(strings[text] + strings.colon)
      context.link(&html, entry)
    }
    switch reason {
    case .ended(let day): html.text(strings[LifecyclePage.Text.wasToEnd].filled(strings.dates.text(day)))
    case .replaced(let next): named(&html, Text.replaced, next)
    case .alike(let other): named(&html, Text.alike, other)
    case .inNoStream: html.text(strings[Text.inNoStream])
    case .answersNoNeed: html.text(strings[Text.answersNoNeed])
    case .reviewLate(let day): html.text(strings[LifecyclePage.Text.reviewLate].filled(strings.dates.text(day)))
    }
  }

  /// What it says, in each language.
  enum Text {
    static let title = InterfaceText(
      en: "Should these stay?", fi: "Pitäisikö näiden jatkua?", sv: "Ska dessa finnas kvar?",
      fr: "Faut-il les garder ?",
      it: "Devono restare?")
    static let reasons = InterfaceText(
      en: "Reasons to ask", fi: "Syyt kysyä", sv: "Skäl att fråga", fr: "Raisons de se le demander",
      it: "Motivi per chiederselo")
    static let none = InterfaceText(
      en: "No service on offer gives a reason to ask.", fi: "Mikään tarjolla oleva palvelu ei anna syytä kysyä.",
      sv: "Ingen tjänst som erbjuds ger skäl att fråga.",
      fr: "Aucun service offert ne donne de raison de se le demander.",
      it: "Nessun servizio offerto dà motivo di chiederselo.")
    static let counted = CountedText(
      one: InterfaceText(
        en: "One gives a reason to ask whether it should stay.", fi: "Yksi antaa syyn kysyä, pitäisikö sen jatkua.",
        sv: "En ger skäl att fråga om den ska finnas kvar.",
        fr: "{n} donne une raison de se demander s’il faut le garder.",
        it: "Uno dà motivo di chiedersi se debba restare."),
      other: InterfaceText(
        en: "{n} give a reason to ask whether they should stay.", fi: "{n} antaa syyn kysyä, pitäisikö niiden jatkua.",
        sv: "{n} ger skäl att fråga om de ska finnas kvar.",
        fr: "{n} donnent une raison de se demander s’il faut les garder.",
        it: "{n} danno motivo di chiedersi se debbano restare."))
    static let replaced = InterfaceText(
      en: "what takes its place is on offer", fi: "sen korvaaja on tarjolla", sv: "det som ersätter den erbjuds",
      fr: "ce qui le remplace est offert", it: "ciò che lo sostituisce è offerto")
    static let alike = InterfaceText(
      en: "much the same as", fi: "paljolti sama kuin", sv: "mycket likt", fr: "presque le même que",
      it: "quasi uguale a")
    static let inNoStream = InterfaceText(
      en: "no value stream names it", fi: "mikään arvovirta ei mainitse sitä", sv: "inget värdeflöde nämner den",
      fr: "aucun flux de valeur ne le nomme", it: "nessun flusso di valore lo nomina")
    static let answersNoNeed = InterfaceText(
      en: "it names no need that it answers", fi: "se ei mainitse tarvetta, johon se vastaa",
      sv: "den nämner inget behov som den svarar på", fr: "il ne nomme aucun besoin auquel il répond",
      it: "non nomina alcun bisogno a cui risponde")
    static let explained = InterfaceText(
      en:
        "Services on offer that are not ending yet. A missing stream or need counts only where other services name one. The facts "
        + "are those of the files and of the checks {1} and {2}.",
      fi:
        "Tarjolla olevat palvelut, jotka eivät vielä ole päättymässä. Puuttuva arvovirta tai tarve lasketaan vain, jos muut "
        + "palvelut mainitsevat sellaisen. Tiedot ovat tiedostoista ja tarkistuksista {1} ja {2}.",
      sv:
        "Tjänster som erbjuds och ännu inte är på väg att upphöra. Att ett flöde eller behov saknas räknas bara när andra tjänster "
        + "nämner något. Uppgifterna kommer från filerna och kontrollerna {1} och {2}.",
      fr:
        "Les services offerts qui ne prennent pas encore fin. L’absence d’un flux ou d’un besoin ne compte que si d’autres "
        + "services en nomment. Les faits viennent des fichiers et des règles {1} et {2}.",
      it:
        "I servizi offerti che non stanno ancora finendo. L’assenza di un flusso o di un bisogno conta solo se altri servizi ne "
        + "nominano. I fatti vengono dai file e dai controlli {1} e {2}.")
  }
}

extension ServicePackage {
  /// Whether a value stream that is not retired names it, as for the rule `package-no-stream`.
  fileprivate var isInStream: Bool { valueStreams.contains { $0.status != .retired } }
  fileprivate var namesNeed: Bool { value.contains { $0.need != nil } }
}
