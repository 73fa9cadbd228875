/// What the page of what is measured says, in each language.
extension MeasuredPage {
  /// Its texts.
  enum Text {
    static let allFamilies = CountedText(
      one: InterfaceText(
        en: "One of {1} services that can be had is measured in all four families.",
        fi: "Kaikissa neljässä mittariryhmässä mitataan yhtä palvelua; tarjolla olevia palveluja on {1}.",
        sv: "En av {1} tjänster som går att få mäts i alla fyra måttgrupper.",
        fr: "Services offerts qui sont mesurés dans les quatre catégories : {n} sur {1}.",
        it: "Un servizio disponibile su {1} è misurato in tutte e quattro le categorie."),
      other: InterfaceText(
        en: "{n} of {1} services that can be had are measured in all four families.",
        fi: "Kaikissa neljässä mittariryhmässä mitataan {n} palvelua; tarjolla olevia palveluja on {1}.",
        sv: "{n} av {1} tjänster som går att få mäts i alla fyra måttgrupper.",
        fr: "Services offerts qui sont mesurés dans les quatre catégories : {n} sur {1}.",
        it: "{n} servizi disponibili su {1} sono misurati in tutte e quattro le categorie."))
    static let noFamilies = CountedText(
      one: InterfaceText(
        en: "The only service that can be had is not measured in all four families.",
        fi: "Ainoaa tarjolla olevaa palvelua ei mitata kaikissa neljässä mittariryhmässä.",
        sv: "Den enda tjänsten som går att få mäts inte i alla fyra måttgrupper.",
        fr: "Le seul service offert n’est pas mesuré dans les quatre catégories.",
        it: "L’unico servizio disponibile non è misurato in tutte e quattro le categorie."),
      other: InterfaceText(
        en: "None of {n} services that can be had is measured in all four families.",
        fi: "Yhtäkään {n} tarjolla olevasta palvelusta ei mitata kaikissa neljässä mittariryhmässä.",
        sv: "Ingen av {n} tjänster som går att få mäts i alla fyra måttgrupper.",
        fr: "Aucun des {n} services offerts n’est mesuré dans les quatre catégories.",
        it: "Nessuno dei {n} servizi disponibili è misurato in tutte e quattro le categorie."))
    static let noOutcome = InterfaceText(
      en: "“{1}” is not known to change anything for anybody.",
      fi: "Palvelusta ”{1}” ei tiedetä, muuttaako se kenellekään mitään.",
      sv: "Det är inte känt om ”{1}” förändrar något för någon.",
      fr: "On ignore si « {1} » change quelque chose pour quelqu’un.",
      it: "Non si sa se «{1}» cambi qualcosa per qualcuno.")
    static let noOutcomes = InterfaceText(
      en: "{1} of them are not known to change anything for anybody.",
      fi: "Näistä {1} palvelusta ei tiedetä, muuttavatko ne kenellekään mitään.",
      sv: "För {1} av dem är det inte känt om de förändrar något för någon.",
      fr: "Pour {1} d’entre eux, on ignore s’ils changent quelque chose pour quelqu’un.",
      it: "Per {1} di essi non si sa se cambino qualcosa per qualcuno.")
    static let noOutcomeAtAll = InterfaceText(
      en: "None of them is known to change anything for anybody.",
      fi: "Yhdestäkään ei tiedetä, muuttaako se kenellekään mitään.",
      sv: "Det är inte känt om någon av dem förändrar något för någon.",
      fr: "On ignore, pour chacun d’eux, s’il change quelque chose pour quelqu’un.",
      it: "Per nessuno di essi si sa se cambi qualcosa per qualcuno.")
    static let allComplete = InterfaceText(
      en: "All measures have an owner, a baseline, a target and a fresh reading.",
      fi: "Kaikilla mittareilla on omistaja, lähtötaso, tavoite ja tuore lukema.",
      sv: "Alla mått har ägare, utgångsläge, mål och ett färskt värde.",
      fr: "Toutes les mesures ont un responsable, un point de départ, une cible et un relevé récent.",
      it: "Tutte le misure hanno un responsabile, una partenza, un obiettivo e una rilevazione recente.")
    static let incomplete = CountedText(
      one: InterfaceText(
        en: "One of {1} measures lacks {2}.",
        fi: "Yhdeltä mittarilta puuttuu {2}; mittareita on yhteensä {1}.",
        sv: "Ett av {1} mått saknar {2}.", fr: "Mesures sans {2} : {n} sur {1}.", it: "Una misura su {1} è senza {2}."),
      other: InterfaceText(
        en: "{n} of {1} measures lack {2}.",
        fi: "{n} mittarilta puuttuu {2}; mittareita on yhteensä {1}.",
        sv: "{n} av {1} mått saknar {2}.", fr: "Mesures sans {2} : {n} sur {1}.",
        it: "{n} misure su {1} sono senza {2}."))
    /// Services of which the same is measured, as the head of a row.
    static let alike = CountedText(
      one: InterfaceText(
        en: "One service, with:", fi: "Yhdellä palvelulla:", sv: "En tjänst, med:", fr: "{n} service, avec :",
        it: "Un servizio, con:"),
      other: InterfaceText(
        en: "{n} services, each with:", fi: "{n} palvelua, kullakin:", sv: "{n} tjänster, var och en med:",
        fr: "{n} services, chacun avec :", it: "{n} servizi, ciascuno con:"))
    static let showNames = InterfaceText(
      en: "Show the names", fi: "Näytä nimet", sv: "Visa namnen", fr: "Afficher les noms", it: "Mostra i nomi")
    static let noWorth = CountedText(
      one: InterfaceText(
        en: "Of one service nobody measures what it costs or what it brings:",
        fi: "Yhdestä palvelusta ei mitata, mitä se maksaa tai mitä siitä saadaan:",
        sv: "För en tjänst mäts varken vad den kostar eller vad den ger:",
        fr: "Pour {n} service, personne ne mesure ce qu’il coûte ni ce qu’il apporte :",
        it: "Di un servizio nessuno misura quanto costa né che cosa porta:"),
      other: InterfaceText(
        en: "Of {n} services nobody measures what they cost or what they bring:",
        fi: "{n} palvelusta ei mitata, mitä ne maksavat tai mitä niistä saadaan:",
        sv: "För {n} tjänster mäts varken vad de kostar eller vad de ger:",
        fr: "Pour {n} services, personne ne mesure ce qu’ils coûtent ni ce qu’ils apportent :",
        it: "Di {n} servizi nessuno misura quanto costano né che cosa portano:"))
    static let byFamily = InterfaceText(
      en: "Services by family", fi: "Palvelut mittariryhmittäin", sv: "Tjänster efter måttgrupp",
      fr: "Services par catégorie de mesures", it: "Servizi per categoria di misure")
    static let sideBySide = InterfaceText(
      en: "What it costs, what is done, what it brings", fi: "Mitä se maksaa, mitä tehdään, mitä siitä saadaan",
      sv: "Vad det kostar, vad som görs, vad det ger", fr: "Ce qu’il coûte, ce qui est fait, ce qu’il apporte",
      it: "Quanto costa, che cosa si fa, che cosa porta")
    static let each = InterfaceText(
      en: "Each measure", fi: "Jokainen mittari", sv: "Varje mått", fr: "Chaque mesure", it: "Ogni misura")
    static let tactical = InterfaceText(
      en: "how the work runs", fi: "miten työ sujuu", sv: "hur arbetet går", fr: "comment va le travail",
      it: "come va il lavoro")
    static let valueCreation = InterfaceText(
      en: "what customers get", fi: "mitä asiakkaat saavat", sv: "vad kunder får", fr: "ce que les clients en ont",
      it: "che cosa ne hanno i clienti")
    static let longevity = InterfaceText(
      en: "whether it lasts", fi: "kestääkö se", sv: "om det håller", fr: "si cela dure", it: "se resiste nel tempo")
    static let financial = InterfaceText(
      en: "what it costs", fi: "mitä se maksaa", sv: "vad det kostar", fr: "ce que cela coûte", it: "quanto costa")
    static let notSaid = InterfaceText(
      en: "not said", fi: "ei ilmoitettu", sv: "inte angivet", fr: "non précisé", it: "non indicato")
    static let noFamily = InterfaceText(
      en: "No family", fi: "Ei mittariryhmää", sv: "Ingen måttgrupp", fr: "Sans catégorie", it: "Senza categoria")
    static let none = InterfaceText(en: "none", fi: "ei ole", sv: "saknas", fr: "manque", it: "manca")
    static let ofOutcome = InterfaceText(
      en: "Of an outcome", fi: "Vaikutus", sv: "Av en effekt", fr: "D’un résultat", it: "Di un effetto")
    static let complete = InterfaceText(
      en: "Complete", fi: "Täydellisiä", sv: "Fullständiga", fr: "Complètes", it: "Complete")
    static let all = InterfaceText(en: "All", fi: "Kaikki", sv: "Alla", fr: "Toutes", it: "Tutte")
    static let outOf = InterfaceText(
      en: "{1} of {2}", fi: "{1}/{2}", sv: "{1} av {2}", fr: "{1} sur {2}", it: "{1} su {2}")
    static let lacking = InterfaceText(
      en: "Lacking:", fi: "Puuttuu:", sv: "Saknas:", fr: "Manque :", it: "Manca:")
    /// The same of measures that all lack it.
    static let lackAlike = InterfaceText(
      en: "All lack:", fi: "Kaikilta puuttuu:", sv: "Alla saknar:", fr: "Manque à toutes :", it: "Manca a tutte:")
    static let freshReading = InterfaceText(
      en: "Fresh reading", fi: "Tuore lukema", sv: "Färskt värde", fr: "Relevé récent", it: "Rilevazione recente")
    static let unmeasured = CountedText(
      one: InterfaceText(
        en: "One service that can be had has no measure at all:",
        fi: "Yhdellä tarjolla olevalla palvelulla ei ole mitään mittaria:",
        sv: "En tjänst som går att få har inget mått alls:", fr: "{n} service offert n’a aucune mesure :",
        it: "Un servizio disponibile non ha alcuna misura:"),
      other: InterfaceText(
        en: "{n} services that can be had have no measure at all:",
        fi: "{n} tarjolla olevalla palvelulla ei ole mitään mittaria:",
        sv: "{n} tjänster som går att få har inget mått alls:", fr: "{n} services offerts n’ont aucune mesure :",
        it: "{n} servizi disponibili non hanno alcuna misura:"))
    static let preparing = CountedText(
      one: InterfaceText(
        en: "One service in preparation has no measures yet, and needs none before its pilot:",
        fi: "Yhdellä valmisteilla olevalla palvelulla ei vielä ole mittareita, eikä sen tarvitse ennen pilottia:",
        sv: "En tjänst under beredning har inga mått än, och behöver inga före sin pilot:",
        fr: "{n} service en préparation n’a pas encore de mesures, et n’en a pas besoin avant son pilote :",
        it: "Un servizio in preparazione non ha ancora misure, e non ne ha bisogno prima della prova:"),
      other: InterfaceText(
        en: "{n} services in preparation have no measures yet, and need none before their pilot:",
        fi: "{n} valmisteilla olevalla palvelulla ei vielä ole mittareita, eikä niiden tarvitse ennen pilottia:",
        sv: "{n} tjänster under beredning har inga mått än, och behöver inga före sin pilot:",
        fr: "{n} services en préparation n’ont pas encore de mesures, et n’en ont pas besoin avant leur pilote :",
        it: "{n} servizi in preparazione non hanno ancora misure, e non ne hanno bisogno prima della prova:"))
    static let cost = InterfaceText(
      en: "Financial measures", fi: "Taloudelliset mittarit", sv: "Ekonomiska mått", fr: "Mesures financières",
      it: "Misure finanziarie")
    static let use = InterfaceText(
      en: "What is done", fi: "Mitä tehdään", sv: "Vad som görs", fr: "Ce qui est fait", it: "Che cosa si fa")
    static let gain = InterfaceText(
      en: "What it brings", fi: "Mitä siitä saadaan", sv: "Vad det ger", fr: "Ce qu’il apporte", it: "Che cosa porta")
    static let gap = InterfaceText(en: "A gap", fi: "Aukko", sv: "En lucka", fr: "Une lacune", it: "Una lacuna")
    static let gapExplained = InterfaceText(
      en:
        "A family without a measure, of a service that can be had today. Services in preparation are not held to it.",
      fi: "Mittariryhmä, josta tänään tarjolla olevalla palvelulla ei ole mittaria. Valmisteilla olevia se ei koske.",
      sv: "En måttgrupp utan mått, hos en tjänst som går att få i dag. Tjänster under beredning räknas inte.",
      fr:
        "Une catégorie sans mesure, d’un service que l’on peut obtenir aujourd’hui. Les services en préparation n’y sont "
        + "pas tenus.",
      it: "Una categoria senza misura, di un servizio disponibile oggi. I servizi in preparazione ne sono esclusi.")
    static let outcomeExplained = InterfaceText(
      en: "Measures that say they count an outcome. The check {1} speaks up where all of them count something else.",
      fi:
        "Mittarit, jotka ilmoituksensa mukaan mittaavat vaikutusta. Tarkistus {1} huomauttaa, kun kaikki mittaavat muuta.",
      sv: "Mått som säger att de räknar en effekt. Kontrollen {1} säger till där alla räknar något annat.",
      fr: "Les mesures qui disent compter un résultat. La règle {1} signale là où toutes comptent autre chose.",
      it: "Le misure che dicono di contare un effetto. Il controllo {1} segnala dove tutte contano altro.")
    static let completeExplained = InterfaceText(
      en:
        "With an owner, a baseline, a target, and a reading no older than {1} times what the measure names as its "
        + "frequency; a number that is only held needs neither baseline nor target. The checks are {2}, {3}, {4} and "
        + "{5}.",
      fi:
        "Omistaja, lähtötaso, tavoite ja lukema, joka ei ole vanhempi kuin {1} kertaa mittarin oma mittausväli; vain "
        + "tasolla pidettävä luku ei tarvitse lähtötasoa eikä tavoitetta. Tarkistukset ovat {2}, {3}, {4} ja {5}.",
      sv:
        "Med ägare, utgångsläge, mål och ett värde som inte är äldre än {1} gånger måttets egen frekvens; ett tal som "
        + "bara ska hållas behöver varken utgångsläge eller mål. Kontrollerna är {2}, {3}, {4} och {5}.",
      fr:
        "Avec un responsable, un départ, une cible et un relevé pas plus ancien que {1} fois la fréquence que la "
        + "mesure indique ; un chiffre simplement maintenu n’a besoin ni de départ ni de cible. Les règles sont {2}, "
        + "{3}, {4} et {5}.",
      it:
        "Con un responsabile, una partenza, un obiettivo e una rilevazione non più vecchia di {1} volte la frequenza "
        + "indicata; un numero solo da mantenere non richiede né partenza né obiettivo. I controlli sono {2}, {3}, {4} "
        + "e {5}.")
    static let sideBySideExplained = InterfaceText(
      en:
        "The price as customers read it; the last readings of financial measures; of tactical measures that count what "
        + "is done; and of those of an outcome or of value creation, with the benefits that they show. They stand side "
        + "by side, and nobody says that one causes the other.",
      fi:
        "Hinta sellaisena kuin asiakas sen näkee; taloudellisten mittarien viimeisimmät lukemat; tekemisen määrää "
        + "mittaavien taktisten mittarien lukemat; vaikutuksen ja arvon luomisen mittarien lukemat sekä hyödyt, joita "
        + "ne mittaavat. Tiedot ovat rinnakkain, eikä niiden väitetä johtuvan toisistaan.",
      sv:
        "Priset som kunder läser det; de senaste värdena av ekonomiska mått; av taktiska mått som räknar vad som görs; "
        + "och av dem för effekt eller värdeskapande, med de nyttor som de visar. De står sida vid sida, och ingen "
        + "säger att det ena orsakar det andra.",
      fr:
        "Le prix tel que les clients le lisent ; les derniers relevés des mesures financières ; des mesures tactiques "
        + "qui comptent ce qui est fait ; et de celles d’un résultat ou de création de valeur, avec les bénéfices "
        + "qu’elles montrent. Ils sont côte à côte, et personne ne dit que l’un cause l’autre.",
      it:
        "Il prezzo come lo leggono i clienti; le ultime rilevazioni delle misure finanziarie; di quelle tattiche che "
        + "contano ciò che si fa; e di quelle di un effetto o di creazione di valore, con i benefici che mostrano. "
        + "Stanno fianco a fianco, e nessuno dice che l’uno causi l’altro.")
    static let orderExplained = InterfaceText(
      en:
        "Services without a measure of an outcome first, then by the families that are missing, then by name. Measures "
        + "by family, those of an outcome first, then by name.",
      fi:
        "Ensin palvelut, joilla ei ole vaikutuksen mittaria, sitten puuttuvien mittariryhmien ja nimen mukaan. Mittarit "
        + "mittariryhmittäin, vaikutuksen mittarit ensin, sitten nimen mukaan.",
      sv:
        "Tjänster utan mått av en effekt först, sedan efter måttgrupper som saknas, sedan efter namn. Mått efter "
        + "måttgrupp, de av en effekt först, sedan efter namn.",
      fr:
        "D’abord les services sans mesure d’un résultat, puis selon les catégories qui manquent, puis par nom. "
        + "Les mesures par catégorie, celles d’un résultat d’abord, puis par nom.",
      it:
        "Prima i servizi senza misura di un effetto, poi secondo le categorie che mancano, poi per nome. Le misure per "
        + "categoria, prima quelle di un effetto, poi per nome.")
  }
}
