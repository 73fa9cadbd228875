import Audit
import CatalogModel

/// What is said of the method, in each language.
extension BalancePage.Text {
  static let outcome = InterfaceText(
    en: "words of an outcome", fi: "hyötyyn viittaavia sanoja", sv: "ord om nytta", fr: "mots d’un résultat",
    it: "parole di un risultato")
  static let serviceLevel = InterfaceText(
    en: "words of a time or a level", fi: "aikaan tai tasoon viittaavia sanoja", sv: "ord om en tid eller nivå",
    fr: "mots d’un délai ou d’un niveau", it: "parole di un tempo o di un livello")
  static let output = InterfaceText(
    en: "words of the work", fi: "työhön viittaavia sanoja", sv: "ord om arbetet", fr: "mots du travail",
    it: "parole del lavoro")
  static let unclear = InterfaceText(
    en: "no telling words", fi: "ei kertovia sanoja", sv: "inga talande ord", fr: "aucun mot parlant",
    it: "nessuna parola indicativa")

  /// What the words of a class are called.
  static func name(_ found: Judgement.Class) -> InterfaceText {
    switch found {
    case .outcome: outcome
    case .serviceLevel: serviceLevel
    case .output: output
    case .unclear: unclear
    }
  }

  static let nothingFound = InterfaceText(
    en: "No words of an outcome were found.", fi: "Hyötyyn viittaavia sanoja ei löytynyt.",
    sv: "Inga ord om nytta hittades.", fr: "Aucun mot d’un résultat n’a été trouvé.",
    it: "Non si sono trovate parole di un risultato.")
  static let doNotPrevail = InterfaceText(
    en: "Words of an outcome were found, and they do not prevail:",
    fi: "Hyötyyn viittaavia sanoja löytyi, mutta ne eivät ratkaise:",
    sv: "Ord om nytta hittades, men de avgör inte:",
    fr: "Des mots d’un résultat ont été trouvés, mais ils ne l’emportent pas :",
    it: "Si sono trovate parole di un risultato, ma non prevalgono:")
  static let noWords = InterfaceText(
    en: "There are no word lists for this language ({1}).", fi: "Tälle kielelle ei ole sanalistoja ({1}).",
    sv: "Det finns inga ordlistor för detta språk ({1}).",
    fr: "Il n’y a pas de listes de mots pour cette langue ({1}).",
    it: "Non ci sono elenchi di parole per questa lingua ({1}).")
  static let because = InterfaceText(
    en: "Counted as an outcome because somebody says why: {1}", fi: "Lasketaan hyödyksi, koska joku perustelee: {1}",
    sv: "Räknas som nytta eftersom någon säger varför: {1}",
    fr: "Compté comme résultat, car quelqu’un dit pourquoi : {1}",
    it: "Contato come risultato perché qualcuno dice perché: {1}")
  static let readsAs = InterfaceText(
    en: "declared otherwise; found in it: {1}", fi: "ilmoitettu toisin; löytyi: {1}",
    sv: "angivet annorlunda; hittades: {1}", fr: "déclaré autrement ; on y trouve : {1}",
    it: "dichiarato diversamente; vi si trovano: {1}")

