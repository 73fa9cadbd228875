import Audit
import CatalogModel

/// What the page of what is said and what is measured says, in each language.
extension BalancePage {
  /// Its texts.
  enum Text {
    static let square = InterfaceText(
      en: "What we say and what we measure", fi: "Mitä sanomme ja mitä mittaamme", sv: "Vad vi säger och vad vi mäter",
      fr: "Ce que nous disons et ce que nous mesurons", it: "Ciò che diciamo e ciò che misuriamo")
    static let gaps = InterfaceText(
      en: "What to do about it", fi: "Mitä asialle voi tehdä", sv: "Vad man kan göra åt det",
      fr: "Ce qu’on peut y faire", it: "Che cosa si può fare")
    static let answers = InterfaceText(
      en: "What people answered", fi: "Mitä ihmiset vastasivat", sv: "Vad människor svarade",
      fr: "Ce que les gens ont répondu", it: "Che cosa hanno risposto le persone")
    static let sentences = InterfaceText(
      en: "The sentences", fi: "Lauseet", sv: "Meningarna", fr: "Les phrases", it: "Le frasi")

    static let nothingSaid = InterfaceText(
      en: "No service says yet what it is worth to its customers. Its fields {1} and {2} are the place for it.",
      fi: "Mikään palvelu ei vielä sano, mitä se on asiakkailleen. Kentät {1} ja {2} ovat sitä varten.",
      sv: "Ingen tjänst säger än vad den är värd för sina kunder. Fälten {1} och {2} är till för det.",
      fr: "Aucun service ne dit encore ce qu’il vaut pour ses clients. Les champs {1} et {2} sont là pour cela.",
      it: "Nessun servizio dice ancora che cosa vale per i suoi clienti. I campi {1} e {2} servono a questo.")

    // MARK: The squares

    /// What a square is called.
    static func name(_ square: Standing.Square) -> InterfaceText {
      switch square {
      case .outcomeModel:
        InterfaceText(
          en: "Customer outcomes", fi: "Asiakkaan hyöty", sv: "Kundnytta", fr: "Résultats pour les clients",
          it: "Risultati per i clienti")
      case .measurementGap:
        InterfaceText(
          en: "Said, not measured", fi: "Sanottu, ei mitattu", sv: "Sagt, inte mätt", fr: "Dit, non mesuré",
          it: "Detto, non misurato")
      case .languageGap:
        InterfaceText(
          en: "Measured, not said", fi: "Mitattu, ei sanottu", sv: "Mätt, inte sagt", fr: "Mesuré, non dit",
          it: "Misurato, non detto")
      case .factoryFloor:
        InterfaceText(
          en: "Factory floor", fi: "Tehdassali", sv: "Verkstadsgolv", fr: "Atelier", it: "Officina")
      }
    }

    /// What it means to stand there.
    static func meaning(_ square: Standing.Square) -> InterfaceText {
      switch square {
      case .outcomeModel:
        InterfaceText(
          en: "What changes for people is said, and measured too.",
          fi: "Sanotaan, mikä ihmisille muuttuu, ja mitataan se.",
          sv: "Det sägs vad som förändras för människor, och det mäts.",
          fr: "Ce qui change pour les gens est dit, et mesuré aussi.",
          it: "Ciò che cambia per le persone è detto, e anche misurato.")
      case .measurementGap:
        InterfaceText(
          en: "What is promised, nobody can check.", fi: "Luvattua ei voi kukaan tarkistaa.",
          sv: "Det som utlovas kan ingen kontrollera.", fr: "Personne ne peut vérifier ce qui est promis.",
          it: "Nessuno può verificare ciò che si promette.")
      case .languageGap:
        InterfaceText(
          en: "The numbers know more than the words.", fi: "Luvut tietävät enemmän kuin sanat.",
          sv: "Siffrorna vet mer än orden.", fr: "Les chiffres en savent plus que les mots.",
          it: "I numeri ne sanno più delle parole.")
      case .factoryFloor:
        InterfaceText(
          en: "Work is what is spoken of and what is counted. That is right where it is wanted.",
          fi: "Puhutaan työstä ja lasketaan työtä. Se on oikein siellä, missä niin halutaan.",
          sv: "Man talar om arbetet och räknar det. Det är rätt där det är önskat.",
          fr: "On parle du travail et on le compte. C’est juste là où c’est voulu.",
          it: "Si parla del lavoro e lo si conta. È giusto dove è voluto.")
      }
    }

