import CatalogModel

/// The answer of the paper of the quarter in sentences: which promises were broken, which benefits nobody reviewed, and which
/// targets are open. A sentence of which there is no figure is left out.
struct QuarterFinding {
  let matters: QuarterMatters
  let context: PageContext

  private var strings: Strings { context.strings }
  private var calendar: FiscalCalendar { context.site.calendar }

  var sentences: [String] { [promises, unread, unreviewed, astray, targets].compactMap(\.self) }

  private var promises: String? {
    let (broken, kept) = (matters.broken, matters.kept)
    let count = broken.count + kept.count
    guard count > 0 else { return nil }
    let closed = calendar.lastClosedQuarter
    // What has no reading for the quarter was not broken in it.
    let isOfClosed = (broken.isEmpty ? kept : broken).allSatisfy {
      calendar.distance(toEndOf: $0.reading.period) == -1
    }
    if broken.isEmpty {
      let all = strings[isOfClosed ? Text.allKept : Text.allKeptLately, count]
      return all.filled(context.label(closed)) + (isOfClosed ? "" : ofPeriod(kept)) + "."
    }
    let before = PromiseStanding.all(in: context.catalog, asOfQuarter: QuarterMatters.quarterBefore, calendar)
    let comparison =
      before.isEmpty || !isOfClosed
      ? ""
      : strings[Text.before].filled(
        strings.numbers.whole(before.count { !$0.isKept }), strings.numbers.whole(before.count),
        context.label(calendar.quarter(QuarterMatters.quarterBefore)))
    let now = strings[isOfClosed ? Text.broken : Text.brokenLately, broken.count]
    return now.filled(strings.numbers.whole(count), context.label(closed)) + comparison
      + (isOfClosed ? "" : ofPeriod(broken + kept)) + "."
  }

  /// Of which period the latest readings are, behind a sentence that speaks of them: those of long ago say little of today.
  private func ofPeriod(_ standings: [PromiseStanding]) -> String {
    let periods = Set(standings.map(\.reading.period))
    guard let period = periods.first, periods.count == 1 else { return "" }
    return " (\(context.label(period)))"
  }

  /// How many promises with a number nobody has read against it.
  private var unread: String? { matters.unread.isEmpty ? nil : strings[Text.unread, matters.unread.count] }

  private var unreviewed: String? {
    let silences = context.site.histories.filter { $0.state == .absent }.map(\.silence)
    guard let least = silences.min() else { return nil }
    return strings[Text.unreviewed, silences.count].filled(strings[Text.closedQuarters, least])
  }

  private var astray: String? {
    let count = context.site.histories.count { $0.state == .atRisk || $0.state == .offTrack }
    return count > 0 ? strings[Text.astray, count] : nil
  }

  private var targets: String? {
    let open = matters[.targets].count
    guard open > 0 else { return nil }
    return strings[Text.open, open].filled(
      strings.numbers.whole(open + matters.reached.count), context.label(calendar.runningQuarter))
  }
}

