import CatalogModel
import SourceText

/// What there is for each segment, by what its people need: the part of the home page that is for them.
struct HomeOffers {
  /// What one segment finds.
  struct Offer {
    let segment: Segment
    /// The first of the services that it can have, those first that answer what matters most to it.
    let services: [Service]
    /// How many services it can have.
    let count: Int
    /// The first of the services that are to answer what no other does yet.
    let coming: [Service]
  }

  /// A service, with the needs of the segment that it answers.
  struct Service {
    let package: ServicePackage
    let needs: [Need]
    /// The importance of the need that matters most, from 1 to 10; 0 where none is named.
    let importance: Double
    /// The place of that need among those of the segment, as they are written.
    let place: Int
    /// That it ends, and when; nil where nothing says so.
    let end: String?

    /// What has a smaller one comes first: what ends comes last.
    var rank: Int {
      (end == nil ? 0 : 1_000_000) + (100 - Int(importance * 10)) * 1000 + min(place, 999)
    }
  }

  /// Segments outside of the organisation, and then those within it.
  let external: [Offer]
  let inner: [Offer]
  /// The most segments of each that are named.
  private static let segmentLimit = 6
  /// The most services of a segment that are named.
  private static let serviceLimit = 5

  init(_ context: PageContext) {
    let offers = context.language.sorted(context.catalog.entries(of: .segment).map(\.self)).map(Segment.init)
    func first(_ isInternal: Bool) -> [Offer] {
      offers.lazy.filter { $0.isInternal == isInternal }.map { Self.offer(for: $0, context) }
        .filter { !$0.services.isEmpty || !$0.coming.isEmpty }.prefix(Self.segmentLimit).map(\.self)
    }
    external = first(false)
    inner = first(true)
  }

  var isEmpty: Bool { external.isEmpty && inner.isEmpty }

  private static func offer(for segment: Segment, _ context: PageContext) -> Offer {
    let needs = Dictionary(
      segment.needs.compactMap { need in need.id.map { ($0.value, need) } }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      segment.needs.enumerated().compactMap { place, need in need.id.map { ($0.value, place) } },
      uniquingKeysWith: { first, _ in first })
    var offered: [Service] = []
    var planned: [Service] = []
    var answered: Set<String> = []
    for package in segment.packages {
      guard let status = package.status, !status.isArchived else { continue }
      let ids = package.value.filter { $0.segment?.target == segment }.compactMap(\.need?.value)
      let service = service(package, ids.compactMap { needs[$0] }, places, context)
      if status.isLive {
        offered.append(service)
        answered.formUnion(ids)
      } else {
        planned.append(service)
      }
    }
    // What is planned for a need that is answered already is no gap to its readers.
    planned.removeAll { service in !service.needs.contains { $0.id.map { !answered.contains($0.value) } ?? false } }
    return Offer(
      segment: segment, services: first(of: offered, context), count: offered.count, coming: first(of: planned, context)
    )
  }

  private static func service(
    _ package: ServicePackage, _ needs: [Need], _ places: [String: Int], _ context: PageContext
  ) -> Service {
    let ranked = needs.sorted(descendingBy: \.rank)
    return Service(
      package: package, needs: ranked, importance: ranked.first?.rank ?? 0,
      place: ranked.first?.id.flatMap { places[$0.value] } ?? .max,
      end: ServicePackagePresentation.end(of: package, context))
  }

  private static func first(of services: [Service], _ context: PageContext) -> [Service] {
    let sorted = context.language.sorted(services, rank: \.rank, entry: \.package.entry)
    return Array(sorted.prefix(serviceLimit))
  }
}

extension Need {
  /// How much it matters, from 1 to 10; 0 where nobody says.
  fileprivate var rank: Double { min(10, max(0, importance?.value.value ?? 0)) }
}