    /// How many stand there, within a sentence.
    static func found(_ square: Standing.Square) -> InterfaceText {
      switch square {
      case .outcomeModel:
        InterfaceText(
          en: "{1} say and measure outcomes", fi: "{1} sanoo ja mittaa hyötyä", sv: "{1} säger och mäter nytta",
          fr: "{1} disent et mesurent des résultats", it: "{1} dicono e misurano risultati")
      case .measurementGap:
        InterfaceText(
          en: "{1} say outcomes and measure none", fi: "{1} sanoo hyötyä mutta ei mittaa sitä",
          sv: "{1} säger nytta men mäter den inte", fr: "{1} disent des résultats sans les mesurer",
          it: "{1} dicono risultati senza misurarli")
      case .languageGap:
        InterfaceText(
          en: "{1} measure outcomes and say few", fi: "{1} mittaa hyötyä mutta sanoo sitä vähän",
          sv: "{1} mäter nytta men säger den lite", fr: "{1} mesurent des résultats et les disent peu",
          it: "{1} misurano risultati e li dicono poco")
      case .factoryFloor:
        InterfaceText(
          en: "{1} speak of and count the work", fi: "{1} puhuu työstä ja laskee työtä",
          sv: "{1} talar om och räknar arbetet", fr: "{1} parlent du travail et le comptent",
          it: "{1} parlano del lavoro e lo contano")
      }
    }