extension QuarterFinding {
  /// What the sentences say, in each language.
  private enum Text {
    /// `{1}` is how many there are in all, and `{2}` the quarter.
    static let broken = CountedText(
      one: InterfaceText(
        en: "{n} of {1} service levels was missed in {2}",
        fi: "{1} palvelutasosta {n} ei toteutunut neljänneksellä {2}", sv: "{n} av {1} servicenivåer missades {2}",
        fr: "{n} niveau de service sur {1} n’a pas été tenu au {2}",
        it: "{n} livello di servizio su {1} non è stato mantenuto nel {2}"),
      other: InterfaceText(
        en: "{n} of {1} service levels were missed in {2}",
        fi: "{1} palvelutasosta {n} ei toteutunut neljänneksellä {2}", sv: "{n} av {1} servicenivåer missades {2}",
        fr: "{n} niveaux de service sur {1} n’ont pas été tenus au {2}",
        it: "{n} livelli di servizio su {1} non sono stati mantenuti nel {2}"))
    static let brokenLately = CountedText(
      one: InterfaceText(
        en: "{n} of {1} service levels was missed at the latest reading",
        fi: "{1} palvelutasosta {n} ei toteutunut viimeisimmän lukeman mukaan",
        sv: "{n} av {1} servicenivåer missades enligt det senaste mätvärdet",
        fr: "{n} niveau de service sur {1} n’a pas été tenu au dernier relevé",
        it: "{n} livello di servizio su {1} non è stato mantenuto secondo l’ultima rilevazione"),
      other: InterfaceText(
        en: "{n} of {1} service levels were missed at the latest reading",
        fi: "{1} palvelutasosta {n} ei toteutunut viimeisimmän lukeman mukaan",
        sv: "{n} av {1} servicenivåer missades enligt det senaste mätvärdet",
        fr: "{n} niveaux de service sur {1} n’ont pas été tenus au dernier relevé",
        it: "{n} livelli di servizio su {1} non sono stati mantenuti secondo l’ultima rilevazione"))
    /// What stands behind either: how many of how many, in which quarter.
    static let before = InterfaceText(
      en: ", {1} of {2} in {3}", fi: "; neljänneksellä {3} luku oli {1}/{2}", sv: ", {1} av {2} {3}",
      fr: ", {1} sur {2} au {3}",
      it: ", {1} su {2} nel {3}")
    static let unread = CountedText(
      one: InterfaceText(
        en: "One more number is promised that nobody reads.",
        fi: "Lisäksi yhden luvatun luvun toteutumista ei mitata.",
        sv: "Ytterligare ett tal är utlovat som ingen mäter.",
        fr: "{n} autre chiffre promis n’est relevé par personne.",
        it: "Un altro numero promesso non è rilevato da nessuno."),
      other: InterfaceText(
        en: "{n} more numbers are promised that nobody reads.",
        fi: "Lisäksi {n} luvatun luvun toteutumista ei mitata.",
        sv: "Ytterligare {n} tal är utlovade som ingen mäter.",
        fr: "{n} autres chiffres promis ne sont relevés par personne.",
        it: "Altri {n} numeri promessi non sono rilevati da nessuno."))
    static let allKept = CountedText(
      one: InterfaceText(
        en: "The one service level that is read was kept in {1}",
        fi: "Ainoa mitattu palvelutaso toteutui neljänneksellä {1}", sv: "Den enda servicenivå som mäts hölls {1}",
        fr: "Le seul niveau de service relevé a été tenu au {1}",
        it: "L’unico livello di servizio misurato è stato mantenuto nel {1}"),
      other: InterfaceText(
        en: "All service levels that are read ({n}) were kept in {1}",
        fi: "Kaikki mitatut palvelutasot ({n}) toteutuivat neljänneksellä {1}",
        sv: "Alla servicenivåer som mäts ({n}) hölls {1}",
        fr: "Les niveaux de service relevés ({n}) ont tous été tenus au {1}",
        it: "Tutti i livelli di servizio misurati ({n}) sono stati mantenuti nel {1}"))
    static let allKeptLately = CountedText(
      one: InterfaceText(
        en: "The one service level that is read was kept at the latest reading",
        fi: "Ainoa mitattu palvelutaso toteutui viimeisimmän lukeman mukaan",
        sv: "Den enda servicenivå som mäts hölls enligt det senaste mätvärdet",
        fr: "Le seul niveau de service relevé a été tenu au dernier relevé",
        it: "L’unico livello di servizio misurato è stato mantenuto secondo l’ultima rilevazione"),
      other: InterfaceText(
        en: "All service levels that are read ({n}) were kept at the latest reading",
        fi: "Kaikki mitatut palvelutasot ({n}) toteutuivat viimeisimmän lukeman mukaan",
        sv: "Alla servicenivåer som mäts ({n}) hölls enligt det senaste mätvärdet",
        fr: "Les niveaux de service relevés ({n}) ont tous été tenus au dernier relevé",
        it: "Tutti i livelli di servizio misurati ({n}) sono stati mantenuti secondo l’ultima rilevazione"))
    /// `{1}` is the time, as ``closedQuarters`` says it.
    static let unreviewed = CountedText(
      one: InterfaceText(
        en: "{n} benefit has had no review for {1}.", fi: "{n} hyötyä ei ole arvioitu {1}.",
        sv: "{n} nytta har inte granskats på {1}.", fr: "{n} bénéfice n’a pas été examiné depuis {1}.",
        it: "{n} beneficio non è esaminato da {1}."),
      other: InterfaceText(
        en: "{n} benefits have had no review for {1} or more.", fi: "{n} hyötyä ei ole arvioitu vähintään {1}.",
        sv: "{n} nyttor har inte granskats på minst {1}.",
        fr: "{n} bénéfices n’ont pas été examinés depuis au moins {1}.",
        it: "{n} benefici non sono esaminati da almeno {1}."))
    static let closedQuarters = CountedText(
      one: InterfaceText(
        en: "one closed quarter", fi: "yhteen päättyneeseen neljännekseen", sv: "ett avslutat kvartal",
        fr: "{n} trimestre clos", it: "un trimestre chiuso"),
      other: InterfaceText(
        en: "{n} closed quarters", fi: "{n} päättyneeseen neljännekseen", sv: "{n} avslutade kvartal",
        fr: "{n} trimestres clos", it: "{n} trimestri chiusi"))
    static let astray = CountedText(
      one: InterfaceText(
        en: "{n} benefit is at risk or off track.", fi: "{n} hyöty on vaarassa tai jäämässä tavoitteesta.",
        sv: "{n} nytta är i riskzonen eller avviker från planen.", fr: "{n} bénéfice est menacé ou hors trajectoire.",
        it: "{n} beneficio è a rischio o fuori rotta."),
      other: InterfaceText(
        en: "{n} benefits are at risk or off track.", fi: "{n} hyötyä on vaarassa tai jäämässä tavoitteesta.",
        sv: "{n} nyttor är i riskzonen eller avviker från planen.",
        fr: "{n} bénéfices sont menacés ou hors trajectoire.",
        it: "{n} benefici sono a rischio o fuori rotta."))
    /// `{1}` is how many there are in all, and `{2}` the running quarter.
    static let open = CountedText(
      one: InterfaceText(
        en: "{n} of {1} targets that are due by {2} is not reached.",
        fi: "{1} tavoitteesta, joiden määräaika on viimeistään {2}, {n} on saavuttamatta.",
        sv: "{n} av {1} mål som ska nås till {2} är inte nått.",
        fr: "{n} cible sur {1} à échéance du {2} n’est pas atteinte.",
        it: "{n} obiettivo su {1} in scadenza entro il {2} non è raggiunto."),
      other: InterfaceText(
        en: "{n} of {1} targets that are due by {2} are not reached.",
        fi: "{1} tavoitteesta, joiden määräaika on viimeistään {2}, {n} on saavuttamatta.",
        sv: "{n} av {1} mål som ska nås till {2} är inte nådda.",
        fr: "{n} cibles sur {1} à échéance du {2} ne sont pas atteintes.",
        it: "{n} obiettivi su {1} in scadenza entro il {2} non sono raggiunti."))
  }
}
