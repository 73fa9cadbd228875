/// What the pages of impact and of line of sight have in common, in each language.
enum ReachText {
  // MARK: Numbers of things

  static let components = CountedText(
    one: InterfaceText(
      en: "{n} component", fi: "{n} komponentti", sv: "{n} komponent", fr: "{n} composant", it: "{n} componente"),
    other: InterfaceText(
      en: "{n} components", fi: "{n} komponenttia", sv: "{n} komponenter", fr: "{n} composants", it: "{n} componenti"))
  static let services = CountedText(
    one: InterfaceText(en: "{n} service", fi: "{n} palvelu", sv: "{n} tjänst", fr: "{n} service", it: "{n} servizio"),
    other: InterfaceText(
      en: "{n} services", fi: "{n} palvelua", sv: "{n} tjänster", fr: "{n} services", it: "{n} servizi"))
  static let streams = CountedText(
    one: InterfaceText(
      en: "{n} value stream", fi: "{n} arvovirta", sv: "{n} värdeflöde", fr: "{n} flux de valeur",
      it: "{n} flusso di valore"),
    other: InterfaceText(
      en: "{n} value streams", fi: "{n} arvovirtaa", sv: "{n} värdeflöden", fr: "{n} flux de valeur",
      it: "{n} flussi di valore"))
  static let segments = CountedText(
    one: InterfaceText(
      en: "{n} segment", fi: "{n} asiakasryhmä", sv: "{n} kundgrupp", fr: "{n} segment", it: "{n} segmento"),
    other: InterfaceText(
      en: "{n} segments", fi: "{n} asiakasryhmää", sv: "{n} kundgrupper", fr: "{n} segments", it: "{n} segmenti"))
  static let outcomes = CountedText(
    one: InterfaceText(
      en: "{n} measure", fi: "{n} mittari", sv: "{n} mått", fr: "{n} mesure", it: "{n} misura"),
    other: InterfaceText(
      en: "{n} measures", fi: "{n} mittaria", sv: "{n} mått", fr: "{n} mesures", it: "{n} misure"))
  static let toServices = services.inFinnish("{n} palveluun")
  static let toStreams = streams.inFinnish("{n} arvovirtaan")
  static let toSegments = segments.inFinnish("{n} asiakasryhmään")
  static let areLeast = InterfaceText(
    en: "There is more than is counted here: the catalogue is too large for a whole count.",
    fi: "Todellinen määrä on suurempi: luettelo on liian suuri kokonaan laskettavaksi.",
    sv: "Det finns mer än vad som räknats här: katalogen är för stor för en fullständig räkning.",
    fr: "Il y a plus que ce qui est compté ici : le catalogue est trop grand pour tout compter.",
    it: "C’è più di quanto è contato qui: il catalogo è troppo grande per contare tutto.")
  static let nearest = InterfaceText(
    en:
      "Too much is reached to be drawn as a whole. The drawing and what is below it have the nearest services: {1} of {2}.",
    fi: "Kaikkea ei voi piirtää. Piirroksessa ja sen alla ovat lähimmät palvelut: {1}/{2}.",
    sv:
      "Det är för mycket för att ritas helt. Teckningen och det som står under den har de närmaste tjänsterna: {1} av {2}.",
    fr:
      "Il y a trop pour tout dessiner. Le dessin et ce qui suit montrent les services les plus proches : {1} sur {2}.",
    it: "È troppo per disegnarlo tutto. Il disegno e ciò che segue mostrano i servizi più vicini: {1} su {2}.")

  // MARK: The drawing

  static let drawing = InterfaceText(
    en: "Who is reached", fi: "Keihin se ulottuu", sv: "Vilka som nås", fr: "Qui est atteint", it: "Chi è raggiunto")
  static let through = InterfaceText(en: "through", fi: "välissä", sv: "via", fr: "via", it: "tramite")
  static let requires = InterfaceText(
    en: "requires", fi: "edellyttää palvelua", sv: "kräver", fr: "exige", it: "richiede")
  static let noStream = InterfaceText(
    en: "without a value stream", fi: "ilman arvovirtaa", sv: "utan värdeflöde", fr: "sans flux de valeur",
    it: "senza flusso di valore")
  static let stages = InterfaceText(
    en: "reached in {1} of {2} stages", fi: "vaikuttaa vaiheisiin {1}/{2}", sv: "nås i {1} av {2} steg",
    fr: "étapes atteintes : {1} sur {2}", it: "fasi raggiunte: {1} su {2}")
  static let others = InterfaceText(
    en: "in other groups", fi: "muissa ryhmissä", sv: "i andra grupper", fr: "dans d’autres groupes",
    it: "in altri gruppi")
  static let nobody = InterfaceText(
    en: "nobody named", fi: "vastuutahoa ei ole nimetty", sv: "ingen angiven", fr: "personne de désigné",
    it: "nessuno indicato")
  static let stopping = CountedText(
    one: InterfaceText(
      en: "{n} may stop", fi: "{n} voi pysähtyä", sv: "{n} kan stanna", fr: "{n} peut s’arrêter", it: "{n} può fermarsi"
    ),
    other: InterfaceText(
      en: "{n} may stop", fi: "{n} voi pysähtyä", sv: "{n} kan stanna", fr: "{n} peuvent s’arrêter",
      it: "{n} possono fermarsi"))
  static let impaired = CountedText(
    one: InterfaceText(
      en: "{n} may be impaired", fi: "{n} voi heikentyä", sv: "{n} kan försämras", fr: "{n} peut être dégradé",
      it: "{n} può peggiorare"),
    other: InterfaceText(
      en: "{n} may be impaired", fi: "{n} voi heikentyä", sv: "{n} kan försämras", fr: "{n} peuvent être dégradés",
      it: "{n} possono peggiorare"))
  static let keyNeed = InterfaceText(
    en: "needs it, itself or through others", fi: "tarvitsee sitä, itse tai muiden kautta",
    sv: "behöver den, självt eller via andra", fr: "en a besoin, directement ou via d’autres",
    it: "ne ha bisogno, direttamente o tramite altri")
  static let keyFlow = InterfaceText(
    en: "serves", fi: "palvelee", sv: "tjänar", fr: "sert", it: "serve")
  static let keyEnhancing = InterfaceText(
    en: "{1}, or part of an option", fi: "{1}, tai osa vaihtoehtoa", sv: "{1}, eller del av ett tillval",
    fr: "{1}, ou partie d’une variante", it: "{1}, o parte di una variante")

