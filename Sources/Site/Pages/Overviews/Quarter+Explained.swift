/// How the paper of the quarter is read.
extension QuarterPage.Text {
  static let sort = InterfaceText(
    en: "Paper for the quarterly meeting", fi: "Neljännesvuosikokouksen asiakirja", sv: "Underlag för kvartalsmötet",
    fr: "Document de la réunion trimestrielle", it: "Documento per la riunione trimestrale")

  // MARK: What stands well

  static let kept = InterfaceText(
    en: "Kept: {1}", fi: "Toteutunut: {1}", sv: "Hållna: {1}", fr: "Tenus : {1}", it: "Mantenuti: {1}")
  static let reached = InterfaceText(
    en: "Reached: {1}", fi: "Saavutettu: {1}", sv: "Nådda: {1}", fr: "Atteintes : {1}", it: "Raggiunti: {1}")

  // MARK: The key

  static let markAbsent = InterfaceText(
    en: "missing or overdue", fi: "puuttuu tai on myöhässä", sv: "saknas eller är försenat", fr: "absent ou en retard",
    it: "mancante o in ritardo")
  static let markMissed = InterfaceText(
    en: "missed, off track or beyond the limit", fi: "ei toteutunut, jäämässä tavoitteesta tai yli rajan",
    sv: "missat, avviker från planen eller över gränsen", fr: "manqué, hors trajectoire ou au-delà de la limite",
    it: "mancato, fuori rotta o oltre il limite")
  static let markAtRisk = InterfaceText(
    en: "at risk, or met badly", fi: "vaarassa tai huonosti hoidettu", sv: "i riskzonen eller dåligt mött",
    fr: "menacé, ou mal satisfait", it: "a rischio, o soddisfatto male")
  static let markAhead = InterfaceText(
    en: "still to come", fi: "vielä edessä", sv: "återstår", fr: "à venir", it: "ancora da venire")

  // MARK: How it was counted

  static let day = InterfaceText(en: "Day", fi: "Päivä", sv: "Dag", fr: "Jour", it: "Giorno")
  static let dayCounted = InterfaceText(
    en: "Dates are compared with the day that is named above. The same revision and day always give the same paper.",
    fi: "Päivämääriä verrataan yllä mainittuun päivään. Samasta versiosta ja päivästä syntyy aina sama asiakirja.",
    sv: "Datum jämförs med dagen som anges ovan. Samma version och dag ger alltid samma underlag.",
    fr:
      "Les dates sont comparées au jour indiqué plus haut. La même révision et le même jour donnent toujours le même document.",
    it:
      "Le date si confrontano con il giorno indicato sopra. La stessa revisione e lo stesso giorno danno sempre lo stesso documento."
  )
  static let quarter = InterfaceText(
    en: "Quarter", fi: "Neljännes", sv: "Kvartal", fr: "Trimestre", it: "Trimestre")
  static let quarterCounted = InterfaceText(
    en: "Quarters are those of the fiscal year. Judged is {1}, the last closed one; {2} ends on {3}.",
    fi: "Neljännekset ovat tilivuoden neljänneksiä. Arvioitavana on viimeksi päättynyt {1}; {2} päättyy {3}.",
    sv: "Kvartalen är räkenskapsårets. Det som bedöms är {1}, det senast avslutade; {2} slutar den {3}.",
    fr: "Les trimestres sont ceux de l’exercice. On juge le {1}, dernier clos ; le {2} finit le {3}.",
    it: "I trimestri sono quelli dell’esercizio. Si giudica il {1}, l’ultimo chiuso; il {2} finisce il {3}.")
  static let leftOut = InterfaceText(
    en: "Left out", fi: "Jätetty pois", sv: "Utelämnat", fr: "Laissé de côté", it: "Tralasciato")
  static let leftOutCounted = InterfaceText(
    en:
      "Benefits that were given up, value streams that are retired, and promises of services that cannot be had. What stands well is folded below its section.",
    fi:
      "Hyödyt, joista on luovuttu, käytöstä poistetut arvovirrat sekä sellaisten palvelujen lupaukset, jotka eivät ole tarjolla. Kunnossa olevat asiat avautuvat kunkin osan alta.",
    sv:
      "Nyttor som har getts upp, värdeflöden som är avvecklade och löften för tjänster som inte går att få. Det som är i ordning är infällt under sitt avsnitt.",
    fr:
      "Les bénéfices abandonnés, les flux de valeur retirés et les promesses des services non disponibles. Ce qui va bien est replié sous sa partie.",
    it:
      "I benefici abbandonati, i flussi di valore ritirati e le promesse di servizi non disponibili. Ciò che va bene è raccolto sotto la sua sezione."
  )
  static let limits = InterfaceText(
    en: "Limits", fi: "Rajat", sv: "Gränser", fr: "Limites", it: "Limiti")
  static let limitsCounted = InterfaceText(
    en: "Each section names its limit and, in brackets, the check that has it. They are set in salkku.yaml.",
    fi:
      "Jokainen osa kertoo rajansa ja sulkeissa tarkistuksen, johon se kuuluu. Rajat asetetaan tiedostossa salkku.yaml.",
    sv: "Varje avsnitt anger sin gräns och inom parentes kontrollen som har den. De ställs in i salkku.yaml.",
    fr:
      "Chaque partie indique sa limite et, entre parenthèses, la règle qui la porte. Elles se règlent dans salkku.yaml.",
    it: "Ogni sezione indica il suo limite e, tra parentesi, il controllo che lo ha. Si impostano in salkku.yaml.")
}
