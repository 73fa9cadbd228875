/// What the page of the objectives says, in each language.
extension StrategyPage {
  /// Its texts.
  enum Text {
    static let active = CountedText(
      one: InterfaceText(
        en: "One objective is active.", fi: "Voimassa on yksi päämäärä.", sv: "En målsättning gäller.",
        fr: "Objectifs actifs : {n}.", it: "Un obiettivo strategico è attivo."),
      other: InterfaceText(
        en: "{n} objectives are active.", fi: "Voimassa on {n} päämäärää.", sv: "{n} målsättningar gäller.",
        fr: "Objectifs actifs : {n}.", it: "{n} obiettivi strategici sono attivi."))
    static let allServed = InterfaceText(
      en: "Every active objective is served by something under way.",
      fi: "Jokaista voimassa olevaa päämäärää palvelee jokin käynnissä oleva.",
      sv: "Något som pågår bidrar till varje gällande målsättning.",
      fr: "Chaque objectif actif est servi par quelque chose qui est en cours.",
      it: "A ogni obiettivo attivo contribuisce qualcosa in corso.")
    static let unservedOne = InterfaceText(
      en: "Nothing under way serves “{1}”.", fi: "Mikään käynnissä oleva ei palvele päämäärää ”{1}”.",
      sv: "Inget som pågår bidrar till ”{1}”.", fr: "Rien de ce qui est en cours ne sert « {1} ».",
      it: "Nulla in corso contribuisce a «{1}».")
    static let unserved = InterfaceText(
      en: "Nothing under way serves {1} of them.", fi: "Niistä {1} on vailla käynnissä olevaa työtä.",
      sv: "Inget som pågår bidrar till {1} av dem.", fr: "Sans rien en cours qui les serve : {1}.",
      it: "Nulla in corso contribuisce a {1} di essi.")
    static let unmeasured = CountedText(
      one: InterfaceText(
        en: "One names no measure.", fi: "Yhdellä ei ole mittaria.", sv: "En saknar mått.", fr: "Sans mesure : {n}.",
        it: "Uno non ha misure."),
      other: InterfaceText(
        en: "{n} name no measure.", fi: "Mittaria ei ole {n} päämäärällä.", sv: "{n} saknar mått.",
        fr: "Sans mesure : {n}.", it: "{n} non hanno misure."))
    static let unaimed = CountedText(
      one: InterfaceText(
        en: "One piece of work serves no objective.", fi: "Yksi työ ei palvele mitään päämäärää.",
        sv: "Ett arbete bidrar inte till någon målsättning.", fr: "Travaux qui ne servent aucun objectif : {n}.",
        it: "Un lavoro non serve alcun obiettivo."),
      other: InterfaceText(
        en: "{n} pieces of work serve no objective.", fi: "{n} työtä ei palvele mitään päämäärää.",
        sv: "{n} arbeten bidrar inte till någon målsättning.", fr: "Travaux qui ne servent aucun objectif : {n}.",
        it: "{n} lavori non servono alcun obiettivo."))
    static let objectives = InterfaceText(
      en: "Objectives and what serves them", fi: "Päämäärät ja mikä niitä palvelee",
      sv: "Målsättningar och vad som bidrar till dem", fr: "Les objectifs et ce qui les sert",
      it: "Gli obiettivi e ciò che li serve")
    static let withoutWork = InterfaceText(
      en: "Objectives without work", fi: "Päämäärät ilman työtä", sv: "Målsättningar utan arbete",
      fr: "Objectifs sans travail", it: "Obiettivi senza lavoro")
    static let withoutMeasure = InterfaceText(
      en: "Objectives without a measure", fi: "Päämäärät ilman mittaria", sv: "Målsättningar utan mått",
      fr: "Objectifs sans mesure", it: "Obiettivi senza misura")
    static let withoutObjective = InterfaceText(
      en: "Work without an objective", fi: "Työ ilman päämäärää", sv: "Arbete utan målsättning",
      fr: "Travail sans objectif", it: "Lavoro senza obiettivo")
    static let allMeasured = InterfaceText(
      en: "Every active objective, or a part of it, names a measure.",
      fi: "Jokaisella voimassa olevalla päämäärällä tai sen osalla on mittari.",
      sv: "Varje gällande målsättning, eller en del av den, har ett mått.",
      fr: "Chaque objectif actif, ou une de ses parties, nomme une mesure.",
      it: "Ogni obiettivo attivo, o una sua parte, indica una misura.")
    static let allAimed = InterfaceText(
      en: "All of them serve an objective.", fi: "Kaikki palvelevat jotakin päämäärää.",
      sv: "Alla bidrar till en målsättning.", fr: "Tous servent un objectif.", it: "Tutti servono un obiettivo.")
    static let servedBy = InterfaceText(
      en: "Served by", fi: "Palvelee", sv: "Bidrar", fr: "Servi par", it: "Servito da")
    static let nothing = InterfaceText(
      en: "nothing serves it", fi: "mikään ei palvele sitä", sv: "inget bidrar", fr: "rien ne le sert",
      it: "nulla lo serve")
    static let throughParts = InterfaceText(
      en: "through its parts", fi: "osiensa kautta", sv: "genom sina delar", fr: "par ses parties",
      it: "attraverso le sue parti")
    static let overdue = InterfaceText(
      en: "that is past", fi: "aika on ohi", sv: "tiden är ute", fr: "échéance passée", it: "il termine è passato")
    static let noDate = InterfaceText(
      en: "no date", fi: "ei ajankohtaa", sv: "ingen tidpunkt", fr: "sans échéance", it: "senza termine")
    static let servedExplained = InterfaceText(
      en:
        "An objective is served by active value streams, initiatives that are approved or in progress, and benefits that "
        + "may still arrive, where these name it or a part of it. The check {1} tells of active ones that nothing serves, "
        + "{2} of those whose time is over.",
      fi:
        "Päämäärää palvelevat käytössä olevat arvovirrat, hyväksytyt tai käynnissä olevat hankkeet ja hyödyt, jotka "
        + "voivat vielä toteutua, kun ne nimeävät sen tai sen osan. Tarkistus {1} kertoo voimassa olevista, joita mikään "
        + "ei palvele, {2} niistä, joiden aika on ohi.",
      sv:
        "Till en målsättning bidrar aktiva värdeflöden, initiativ som är godkända eller pågår och nyttor som ännu kan "
        + "infrias, där de nämner den eller en del av den. Kontrollen {1} berättar om gällande som inget bidrar till, {2} om "
        + "dem vars tid är ute.",
      fr:
        "Un objectif est servi par les flux de valeur actifs, les initiatives approuvées ou en cours et les bénéfices qui "
        + "peuvent encore arriver, s’ils le nomment, lui ou une de ses parties. La règle {1} signale ceux que rien ne "
        + "sert, {2} ceux dont l’échéance est passée.",
      it:
        "Servono un obiettivo i flussi di valore attivi, le iniziative approvate o in corso e i benefici che possono "
        + "ancora arrivare, se nominano esso o una sua parte. Il controllo {1} segnala quelli attivi che nulla serve, {2} "
        + "quelli il cui termine è passato.")
    static let measuredExplained = InterfaceText(
      en: "Active ones of which neither they nor a part of them names a measure; the check is {1}.",
      fi: "Voimassa olevat, joilla tai joiden osilla ei ole mittaria; tarkistus on {1}.",
      sv: "Gällande där varken de eller en del av dem har ett mått; kontrollen är {1}.",
      fr: "Les actifs dont ni eux ni une partie ne nomment de mesure ; la règle est {1}.",
      it: "Quelli attivi che, né essi né una loro parte, indicano una misura; il controllo è {1}.")
    static let unaimedExplained = InterfaceText(
      en:
        "Active value streams and initiatives that are approved or in progress which name no objective, and benefits "
        + "that may still arrive where neither they, their initiative nor their value stream does. Of initiatives the "
        + "check {1} tells. Disbenefits are left out.",
      fi:
        "Käytössä olevat arvovirrat ja hyväksytyt tai käynnissä olevat hankkeet, jotka eivät nimeä päämäärää, sekä "
        + "hyödyt, joista sitä ei nimeä hyöty, sen hanke eikä sen arvovirta. Hankkeista kertoo tarkistus {1}. "
        + "Haitat jätetään pois.",
      sv:
        "Aktiva värdeflöden och initiativ som är godkända eller pågår utan att nämna en målsättning, och nyttor där "
        + "varken de, deras initiativ eller deras värdeflöde gör det. Om initiativ berättar kontrollen {1}. "
        + "Nackdelar räknas inte.",
      fr:
        "Les flux de valeur actifs et les initiatives approuvées ou en cours qui ne nomment aucun objectif, et les "
        + "bénéfices à venir dont ni eux, ni leur initiative, ni leur flux ne le font. Pour les initiatives, la règle est "
        + "{1}. Les inconvénients sont laissés de côté.",
      it:
        "I flussi di valore attivi e le iniziative approvate o in corso che non nominano obiettivi, e i benefici attesi "
        + "di cui né essi, né la loro iniziativa, né il loro flusso lo fanno. Per le iniziative il controllo è {1}. Gli "
        + "svantaggi sono esclusi.")
    static let orderExplained = InterfaceText(
      en:
        "Active, proposed, reached, given up; in each what nothing serves first, then by the time by which it is to be "
        + "reached, then by name. What is a step to another stands below it.",
      fi:
        "Voimassa, ehdotettu, saavutettu, luovuttu; kussakin ensin ne, joita mikään ei palvele, sitten ajankohdan ja nimen "
        + "mukaan. Toisen osa on sen alla.",
      sv:
        "Gällande, föreslagna, nådda, övergivna; i varje först vad inget bidrar till, sedan efter tidpunkt, sedan efter "
        + "namn. Det som är en del av en annan står under den.",
      fr:
        "Actifs, proposés, atteints, abandonnés ; dans chacun d’abord ce que rien ne sert, puis par échéance, puis par "
        + "nom. Ce qui fait partie d’un autre est au-dessous de lui.",
      it:
        "Attivi, proposti, raggiunti, abbandonati; in ciascuno prima ciò che nulla serve, poi per termine, poi per nome. "
        + "Ciò che fa parte di un altro sta sotto di esso.")
  }
}