  // MARK: The same in words

  static let inWords = InterfaceText(
    en: "The same in words", fi: "Sama sanoin", sv: "Detsamma i ord", fr: "La même chose en mots",
    it: "Lo stesso a parole")
  static let allNamed = InterfaceText(
    en: "All are named by", fi: "Kaikki luettelee komento", sv: "Alla räknas upp av",
    fr: "Pour tout lister :", it: "Per elencare tutto:")
  static let ownPage = InterfaceText(
    en: "What the team answers for is on", fi: "Mistä tiimi vastaa, on sivulla",
    sv: "Vad teamet svarar för står på sidan",
    fr: "Ce dont l’équipe répond est sur la page", it: "Ciò di cui il gruppo risponde è alla pagina")
  static let hands = InterfaceText(en: "Steps", fi: "Askelia", sv: "Led", fr: "Maillons", it: "Passaggi")
  static let owner = InterfaceText(
    en: "Who answers", fi: "Kuka vastaa", sv: "Ansvarig", fr: "Responsable", it: "Chi risponde")
  static let option = InterfaceText(
    en: "an option", fi: "vaihtoehto", sv: "ett tillval", fr: "une variante", it: "una variante")
  static let required = InterfaceText(
    en: "required", fi: "edellytys", sv: "krävs", fr: "exigé", it: "richiesto")
  static let needed = InterfaceText(
    en: "needed", fi: "tarvitaan", sv: "behövs", fr: "nécessaire", it: "necessario")
  static let stage = InterfaceText(
    en: "stage {1}", fi: "vaihe {1}", sv: "steg {1}", fr: "étape {1}", it: "fase {1}")

  // MARK: How it was counted

  static let handsCounted = InterfaceText(
    en: "1 = directly, 2 = through one other, and so on; the shortest way counts.",
    fi: "1 = suoraan, 2 = yhden muun kautta ja niin edelleen; lyhin reitti lasketaan.",
    sv: "1 = direkt, 2 = via ett annat, och så vidare; den kortaste vägen räknas.",
    fr: "1 = directement, 2 = par un intermédiaire, et ainsi de suite ; le chemin le plus court compte.",
    it: "1 = direttamente, 2 = tramite un altro, e così via; conta la via più breve.")
  static let orderCounted = InterfaceText(
    en:
      "In the drawing so that few lines cross; where a column has more than {1} boxes, the {2} largest groups with counts. Below it what may stop and the nearest first; long lists end with how many more there are.",
    fi:
      "Piirroksessa niin, että viivat risteävät vähän; yli {1} laatikon sarakkeessa näytetään {2} suurinta ryhmää ja määrät. Sen alla ensin se, mikä voi pysähtyä, ja lähimmät; pitkien luetteloiden lopussa on, montako vielä on.",
    sv:
      "I teckningen så att få linjer korsas; där en kolumn har fler än {1} rutor visas de {2} största grupperna med antal. Under den det som kan stanna och det närmaste först; långa listor slutar med hur många fler det är.",
    fr:
      "Dans le dessin, de sorte que peu de lignes se croisent ; au-delà de {1} cases par colonne, les {2} plus grands groupes avec leurs nombres. Ensuite, ce qui peut s’arrêter et le plus proche d’abord ; les longues listes finissent par le nombre de ce qui reste.",
    it:
      "Nel disegno, in modo che poche linee si incrocino; oltre {1} riquadri per colonna, i {2} gruppi più grandi con i loro numeri. Sotto, prima ciò che può fermarsi e il più vicino; gli elenchi lunghi finiscono con quanti altri ce ne sono."
  )
}