    static let placed = CountedText(
      one: InterfaceText(
        en: "One team or service can be placed.", fi: "Yksi tiimi tai palvelu voidaan sijoittaa.",
        sv: "Ett team eller en tjänst kan placeras.", fr: "Équipes et services placés : {n}.",
        it: "Un team o servizio può essere collocato."),
      other: InterfaceText(
        en: "{n} teams and services can be placed.", fi: "{n} tiimiä ja palvelua voidaan sijoittaa.",
        sv: "{n} team och tjänster kan placeras.", fr: "Équipes et services placés : {n}.",
        it: "{n} team e servizi possono essere collocati."))
    static let nobodyPlaced = InterfaceText(
      en: "Nobody can be placed yet: too little is said or measured.",
      fi: "Ketään ei voi vielä sijoittaa: sanottua tai mitattua on liian vähän.",
      sv: "Ingen kan placeras än: för lite är sagt eller mätt.",
      fr: "Personne ne peut encore être placé : trop peu est dit ou mesuré.",
      it: "Nessuno può ancora essere collocato: si dice o si misura troppo poco.")
    static let nobodyHere = InterfaceText(
      en: "Nobody and nothing stands here.", fi: "Tässä ei ole ketään eikä mitään.", sv: "Ingen och inget står här.",
      fr: "Personne ni rien ne se trouve ici.", it: "Qui non c’è nessuno e nulla.")
    static let unplaced = CountedText(
      one: InterfaceText(
        en: "One is not placed", fi: "Yksi on sijoittamatta", sv: "En är inte placerad", fr: "Non placés : {n}",
        it: "Uno non è collocato"),
      other: InterfaceText(
        en: "{n} are not placed", fi: "{n} on sijoittamatta", sv: "{n} är inte placerade", fr: "Non placés : {n}",
        it: "{n} non sono collocati"))
    static let unplacedExplained = InterfaceText(
      en: "They have fewer than {1} statements or fewer than {1} measures: too few to say anything.",
      fi: "Niillä on alle {1} lausetta tai alle {1} mittaria: liian vähän, jotta voisi sanoa mitään.",
      sv: "De har färre än {1} utsagor eller färre än {1} mått: för få för att säga något.",
      fr: "Ils ont moins de {1} énoncés ou moins de {1} mesures : trop peu pour dire quoi que ce soit.",
      it: "Hanno meno di {1} affermazioni o meno di {1} misure: troppo poche per dire qualcosa.")
    static let ofStatements = CountedText(
      one: InterfaceText(
        en: "{1} of {n} statement", fi: "{1} / {n} lause", sv: "{1} av {n} utsaga", fr: "{1} énoncé sur {n}",
        it: "{1} affermazione su {n}"),
      other: InterfaceText(
        en: "{1} of {n} statements", fi: "{1} / {n} lausetta", sv: "{1} av {n} utsagor", fr: "{1} énoncés sur {n}",
        it: "{1} affermazioni su {n}"))
    static let ofMeasures = CountedText(
      one: InterfaceText(
        en: "{1} of {n} measure", fi: "{1} / {n} mittari", sv: "{1} av {n} mått", fr: "{1} mesure sur {n}",
        it: "{1} misura su {n}"),
      other: InterfaceText(
        en: "{1} of {n} measures", fi: "{1} / {n} mittaria", sv: "{1} av {n} mått", fr: "{1} mesures sur {n}",
        it: "{1} misure su {n}"))
    static let marksExplained = InterfaceText(
      en: """
        Each mark is one statement or one measure: a disc where it is of an outcome. There is no score, and nobody is blamed: a \
        factory floor is right where it is wanted, and most are a little of both.
        """,
      fi: """
        Jokainen merkki on yksi lause tai yksi mittari: täysi ympyrä, kun se koskee hyötyä. Pisteitä ei anneta eikä ketään \
        moitita: tehdassali on oikein siellä, missä sitä halutaan, ja useimmat ovat vähän kumpaakin.
        """,
      sv: """
        Varje märke är en utsaga eller ett mått: en fylld cirkel där det gäller nytta. Det finns inga poäng, och ingen klandras: \
        ett verkstadsgolv är rätt där det är önskat, och de flesta är lite av båda.
        """,
      fr: """
        Chaque marque est un énoncé ou une mesure : un disque plein s’il s’agit d’un résultat. Il n’y a pas de note, et personne \
        n’est blâmé : un atelier est juste là où il est voulu, et la plupart sont un peu des deux.
        """,
      it: """
        Ogni segno è un’affermazione o una misura: un disco pieno se riguarda un risultato. Non ci sono punteggi, e nessuno è \
        biasimato: un’officina è giusta dove è voluta, e i più sono un po’ di entrambe.
        """)
    static let nearLine = InterfaceText(
      en: "one statement from the line", fi: "yhden lauseen päässä rajasta", sv: "en utsaga från gränsen",
      fr: "à un énoncé de la limite", it: "a un’affermazione dal limite")
    static let unjudged = CountedText(
      one: InterfaceText(
        en: "one statement in a language without word lists", fi: "yksi lause kielellä, jolla ei ole sanalistoja",
        sv: "en utsaga på ett språk utan ordlistor", fr: "énoncés dans une langue sans listes de mots : {n}",
        it: "un’affermazione in una lingua senza elenchi di parole"),
      other: InterfaceText(
        en: "{n} statements in languages without word lists", fi: "{n} lausetta kielillä, joilla ei ole sanalistoja",
        sv: "{n} utsagor på språk utan ordlistor", fr: "énoncés dans une langue sans listes de mots : {n}",
        it: "{n} affermazioni in lingue senza elenchi di parole"))

    /// What a team is wanted to be.
    static func wanted(_ wanted: Diagnosis.Wanted) -> InterfaceText {
      switch wanted {
      case .customerOutcomes:
        InterfaceText(
          en: "wanted for customer outcomes", fi: "halutaan asiakkaan hyötyä varten", sv: "önskas för kundnytta",
          fr: "voulu pour des résultats chez les clients", it: "voluto per i risultati dei clienti")
      case .factoryFloor:
        InterfaceText(
          en: "wanted as a factory floor", fi: "halutaan tehdassaliksi", sv: "önskas som verkstadsgolv",
          fr: "voulu comme atelier", it: "voluto come officina")
      case .both:
        InterfaceText(
          en: "wanted as both", fi: "halutaan kumpaakin", sv: "önskas som båda", fr: "voulu comme les deux",
          it: "voluto come entrambi")
      }
    }

