internal import CatalogModel
internal import SourceText

/// What headings of tables call the fields of a kind: by their names, by what people and readers call them in the languages of the
/// interface, and by ``SuggestedWords``.
struct HeadingMeanings {
  /// The paths of fields, as `support.hours`, by the folded words.
  private var paths: [String: String] = [:]

  init(_ kind: KindDeclaration, in kinds: Kinds) {
    func add(_ name: String, _ path: String) {
      let folded = FoldedName.of(name)
      if !folded.isEmpty, paths[folded] == nil { paths[folded] = path }
    }
    // What a field is called counts before what it is also called, and fields of groups come last.
    let inner = kind.fields.filter { $0.form == .group && !$0.isList }.flatMap(\.fields).filter { $0.form != .group }
    for fields in [kind.fields.filter { $0.form != .group || $0.isList }, inner] {
      for field in fields { add(field.name, field.path) }
      for field in fields {
        for synonym in field.synonyms.flatMap(\.words) { add(synonym, field.path) }
        for language in Language.ofInterface { add(field.label.text(in: language), field.path) }
      }
    }
    for (path, words) in SuggestedWords.headings
    where kind.field(at: path.split(separator: ".").map(String.init)) != nil {
      for word in words { add(word, path) }
    }
    // What the entries are called as such: a table of services has a column `Service`.
    for word in SuggestedWords.things where kinds.meant(byFolder: word) == kind.kind { add(word, FieldValue.title) }
    if kind.kind == .servicePackage { for word in SuggestedWords.services { add(word, FieldValue.title) } }
  }

  /// The path of the field that a heading means; nil where nobody can tell.
  func path(of heading: ColumnHeading) -> String? {
    paths[FoldedName.of(heading.base.split(separator: ".").last.map(String.init) ?? heading.base)]
  }

  /// The same without the word that most headings of a table begin with, as in `Service name`.
  func shortPath(of heading: ColumnHeading) -> String? { paths[heading.words.dropFirst().joined(separator: "-")] }
}

/// Words that inventories have for what a catalogue has, beyond those that the schemas list; without accents and capitals.
enum SuggestedWords {
  /// What headings call fields.
  static let headings: [(path: String, words: [String])] = [
    ("title", ["bezeichnung", "titel", "servicename", "dienstname", "name-des-dienstes"]),
    ("summary", ["beschreibung", "kurzbeschreibung", "about", "desc", "details"]),
    ("owner", owners),
    ("status", ["zustand", "lebenszyklus", "betriebsstatus"]),
    ("segments", segments),
    ("price", ["preis", "preise", "kosten", "gebuhr", "gebuhren", "entgelt"]),
    ("eligibility", ["voraussetzungen", "berechtigte", "anspruch"]),
    ("area", ["gebiet", "ort", "geltungsbereich"]),
    ("tags", ["schlagworter", "stichworte", "avainsanat", "nyckelord", "mots-cles", "keywords"]),
    ("review_by", ["uberprufung", "nachste-uberprufung"]),
    (
      "support.hours",
      ["servicezeit", "servicezeiten", "offnungszeiten", "betriebszeiten", "palveluaika", "servicetid", "servicetider"]
    ),
    (
      "dates.live",
      [
        "eingefuhrt-am", "eingefuhrt", "in-betrieb-seit", "live-since", "introduced", "launched", "launch-date",
        "kayttoonotto",
        "kayttoonotettu", "driftsatt", "mise-en-service", "attivo-dal",
      ]
    ),
    ("dates.retired", ["abgeschaltet-am", "eingestellt-am", "decommissioned", "end-of-life", "retired-on"]),
  ]
  /// Words of headings that name whoever answers for something.
  static let owners = [
    "owner", "org", "organization", "organisation", "department", "dept", "team", "unit", "agency", "division",
    "responsible",
    "omistaja", "yksikko", "toimiala", "agare", "enhet", "ministere", "equipe", "ufficio", "abteilung", "fachbereich",
    "amt", "referat", "zustandige-stelle", "verantwortlich",
  ]
  /// Words of headings that name whom something is for.
  static let segments = [
    "client", "clients", "customer", "customers", "target", "segment", "segments", "audience", "users", "asiakasryhma",
    "kohderyhma", "malgrupp", "beneficiaires", "destinatari", "kunden", "kunde", "zielgruppe", "zielgruppen", "nutzer",
  ]
  /// Words of headings that name a text about something.
  static let descriptions = [
    "description", "desc", "summary", "about", "details", "kuvaus", "beskrivning", "resume", "descrizione",
    "beschreibung",
  ]
  /// Words of headings that number the records.
  static let identifiers: Set<String> = [
    "id", "code", "key", "number", "no", "nr", "uid", "uuid", "ref", "reference", "tunnus", "nummer", "codice",
    "numero",
    "schlussel", "kennung",
  ]
  /// What a column of the entries themselves may be called, if the kind is called so.
  static let things = [
    "service", "services", "palvelu", "palvelut", "tjanst", "tjanster", "prestation", "prestations", "servizio",
    "servizi", "product", "products", "offering",
  ]
  /// The same of services in languages that the schemas do not speak.
  static let services = ["dienst", "dienste", "leistung", "leistungen", "dienstleistung", "dienstleistungen"]
  /// What people write where there is nothing to say.
  static let nothings: Set<String> = [
    "N/A", "n/a", "NA", "-", "--", "None", "none", "TBD", "tbd", "NULL", "null", "?", "S.O.", "s.o.", "Ei ole",
    "Saknas", "k.A.", "k. A.", "entfällt", "keine Angabe",
  ]