  static let whatIsSaid = InterfaceText(
    en: "What is said", fi: "Mitä sanotaan", sv: "Vad som sägs", fr: "Ce qui est dit", it: "Ciò che si dice")
  static let saidExplained = InterfaceText(
    en: """
      Of a service its value for each segment and its summary; of a team what the services, value streams and objectives say that \
      it answers for.
      """,
    fi: """
      Palvelusta sen arvo kullekin kohderyhmälle ja tiivistelmä; tiimistä se, mitä sen vastuulla olevat palvelut, arvovirrat ja \
      päämäärät sanovat.
      """,
    sv: """
      Av en tjänst dess värde för varje segment och dess sammanfattning; av ett team vad de tjänster, värdeströmmar och \
      målsättningar säger som det ansvarar för.
      """,
    fr: """
      D’un service, sa valeur pour chaque segment et son résumé ; d’une équipe, ce que disent les services, flux de valeur et \
      objectifs dont elle répond.
      """,
    it: """
      Di un servizio il valore per ogni segmento e il riassunto; di un team ciò che dicono i servizi, i flussi di valore e gli \
      obiettivi di cui risponde.
      """)
  static let whatIsMeasured = InterfaceText(
    en: "What is measured", fi: "Mitä mitataan", sv: "Vad som mäts", fr: "Ce qui est mesuré", it: "Ciò che si misura")
  static let measuredExplained = InterfaceText(
    en: "The measures about it, by their {1}; where nobody declared that, by the words of title and question.",
    fi: "Sitä koskevat mittarit kentän {1} mukaan; jos sitä ei ole ilmoitettu, otsikon ja kysymyksen sanojen mukaan.",
    sv: "Måtten om det, efter {1}; där ingen angett det, efter orden i titel och fråga.",
    fr: "Les mesures qui en traitent, selon {1} ; sinon selon les mots du titre et de la question.",
    it: "Le misure che lo riguardano, secondo {1}; dove nessuno l’ha dichiarato, secondo le parole di titolo e domanda."
  )
  static let line = InterfaceText(
    en: "The lines", fi: "Rajat", sv: "Gränserna", fr: "Les limites", it: "I limiti")
  static let lineExplained = InterfaceText(
    en: """
      Outcomes are said where half of the statements or more are of one, and measured where one measure or more is. Fewer than {1} \
      statements or measures place nobody.
      """,
    fi: """
      Hyötyä sanotaan, kun vähintään puolet lauseista koskee sitä, ja mitataan, kun vähintään yksi mittari koskee sitä. Alle {1} \
      lausetta tai mittaria ei sijoita ketään.
      """,
    sv: """
      Nytta sägs där hälften av utsagorna eller fler gäller den, och mäts där ett mått eller fler gör det. Färre än {1} utsagor \
      eller mått placerar ingen.
      """,
    fr: """
      Des résultats sont dits si la moitié des énoncés ou plus en portent, et mesurés si une mesure ou plus en porte. Moins de \
      {1} énoncés ou mesures ne placent personne.
      """,
    it: """
      I risultati sono detti se metà delle affermazioni o più li riguarda, e misurati se li riguarda almeno una misura. Meno di \
      {1} affermazioni o misure non collocano nessuno.
      """)
  static let method = InterfaceText(en: "The method", fi: "Menetelmä", sv: "Metoden", fr: "La méthode", it: "Il metodo")
  static let methodExplained = InterfaceText(
    en: """
      Word lists find signals, as somebody whom the work is for beside something that becomes possible, and a weight of each signal \
      says what it speaks for. Lists and weights are published. They are wrong at times: where nothing is found, the outcome may \
      stand there in other words. {1} tries a sentence.
      """,
    fi: """
      Sanalistat löytävät merkkejä, kuten saajan jonkin mahdolliseksi tulevan vieressä, ja merkin paino kertoo, mihin se viittaa. \
      Listat ja painot on julkaistu. Ne erehtyvät toisinaan: hyöty voi olla sanottu toisin. {1} kokeilee lausetta.
      """,
    sv: """
      Ordlistor hittar signaler, som någon arbetet är till för bredvid något som blir möjligt, och varje signals vikt säger vad \
      den talar för. Listor och vikter är publicerade. De har fel ibland: nyttan kan stå där med andra ord. {1} prövar en mening.
      """,
    fr: """
      Des listes de mots trouvent des signaux, comme un destinataire près d’une chose qui devient possible, et le poids de chaque \
      signal dit ce qu’il indique. Listes et poids sont publiés. Ils se trompent parfois : le résultat peut être dit autrement. \
      {1} essaie une phrase.
      """,
    it: """
      Elenchi di parole trovano segnali, come un destinatario accanto a qualcosa che diventa possibile, e il peso di ogni segnale \
      dice che cosa indica. Elenchi e pesi sono pubblicati. A volte sbagliano: il risultato può essere detto con altre parole. \
      {1} prova una frase.
      """)
  static let measuredOn = InterfaceText(
    en: "Measured on {1} sentences that people had read and that the lists were not made from.",
    fi: "Mitattu {1} lauseella, jotka ihmiset olivat lukeneet ja joista listoja ei tehty.",
    sv: "Mätt på {1} meningar som människor hade läst och som listorna inte gjordes av.",
    fr: "Mesuré sur {1} phrases lues par des gens et dont les listes n’ont pas été faites.",
    it: "Misurato su {1} frasi lette da persone e da cui gli elenchi non sono stati fatti.")
  static let precision = InterfaceText(
    en: "{1} of {2} that it found were outcomes ({3} % with 95 % certainty).",
    fi: "Löydetyistä {2} kohdasta {1} oli hyötyjä ({3} % 95 %:n varmuudella).",
    sv: "{1} av {2} som den hittade var nyttor ({3} % med 95 % säkerhet).",
    fr: "{1} des {2} trouvés étaient des résultats ({3} % avec 95 % de certitude).",
    it: "{1} dei {2} trovati erano risultati ({3} % con il 95 % di certezza).")
  static let nothingToCheck = InterfaceText(
    en: "It found no outcome in them.", fi: "Se ei löytänyt niistä yhtään hyötyä.",
    sv: "Den hittade ingen nytta i dem.",
    fr: "Elle n’y a trouvé aucun résultat.", it: "Non vi ha trovato alcun risultato.")
  static let recall = InterfaceText(
    en: "It found {1} of the {2} that there were ({3} %).", fi: "Olemassa olleista {2} hyödystä se löysi {1} ({3} %).",
    sv: "Den hittade {1} av de {2} som fanns ({3} %).", fr: "Elle a trouvé {1} des {2} qui existaient ({3} %).",
    it: "Ha trovato {1} dei {2} esistenti ({3} %).")
  static let recallOfNone = InterfaceText(
    en: "It found none of the {1} that there were ({2} %).",
    fi: "Olemassa olleista {1} hyödystä se ei löytänyt yhtään ({2} %).",
    sv: "Den hittade ingen av de {1} som fanns ({2} %).", fr: "Elle n’a trouvé aucun des {1} qui existaient ({2} %).",
    it: "Non ha trovato nessuno dei {1} esistenti ({2} %).")
  static let nothingToFind = InterfaceText(
    en: "There was none to find.", fi: "Löydettävää ei ollut.", sv: "Det fanns ingen att hitta.",
    fr: "Il n’y en avait aucun à trouver.", it: "Non ce n’era nessuno da trovare.")
  static let onlyHint = InterfaceText(
    en: "That is too uncertain for more than a hint.", fi: "Se on liian epävarmaa muuksi kuin vihjeeksi.",
    sv: "Det är för osäkert för mer än en antydan.", fr: "C’est trop incertain pour plus qu’un indice.",
    it: "È troppo incerto per più di un indizio.")
  static let reliability = InterfaceText(
    en: "{1}, read by words: precision {2}, recall {3}, on {4} sentences that people had read.",
    fi: "{1}, sanojen perusteella: tarkkuus {2}, saanti {3}, {4} ihmisten lukemalla lauseella.",
    sv: "{1}, läst efter ord: precision {2}, täckning {3}, på {4} meningar som människor hade läst.",
    fr: "{1}, lu d’après les mots : précision {2}, rappel {3}, sur {4} phrases lues par des gens.",
    it: "{1}, letto dalle parole: precisione {2}, richiamo {3}, su {4} frasi lette da persone.")
  static let unmeasured = InterfaceText(
    en: "Nobody has measured how often the method is right in this language.",
    fi: "Kukaan ei ole mitannut, kuinka usein menetelmä on tällä kielellä oikeassa.",
    sv: "Ingen har mätt hur ofta metoden har rätt på detta språk.",
    fr: "Personne n’a mesuré combien de fois la méthode a raison dans cette langue.",
    it: "Nessuno ha misurato quante volte il metodo ha ragione in questa lingua.")
  static let ownWords = InterfaceText(
    en: "Own words", fi: "Omat sanat", sv: "Egna ord", fr: "Mots propres", it: "Parole proprie")
  static let ownWordsCounted = CountedText(
    one: InterfaceText(
      en: "The catalogue adds or removes one word.", fi: "Katalogi lisää tai poistaa yhden sanan.",
      sv: "Katalogen lägger till eller tar bort ett ord.", fr: "Mots ajoutés ou retirés par le catalogue : {n}.",
      it: "Il catalogo aggiunge o toglie una parola."),
    other: InterfaceText(
      en: "The catalogue adds or removes {n} words.", fi: "Katalogi lisää tai poistaa {n} sanaa.",
      sv: "Katalogen lägger till eller tar bort {n} ord.", fr: "Mots ajoutés ou retirés par le catalogue : {n}.",
      it: "Il catalogo aggiunge o toglie {n} parole."))
  static let overrides = InterfaceText(
    en: "Exceptions", fi: "Poikkeukset", sv: "Undantag", fr: "Exceptions", it: "Eccezioni")
  static let overridesCounted = CountedText(
    one: InterfaceText(
      en: "one statement counts because somebody says why", fi: "yksi lause lasketaan perustelun vuoksi",
      sv: "en utsaga räknas eftersom någon säger varför", fr: "énoncés comptés car quelqu’un dit pourquoi : {n}",
      it: "un’affermazione conta perché qualcuno dice perché"),
    other: InterfaceText(
      en: "{n} statements count because somebody says why", fi: "{n} lausetta lasketaan perustelun vuoksi",
      sv: "{n} utsagor räknas eftersom någon säger varför", fr: "énoncés comptés car quelqu’un dit pourquoi : {n}",
      it: "{n} affermazioni contano perché qualcuno dice perché"))
}