    // MARK: The gaps

    static let languageGap = InterfaceText(
      en: "The words", fi: "Sanat", sv: "Orden", fr: "Les mots", it: "Le parole")
    static let languageAdvice = InterfaceText(
      en:
        "An outcome is measured and hardly said. Say in the value of the service what its customers can do or have then.",
      fi:
        "Hyötyä mitataan, mutta siitä tuskin puhutaan. Sano palvelun arvossa, mitä asiakas voi silloin tehdä tai saa.",
      sv: "Nytta mäts men sägs knappt. Säg i tjänstens värde vad kunderna då kan göra eller har.",
      fr:
        "Un résultat est mesuré et à peine dit. Dites dans la valeur du service ce que ses clients peuvent alors faire ou avoir.",
      it:
        "Un risultato è misurato e quasi non è detto. Dite nel valore del servizio che cosa i clienti possono poi fare o avere."
    )
    static let measureGap = InterfaceText(
      en: "The measures", fi: "Mittarit", sv: "Måtten", fr: "Les mesures", it: "Le misure")
    static let measureAdvice = InterfaceText(
      en: "An outcome is promised and none is measured. Measure one thing that becomes different for the customers.",
      fi: "Hyötyä luvataan, mutta sitä ei mitata. Mittaa yhtä asiaa, joka asiakkaille muuttuu.",
      sv: "Nytta utlovas men mäts inte. Mät en sak som blir annorlunda för kunderna.",
      fr: "Un résultat est promis et aucun n’est mesuré. Mesurez une chose qui devient différente pour les clients.",
      it: "Un risultato è promesso e nessuno è misurato. Misurate una cosa che diventa diversa per i clienti.")
    static let operatingGap = InterfaceText(
      en: "The way of working", fi: "Toimintatapa", sv: "Arbetssättet", fr: "La manière de travailler",
      it: "Il modo di lavorare")
    static let operatingAdvice = InterfaceText(
      en: """
        A team is wanted to be something else than what was found. Talk with it about what is rewarded, or about what is \
        wanted.
        """,
      fi:
        "Tiimin halutaan olevan muuta kuin mitä havaittiin. Keskustelkaa siitä, mistä palkitaan tai mitä halutaan.",
      sv:
        "Ett team önskas vara något annat än vad som hittades. Tala om vad som belönas, eller om vad som önskas.",
      fr: """
        On veut qu’une équipe soit autre chose que ce qui a été trouvé. Parlez avec elle de ce qui est récompensé, ou de ce \
        qui est voulu.
        """,
      it:
        "Si vuole che un team sia altro da ciò che si è trovato. Parlate di ciò che si premia, o di ciò che si vuole.")
    static let stands = InterfaceText(
      en: "stands at: {1}", fi: "on nyt: {1}", sv: "står vid: {1}", fr: "se trouve à : {1}", it: "si trova a: {1}")
    static let successSaid = InterfaceText(
      en: "words of an outcome in {1} of {2} answers to what success looks like",
      fi: "hyötyyn viittaavia sanoja {1} / {2} vastauksessa siitä, miltä onnistuminen näyttää",
      sv: "ord om nytta i {1} av {2} svar på hur framgång ser ut",
      fr: "mots d’un résultat dans {1} réponses sur {2} à la question du succès",
      it: "parole di un risultato in {1} risposte su {2} alla domanda sul successo")
    static let noGap = InterfaceText(
      en: "None here.", fi: "Ei yhtään.", sv: "Inga här.", fr: "Aucun ici.", it: "Nessuno qui.")

    // MARK: The trend