  /// What words say of where something stands, by the status that they nearly always mean.
  private static let certain: [(status: String, words: [String])] = [
    (
      "live",
      [
        "active", "production", "in-production", "operational", "in-use", "available", "current", "live", "kaytossa",
        "tuotannossa", "i-drift", "aktiv", "in-betrieb", "produktiv", "aktiivinen", "actif", "en-service",
        "en-production",
        "attivo", "in-esercizio", "in-produzione",
      ]
    ),
    (
      "retired",
      [
        "inactive", "closed", "decommissioned", "discontinued", "archived", "ended", "obsolete", "abgeschaltet",
        "eingestellt", "ausser-betrieb", "inaktiv", "lakkautettu", "poistettu", "paattynyt", "avslutad", "arrete",
        "retire",
        "dismesso", "cessato",
      ]
    ),
    (
      "sunset",
      [
        "end-of-life", "phasing-out", "deprecated", "ending", "auslaufend", "lauft-aus", "poistuva", "avvecklas",
        "en-fin-de-vie", "fin-de-vie",
      ]
    ),
    ("pilot", ["beta", "trial", "piloting", "pilotbetrieb", "pilot", "pilotti"]),
  ]
  /// The same of words that mean now this and now that.
  private static let probable: [(status: String, words: [String])] = [
    ("proposed", ["idea", "new", "draft", "requested", "entwurf", "idee", "luonnos", "ide", "brouillon", "bozza"]),
    (
      "approved",
      [
        "planned", "accepted", "geplant", "suunniteltu", "suunnitteilla", "planerad", "prevu", "planifie",
        "pianificato",
      ]
    ),
    (
      "in-development",
      [
        "development", "in-progress", "building", "design", "test", "testing", "in-entwicklung", "im-aufbau", "im-test",
        "kehityksessa", "en-cours",
      ]
    ),
    ("rejected", ["cancelled", "canceled", "declined", "abgelehnt", "verworfen"]),
  ]

  /// The status that a word of another inventory says, and whether that is guessed.
  /// - Parameter known: the statuses that there are, with what readers call them.
  static func status(of word: String, known: [(value: String, words: Words)]) -> (value: String, isGuessed: Bool) {
    let folded = FoldedName.of(word)
    let same = known.first { status in
      FoldedName.of(status.value) == folded
        || Language.ofInterface.contains { FoldedName.of(status.words.text(in: $0)) == folded }
    }
    if let same { return (same.value, false) }
    if let meaning = certain.first(where: { $0.words.contains(folded) }) { return (meaning.status, false) }
    return (probable.first { $0.words.contains(folded) }?.status ?? "proposed", true)
  }
}