extension HomeOffers {
  /// Writes what there is for each segment.
  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    write(&html, external, "ForYou", HomeText.forYou, context)
    write(&html, inner, "Within", HomeText.within, context)
  }

  private func write(
    _ html: inout HTMLWriter, _ offers: [Offer], _ id: String, _ title: InterfaceText, _ context: PageContext
  ) {
    guard !offers.isEmpty else { return }
    context.section(&html, id, context.strings[title]) { html in
      html.element(.div, class: "whos") { html in
        for offer in offers { write(&html, offer, context) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ offer: Offer, _ context: PageContext) {
    let strings = context.strings
    html.element(.div, class: "who") { html in
      html.element(.h3) { html in
        context.link(&html, offer.segment.entry)
        html.text(" ")
        html.element(.span, class: "note") { $0.text(strings[HomeText.services, offer.count]) }
      }
      html.element(.ul) { html in
        for service in offer.services { html.element(.li) { write(&$0, service, context) } }
        for service in offer.coming {
          html.element(.li, class: "coming") { html in
            html.element(.span, class: "note") { $0.text(when(service, context)) }
            write(&html, service, context)
          }
        }
      }
      if offer.count > offer.services.count, let path = context.path(of: offer.segment.entry) {
        html.element(.p) { context.link(&$0, strings[HomeText.all, offer.count], to: path) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ service: Service, _ context: PageContext) {
    context.link(&html, service.package.entry)
    for need in service.needs.prefix(3) { context.element(&html, .span, class: "note", need.need) }
    if service.needs.isEmpty { context.summaryNote(&html, service.package.entry) }
    if let end = service.end { html.element(.span, class: "note ends") { $0.text(end) } }
  }

  /// From when on something is there that is not there yet.
  private func when(_ service: Service, _ context: PageContext) -> String {
    guard let date = service.package.dates?.live?.value, date > context.site.calendar.today else {
      return context.strings[HomeText.notYet]
    }
    return context.strings[HomeText.notYetFrom].filled(context.strings.dates.text(date))
  }
}

/// What the home page says.
enum HomeText {
  static let question = InterfaceText(
    en: "What do you need?", fi: "Mitä tarvitset?", sv: "Vad behöver du?", fr: "De quoi avez-vous besoin ?",
    it: "Di che cosa hai bisogno?")
  static let leadOfCustomers = InterfaceText(
    en: "What we offer, and for whom.", fi: "Mitä tarjoamme ja kenelle.", sv: "Vad vi erbjuder, och för vem.",
    fr: "Ce que nous offrons, et à qui.", it: "Che cosa offriamo, e a chi.")
  static let forYou = InterfaceText(
    en: "What is there for you", fi: "Mitä sinulle on tarjolla", sv: "Vad som finns för dig",
    fr: "Ce qui existe pour vous", it: "Che cosa c’è per te")
  static let within = InterfaceText(
    en: "Within the organisation", fi: "Organisaation sisällä", sv: "Inom organisationen",
    fr: "Au sein de l’organisation", it: "All’interno dell’organizzazione")
  /// Lists count what is in preparation or has ended as well.
  static let services = CountedText(
    one: InterfaceText(
      en: "{n} service offered now", fi: "{n} palvelu tarjolla nyt", sv: "{n} tjänst som erbjuds nu",
      fr: "{n} service offert aujourd’hui", it: "{n} servizio disponibile oggi"),
    other: InterfaceText(
      en: "{n} services offered now", fi: "{n} palvelua tarjolla nyt", sv: "{n} tjänster som erbjuds nu",
      fr: "{n} services offerts aujourd’hui", it: "{n} servizi disponibili oggi"))
  static let all = CountedText(
    one: InterfaceText(
      en: "The service", fi: "Palvelu", sv: "Tjänsten", fr: "Le service", it: "Il servizio"),
    other: InterfaceText(
      en: "All {n} services", fi: "Kaikki {n} palvelua", sv: "Alla {n} tjänster", fr: "Les {n} services",
      it: "Tutti i {n} servizi"))
  static let notYet = InterfaceText(
    en: "Not there yet", fi: "Ei vielä tarjolla", sv: "Finns inte än", fr: "Pas encore disponible",
    it: "Non ancora disponibile")
  static let notYetFrom = InterfaceText(
    en: "Not there yet, from {1}", fi: "Ei vielä tarjolla, alkaen {1}", sv: "Finns inte än, från {1}",
    fr: "Pas encore disponible, à partir du {1}", it: "Non ancora disponibile, dal {1}")
  static let subjects = InterfaceText(
    en: "Subjects", fi: "Aiheet", sv: "Ämnen", fr: "Sujets", it: "Argomenti")
  static let datesAhead = InterfaceText(
    en: "Dates ahead", fi: "Tulevat päivämäärät", sv: "Kommande datum", fr: "Dates à venir", it: "Date in arrivo")
  static let allDates = InterfaceText(
    en: "All dates", fi: "Kaikki päivämäärät", sv: "Alla datum", fr: "Toutes les dates", it: "Tutte le date")
  static let asOf = InterfaceText(
    en: "As of {1}.", fi: "Tilanne {1}.", sv: "Per den {1}.", fr: "Au {1}.", it: "Al {1}.")
  static let changed = InterfaceText(
    en: "What changed", fi: "Mikä on muuttunut", sv: "Vad som har ändrats", fr: "Ce qui a changé",
    it: "Che cosa è cambiato")
  static let knownFrom = InterfaceText(
    en: "Known from the days that the entries themselves name.",
    fi: "Perustuu päiviin, jotka kohteissa itsessään mainitaan.",
    sv: "Känt från de dagar som posterna själva anger.",
    fr: "Connu par les dates que les fiches indiquent elles-mêmes.",
    it: "Noto dalle date che le schede stesse indicano.")
  static let knownFromBoth = InterfaceText(
    en:
      "What was changed, added or removed is known from commits; the rest from the days that the entries themselves name.",
    fi:
      "Muutokset, lisäykset ja poistot tiedetään versionhallinnasta, muu päivistä, jotka kohteissa itsessään mainitaan.",
    sv:
      "Vad som har ändrats, lagts till eller tagits bort är känt från incheckningar, resten från de dagar som posterna själva anger.",
    fr:
      "Les modifications, ajouts et retraits sont connus par les commits ; le reste par les dates que les fiches indiquent elles-mêmes.",
    it:
      "Ciò che è stato modificato, aggiunto o tolto è noto dai commit; il resto dalle date che le schede stesse indicano."
  )
  static let noHistory = InterfaceText(
    en: "What commits changed was not looked at.", fi: "Versionhallinnan muutoksia ei ole katsottu.",
    sv: "Vad incheckningar ändrade har inte setts efter.", fr: "Les modifications des commits n’ont pas été lues.",
    it: "Le modifiche dei commit non sono state lette.")
  static let entriesAdded = CountedText(
    one: InterfaceText(
      en: "{n} added", fi: "{n} lisätty", sv: "{n} ny", fr: "{n} ajoutée", it: "{n} aggiunta"),
    other: InterfaceText(
      en: "{n} added", fi: "{n} lisätty", sv: "{n} nya", fr: "{n} ajoutées", it: "{n} aggiunte"))
  static let entriesChanged = CountedText(
    one: InterfaceText(
      en: "{n} changed", fi: "{n} muutettu", sv: "{n} ändrad", fr: "{n} modifiée", it: "{n} modificata"),
    other: InterfaceText(
      en: "{n} changed", fi: "{n} muutettu", sv: "{n} ändrade", fr: "{n} modifiées", it: "{n} modificate"))
  static let entriesRemoved = CountedText(
    one: InterfaceText(
      en: "{n} removed", fi: "{n} poistettu", sv: "{n} borttagen", fr: "{n} retirée", it: "{n} tolta"),
    other: InterfaceText(
      en: "{n} removed", fi: "{n} poistettu", sv: "{n} borttagna", fr: "{n} retirées", it: "{n} tolte"))
  static let ofAll = InterfaceText(en: "of {1}", fi: "/ {1}", sv: "av {1}", fr: "sur {1}", it: "su {1}")
  /// The most characters of a version.
  static let versionLength = 40
  static let contents = InterfaceText(
    en: "All that is here", fi: "Kaikki, mitä täällä on", sv: "Allt som finns här", fr: "Tout ce qui est ici",
    it: "Tutto ciò che c’è qui")
  static let decision = InterfaceText(
    en: "decision “{1}”", fi: "päätös ”{1}”", sv: "beslut ”{1}”", fr: "décision « {1} »", it: "decisione «{1}»")
  static let versionPlanned = InterfaceText(
    en: "version {1} was planned for this day", fi: "versio {1} oli suunniteltu täksi päiväksi",
    sv: "version {1} var planerad till denna dag", fr: "la version {1} était prévue ce jour-là",
    it: "la versione {1} era prevista per questo giorno")
  static let version = InterfaceText(
    en: "version {1}", fi: "versio {1}", sv: "version {1}", fr: "version {1}", it: "versione {1}")
}