    static let trend = InterfaceText(
      en: "Over the quarters", fi: "Neljänneksittäin", sv: "Kvartal för kvartal", fr: "Au fil des trimestres",
      it: "Nei trimestri")
    static let quarter = InterfaceText(
      en: "End of", fi: "Neljänneksen lopussa", sv: "Vid slutet av", fr: "Fin de", it: "Fine di")
    static let now = InterfaceText(en: "Now", fi: "Nyt", sv: "Nu", fr: "Maintenant", it: "Ora")
    static let outcomesSaid = InterfaceText(
      en: "Statements of an outcome", fi: "Lauseita hyödystä", sv: "Utsagor om nytta", fr: "Énoncés sur un résultat",
      it: "Affermazioni su un risultato")
    static let outcomesMeasured = InterfaceText(
      en: "Measures of an outcome", fi: "Mittareita hyödystä", sv: "Mått på nytta", fr: "Mesures d’un résultat",
      it: "Misure di un risultato")
    static let trendExplained = InterfaceText(
      en: "Of services that were not over, as git had them at the end of each quarter, read by today’s word lists.",
      fi:
        "Palveluista, jotka eivät olleet päättyneet, sellaisina kuin ne olivat gitissä neljänneksen lopussa, nykyisin sanalistoin.",
      sv:
        "Av tjänster som inte var avslutade, så som git hade dem vid varje kvartals slut, lästa med dagens ordlistor.",
      fr:
        "Des services qui n’étaient pas terminés, tels que git les avait à la fin de chaque trimestre, lus avec les listes d’aujourd’hui.",
      it: "Dei servizi non conclusi, come li aveva git alla fine di ogni trimestre, letti con gli elenchi di oggi.")

    // MARK: Answers

    static let answered = CountedText(
      one: InterfaceText(
        en: "One person answered on {1}, without a name.", fi: "Yksi vastasi {1}, ilman nimeä.",
        sv: "En person svarade den {1}, utan namn.", fr: "Réponses du {1}, sans noms : {n}.",
        it: "Una persona ha risposto il {1}, senza nome."),
      other: InterfaceText(
        en: "{n} people answered on {1}, without names.", fi: "{n} vastasi {1}, ilman nimiä.",
        sv: "{n} personer svarade den {1}, utan namn.", fr: "Réponses du {1}, sans noms : {n}.",
        it: "{n} persone hanno risposto il {1}, senza nomi."))
    static let unknownDay = InterfaceText(
      en: "an unknown day", fi: "tuntemattomana päivänä", sv: "en okänd dag", fr: "d’un jour inconnu",
      it: "in un giorno sconosciuto")
    static let ofAnswers = InterfaceText(
      en: "words of an outcome were found in {1} of {2} answers",
      fi: "hyötyyn viittaavia sanoja löytyi {1} / {2} vastauksesta",
      sv: "ord om nytta hittades i {1} av {2} svar", fr: "réponses avec des mots d’un résultat : {1} sur {2}",
      it: "risposte con parole di un risultato: {1} su {2}")
    static let countOfAnswers = CountedText(
      one: InterfaceText(
        en: "One answer.", fi: "Yksi vastaus.", sv: "Ett svar.", fr: "Une réponse.", it: "Una risposta."),
      other: InterfaceText(
        en: "{n} answers.", fi: "{n} vastausta.", sv: "{n} svar.", fr: "{n} réponses.", it: "{n} risposte."))
    static let tooFew = InterfaceText(
      en: "Fewer than {1} answers are counted and not told, so that nobody is recognised.",
      fi: "Kun vastauksia on alle {1}, ne lasketaan mutta niitä ei näytetä, jotta ketään ei tunnisteta.",
      sv: "Färre än {1} svar räknas men visas inte, så att ingen känns igen.",
      fr: "Moins de {1} réponses sont comptées et non montrées, pour que personne ne soit reconnu.",
      it: "Meno di {1} risposte si contano e non si mostrano, perché nessuno sia riconosciuto.")
  }
}
