import Audit
import CatalogModel

/// What is said of the method, in each language.
extension BalancePage.Text {
  static let outcome = InterfaceText(
    en: "of an outcome", fi: "koskee hyötyä", sv: "gäller nytta", fr: "sur un résultat", it: "su un risultato")
  static let serviceLevel = InterfaceText(
    en: "of a time or a level", fi: "koskee aikaa tai tasoa", sv: "gäller en tid eller nivå",
    fr: "sur un délai ou un niveau", it: "su un tempo o un livello")
  static let output = InterfaceText(
    en: "of the work", fi: "koskee työtä", sv: "gäller arbetet", fr: "sur le travail", it: "sul lavoro")
  static let unclear = InterfaceText(
    en: "nobody can tell", fi: "ei voi sanoa", sv: "går inte att säga", fr: "indécis", it: "non si può dire")

  /// What a class is called.
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
  static let noWords = InterfaceText(
    en: "There are no word lists for this language.", fi: "Tälle kielelle ei ole sanalistoja.",
    sv: "Det finns inga ordlistor för detta språk.", fr: "Il n’y a pas de listes de mots pour cette langue.",
    it: "Non ci sono elenchi di parole per questa lingua.")
  static let because = InterfaceText(
    en: "Counted as an outcome because somebody says why: {1}", fi: "Lasketaan hyödyksi, koska joku perustelee: {1}",
    sv: "Räknas som nytta eftersom någon säger varför: {1}",
    fr: "Compté comme résultat, car quelqu’un dit pourquoi : {1}",
    it: "Contato come risultato perché qualcuno dice perché: {1}")
  static let readsAs = InterfaceText(
    en: "declared otherwise; its words read as: {1}", fi: "ilmoitettu toisin; sanat viittaavat: {1}",
    sv: "angivet annorlunda; orden tyder på: {1}", fr: "déclaré autrement ; ses mots se lisent : {1}",
    it: "dichiarato diversamente; le parole si leggono: {1}")

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
  static let reliability = InterfaceText(
    en: """
      Measured on {1} sentences that people had read and that the lists were not made from: of 100 outcomes that it finds, {2} are \
      ({3} with 95 % certainty); of 100 that there are, it finds {4} ({5}).
      """,
    fi: """
      Mitattu {1} lauseella, jotka ihmiset olivat lukeneet ja joista listoja ei tehty: sadasta löydetystä hyödystä {2} on oikein \
      (95 %:n varmuudella {3}); sadasta olemassa olevasta se löytää {4} ({5}).
      """,
    sv: """
      Mätt på {1} meningar som människor hade läst och som listorna inte gjordes av: av 100 nyttor som den hittar är {2} rätt \
      ({3} med 95 % säkerhet); av 100 som finns hittar den {4} ({5}).
      """,
    fr: """
      Mesuré sur {1} phrases lues par des gens et dont les listes n’ont pas été faites : sur 100 résultats trouvés, {2} en sont \
      ({3} avec 95 % de certitude) ; sur 100 qui existent, {4} sont trouvés ({5}).
      """,
    it: """
      Misurato su {1} frasi lette da persone e da cui gli elenchi non sono stati fatti: su 100 risultati trovati, {2} lo sono \
      ({3} con il 95 % di certezza); su 100 esistenti ne trova {4} ({5}).
      """)
  static let onlyHint = InterfaceText(
    en: "That is too uncertain for more than a hint.", fi: "Se on liian epävarmaa muuksi kuin vihjeeksi.",
    sv: "Det är för osäkert för mer än en antydan.", fr: "C’est trop incertain pour plus qu’un indice.",
    it: "È troppo incerto per più di un indizio.")
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
