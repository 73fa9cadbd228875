/// What the page of the benefits says, in each language.
extension BenefitsByQuarterPage {
  /// Its texts.
  enum Text {
    static let followed = CountedText(
      one: InterfaceText(
        en: "One benefit is followed", fi: "Seurannassa on yksi hyöty", sv: "En nytta följs",
        fr: "{n} bénéfice est suivi", it: "Si segue un beneficio"),
      other: InterfaceText(
        en: "{n} benefits are followed", fi: "Seurannassa on {n} hyötyä", sv: "{n} nyttor följs",
        fr: "{n} bénéfices sont suivis", it: "Si seguono {n} benefici"))
    /// How many are in a state of which the answer tells.
    static func counted(_ state: BenefitHistory.State) -> CountedText? {
      func text(_ one: InterfaceText, _ other: InterfaceText) -> CountedText { CountedText(one: one, other: other) }
      return switch state {
      case .absent:
        text(
          InterfaceText(
            en: "{n} not reviewed", fi: "{n} arvioimatta", sv: "{n} ej granskad", fr: "{n} non examiné",
            it: "{n} non esaminato"),
          InterfaceText(
            en: "{n} not reviewed", fi: "{n} arvioimatta", sv: "{n} ej granskade", fr: "{n} non examinés",
            it: "{n} non esaminati"))
      case .atRisk:
        text(
          InterfaceText(
            en: "{n} at risk", fi: "{n} vaarassa", sv: "{n} i riskzonen", fr: "{n} menacé", it: "{n} a rischio"),
          InterfaceText(
            en: "{n} at risk", fi: "{n} vaarassa", sv: "{n} i riskzonen", fr: "{n} menacés", it: "{n} a rischio"))
      case .realised:
        text(
          InterfaceText(
            en: "{n} realised", fi: "{n} toteutunut", sv: "{n} infriad", fr: "{n} réalisé", it: "{n} realizzato"),
          InterfaceText(
            en: "{n} realised", fi: "{n} toteutunutta", sv: "{n} infriade", fr: "{n} réalisés", it: "{n} realizzati"))
      default: nil
      }
    }
    static let borneBy = InterfaceText(
      en: "Borne by", fi: "Kenelle haitta koituu", sv: "Vem som drabbas", fr: "Qui le subit", it: "Chi lo subisce")
    static let absent = InterfaceText(
      en: "not reviewed", fi: "ei arvioitu", sv: "ej granskad", fr: "non examiné", it: "non esaminato")
    /// `{1}` is the day and `{2}` what was to be done.
    static let lateAction = InterfaceText(
      en: "Late, due on {1}: {2}", fi: "Myöhässä, määräpäivä {1}: {2}", sv: "Försenat, skulle vara klart {1}: {2}",
      fr: "En retard, prévu le {1} : {2}", it: "In ritardo, previsto per il {1}: {2}")
    static let silent = CountedText(
      one: InterfaceText(
        en: "Not reviewed for one closed quarter.", fi: "Ei arvioitu yhteen päättyneeseen neljännekseen.",
        sv: "Inte granskad på ett avslutat kvartal.", fr: "Non examiné depuis {n} trimestre clos.",
        it: "Non esaminato da un trimestre chiuso."),
      other: InterfaceText(
        en: "Not reviewed for {n} closed quarters.", fi: "Ei arvioitu {n} päättyneeseen neljännekseen.",
        sv: "Inte granskad på {n} avslutade kvartal.", fr: "Non examiné depuis {n} trimestres clos.",
        it: "Non esaminato da {n} trimestri chiusi."))
    static let origins = InterfaceText(
      en: "Which initiative they come from", fi: "Mistä hankkeesta ne tulevat", sv: "Vilket initiativ de kommer från",
      fr: "De quelle initiative ils viennent", it: "Da quale iniziativa vengono")
    static let overBudget = InterfaceText(
      en: "{1} over budget", fi: "{1} yli budjetin", sv: "{1} över budget", fr: "{1} au-delà du budget",
      it: "{1} oltre il budget")
    static let noneNamed = InterfaceText(
      en: "none named", fi: "ei ilmoitettu", sv: "ingen angiven", fr: "aucun indiqué", it: "nessuno indicato")
    static let absentThoughDue = InterfaceText(
      en: "not reviewed, though due", fi: "ei arvioitu määräajassa", sv: "ej granskad, fast det var dags",
      fr: "non examiné, bien qu’échu", it: "non esaminato, benché dovuto")
    static let notDue = InterfaceText(
      en: "not due yet", fi: "ei vielä ajankohtainen", sv: "ännu inte aktuell", fr: "pas encore échu",
      it: "non ancora dovuto")
    static let givenUp = InterfaceText(
      en: "given up", fi: "luovuttu", sv: "övergiven", fr: "abandonné", it: "abbandonato")
    static let ahead = InterfaceText(
      en: "to be reviewed", fi: "arvioidaan vielä", sv: "ska granskas", fr: "à examiner", it: "da esaminare")
    static let expected = InterfaceText(
      en: "expected from this quarter", fi: "odotetaan tästä neljänneksestä alkaen",
      sv: "väntas från och med detta kvartal",
      fr: "attendu dès ce trimestre", it: "atteso da questo trimestre")
    static let absentTitle = InterfaceText(
      en: "Not reviewed", fi: "Ei arvioitu", sv: "Inte granskad", fr: "Non examiné", it: "Non esaminato")
    static let way = InterfaceText(
      en: "From baseline to target", fi: "Lähtötasosta tavoitteeseen", sv: "Från utgångsläge till mål",
      fr: "Du point de départ à la cible", it: "Dal punto di partenza all’obiettivo")
    static let wayExplained = InterfaceText(
      en:
        "Each measure on a scale of its own: the ring is the baseline, the line is the target, the disc is the "
        + "last reading, and the short tick below is where the time stands. A triangle at the edge says that the "
        + "number went the other way.",
      fi:
        "Jokainen mittari omalla asteikollaan: rengas on lähtötaso, viiva tavoite ja täytetty ympyrä viimeisin "
        + "lukema; lyhyt viiva sen alla näyttää, kuinka paljon ajasta on kulunut. Reunassa oleva kolmio kertoo, että "
        + "luku on mennyt päinvastaiseen suuntaan.",
      sv:
        "Varje mått på sin egen skala: ringen är utgångsläget, linjen målet, den fyllda cirkeln det senaste "
        + "värdet och det korta strecket under där tiden står. En triangel vid kanten säger att talet gått åt andra "
        + "hållet.",
      fr:
        "Chaque mesure a sa propre échelle : l’anneau est le point de départ, le trait la cible, le disque le "
        + "dernier relevé et le petit trait dessous le temps écoulé. Un triangle au bord dit que le chiffre est "
        + "parti dans l’autre sens.",
      it:
        "Ogni misura ha la sua scala: l’anello è il punto di partenza, la linea l’obiettivo, il disco l’ultima "
        + "rilevazione e il trattino sotto il tempo trascorso. Un triangolo al bordo dice che il numero è andato "
        + "nell’altro senso.")
    static let now = InterfaceText(en: "Now", fi: "Nyt", sv: "Nu", fr: "Maintenant", it: "Ora")
    static let lastReview = InterfaceText(
      en: "What the last review said", fi: "Viimeisin arvio", sv: "Vad den senaste granskningen sade",
      fr: "Ce qu’a dit le dernier examen", it: "Che cosa ha detto l’ultimo esame")
    static let absentExplained = InterfaceText(
      en: "{1} closed quarters without a review since the benefit was due or last reviewed; the check is {2}.",
      fi:
        "{1} päättynyttä neljännestä ilman arviota siitä, kun hyöty oli odotettavissa tai viimeksi arvioitiin; "
        + "tarkistus on {2}.",
      sv:
        "{1} avslutade kvartal utan granskning sedan nyttan väntades eller senast granskades; kontrollen är {2}.",
      fr: "{1} trimestres clos sans examen depuis l’échéance ou le dernier examen ; la règle est {2}.",
      it:
        "{1} trimestri chiusi senza esame da quando il beneficio era atteso o fu esaminato; il controllo è {2}.")
    static let orderExplained = InterfaceText(
      en: "Not reviewed, off track, at risk, on track, realised, not due yet, given up; then by name.",
      fi:
        "Ei arvioitu, jäämässä tavoitteesta, vaarassa, aikataulussa, toteutunut, ei vielä ajankohtainen, luovuttu; "
        + "sitten nimen mukaan.",
      sv:
        "Ej granskad, avviker från planen, i riskzonen, enligt plan, infriad, ännu inte aktuell, övergiven; sedan efter namn.",
      fr:
        "Non examiné, hors trajectoire, menacé, en bonne voie, réalisé, pas encore échu, abandonné ; puis "
        + "par nom.",
      it:
        "Non esaminato, fuori rotta, a rischio, in linea, realizzato, non ancora dovuto, abbandonato; poi per "
        + "nome.")
  }
}
