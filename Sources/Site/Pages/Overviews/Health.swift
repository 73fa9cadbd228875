import CatalogModel
import SourceText
import Syntax

/// What the checks find, by who answers for it and by rule.
struct HealthPage: OverviewPage {
  static let path = SitePath("health/index.html")
  static let title = InterfaceText(en: "Health", fi: "Kunto", sv: "Skick", fr: "État", it: "Stato")
  static let question = InterfaceText(
    en: "Is what is written in order?", fi: "Ovatko kirjatut tiedot kunnossa?",
    sv: "Är det som står skrivet i ordning?",
    fr: "Ce qui est écrit est-il en ordre ?", it: "Ciò che è scritto è in ordine?")
  static let marks: [Mark] = [.missed, .atRisk, .ahead]
  /// The most findings that are named.
  private static let limit = 300
  /// The most findings of one rule and one owner that are told in full.
  private static let wholeLimit = 3
  /// The most rules and owners that are named.
  private static let rowLimit = 100

  static func exists(in contents: SiteContents) -> Bool { !contents.findings.isEmpty }

  /// The findings of one rule or of one owner.
  struct Group {
    let rule: String
    /// Who answers; nil where nobody is named.
    let owner: Entry?
    var findings: [SiteProblem] = []

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    /// More of what weighs more comes first.
    var weight: (Int, Int, Int) { (count(.error), count(.warning), count(.info)) }
  }

  /// The findings, by rule and by owner, the heaviest first.
  struct Figures {
    let all: [SiteProblem]
    let byRule: [Group]
    let byOwner: [Group]

    func count(_ severity: Severity) -> Int { all.count { $0.severity == severity } }
  }

  func figures(_ context: PageContext) -> Figures {
    let findings = context.site.contents.findings
    var rules: [String: Group] = [:]
    var owners: [Int: Group] = [:]
    for finding in findings {
      rules[finding.rule, default: Group(rule: finding.rule, owner: nil)].findings.append(finding)
      let owner = context.catalog.entry(at: finding.path).flatMap(Self.owner)
      owners[owner?.index ?? -1, default: Group(rule: "", owner: owner)].findings.append(finding)
    }
    func sorted(_ groups: some Sequence<Group>) -> [Group] {
      groups.sorted { left, right in
        if left.weight != right.weight { return left.weight > right.weight }
        return (left.rule, left.owner?.index ?? Int.max) < (right.rule, right.owner?.index ?? Int.max)
      }
    }
    return Figures(all: findings, byRule: sorted(rules.values), byOwner: sorted(owners.values))
  }

  /// The team that answers for an entry; a team answers for itself.
  private static func owner(of entry: Entry) -> Entry? {
    entry.kind == .team ? entry : entry.owner?.target
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String {
    let strings = context.strings
    let parts = [Severity.error, .warning, .info].compactMap { severity -> String? in
      let count = figures.count(severity)
      return count == 0 ? nil : strings[Text.counted(severity), count]
    }
    return strings[Text.found, context.catalog.entryCount].filled(context.enumerated(parts))
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    let strings = context.strings
    let named = Self.named(figures.byOwner)
    context.section(&html, "Owners", strings[Text.byOwner]) { html in
      write(&html, figures.byOwner, strings[Text.byOwner], strings[ReachText.owner], context) { html, group in
        // It leads to what there is to mend; beyond the limit nothing of that is named.
        guard let place = named.firstIndex(where: { $0.owner == group.owner }) else {
          if let owner = group.owner { context.link(&html, owner) } else { html.text(strings[Text.nobody]) }
          return
        }
        html.element(.a, attributes: { $0.href(anchor: Self.anchor(ofOwner: place)) }) { html in
          if let owner = group.owner {
            context.language.writeName(&html, owner)
          } else {
            html.text(strings[Text.nobody])
          }
        }
      }
    }
    context.section(&html, "Findings", strings[Text.each]) { html in
      if context.documentLanguage.language.tag.prefix(while: { $0 != "-" }) != "en" {
        html.element(.p, class: "note") { $0.text(strings[Text.inEnglish]) }
      }
      let explained = Set(figures.byRule.prefix(Self.rowLimit).map(\.rule))
      var left = Self.limit
      for (place, group) in named.enumerated() {
        html.element(.h3, attributes: { $0.set("id", Self.anchor(ofOwner: place)) }) { html in
          if let owner = group.owner { context.link(&html, owner) } else { html.text(strings[Text.nobody]) }
        }
        html.element(.ul, class: "found") { html in
          write(&html, Array(group.findings.prefix(left)), explained, context)
        }
        left -= group.findings.count
      }
      if figures.all.count > Self.limit {
        html.element(.p, class: "note") { $0.text(context.more(figures.all.count - Self.limit)) }
      }
    }
    context.section(&html, "Rules", strings[Text.byRule]) { html in
      write(&html, figures.byRule, strings[Text.byRule], strings[Text.rule], context) { html, group in
        html.element(.code, attributes: { $0.set("id", Self.anchor(of: group.rule)) }) { $0.text(group.rule) }
        guard let explanation = group.findings.first?.explanation else { return }
        html.element(.span, class: "note", attributes: { context.mark(&$0, Language("en")) }) {
          $0.message(explanation)
        }
      }
    }
    HealthOverlaps(figures.all, context).write(&html)
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (strings[Text.each], strings[Text.eachExplained]),
      (strings[OverviewText.order], strings[Text.orderExplained]),
    ]
  }

  // MARK: - Parts

  /// The owners of whose findings some are named.
  private static func named(_ owners: [Group]) -> [Group] {
    var left = limit
    return Array(
      owners.prefix { group in
        defer { left -= group.findings.count }
        return left > 0
      })
  }

  private static func anchor(ofOwner place: Int) -> String { "Owner-\(place + 1)" }

  private func write(
    _ html: inout HTMLWriter, _ groups: [Group], _ label: String, _ column: String, _ context: PageContext,
    name: (inout HTMLWriter, Group) -> Void
  ) {
    let strings = context.strings
    let severities = [Severity.error, .warning, .info].filter { severity in groups.contains { $0.count(severity) > 0 } }
    context.overviewTable(
      &html, label: label, class: "each health",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(column))
          for severity in severities {
            html.columnHead(OverviewColumn(strings[Text.plural(severity)], class: "number"))
          }
        }
      },
      body: { html in
        for group in groups.prefix(Self.rowLimit) {
          html.row { html in
            html.rowHead { name(&$0, group) }
            for severity in severities {
              let count = group.count(severity)
              html.cell(class: count == 0 ? "number soft" : "number", label: strings[Text.plural(severity)]) {
                $0.text(count == 0 ? "–" : strings.numbers.whole(count))
              }
            }
          }
        }
      })
    if groups.count > Self.rowLimit {
      html.element(.p, class: "note") { $0.text(context.more(groups.count - Self.rowLimit)) }
    }
  }

  /// Writes findings by rule: of many of one rule the first in full, and of the others where they are.
  /// - Parameter explained: the rules that the table above has.
  private func write(
    _ html: inout HTMLWriter, _ findings: [SiteProblem], _ explained: Set<String>, _ context: PageContext
  ) {
    var rules: [String] = []
    var byRule: [String: [SiteProblem]] = [:]
    for finding in findings {
      if byRule[finding.rule] == nil { rules.append(finding.rule) }
      byRule[finding.rule, default: []].append(finding)
    }
    func weight(_ rule: String) -> Int { byRule[rule]?.map { Self.weight($0.severity) }.max() ?? 0 }
    let sorted = rules.enumerated().sorted { (weight($1.element), $0.offset) < (weight($0.element), $1.offset) }
    for rule in sorted.map(\.element) {
      let all = byRule[rule] ?? []
      let whole = all.count > Self.wholeLimit + 1 ? Self.wholeLimit : all.count
      for finding in all.prefix(whole) { write(&html, finding, explained, context) }
      guard whole < all.count else { continue }
      html.element(.li) { html in
        html.element(.details) { html in
          html.element(.summary) { html in
            html.text(context.more(all.count - whole) + context.strings.colon)
            html.element(.code) { $0.text(rule) }
          }
          html.element(.p) { html in
            context.separated(&html, Array(all.dropFirst(whole))) { html, finding in
              if let entry = context.catalog.entry(at: finding.path) {
                context.linkApart(&html, entry)
              } else {
                html.text(finding.path)
              }
            }
          }
        }
      }
    }
  }

  /// The id of what is said of a rule.
  private static func anchor(of rule: String) -> String { "Rule-" + PageContext.anchor(rule) }

  private func write(
    _ html: inout HTMLWriter, _ finding: SiteProblem, _ explained: Set<String>, _ context: PageContext
  ) {
    html.element(.li) { html in
      html.element(.p, class: "state") { html in
        Self.mark(finding.severity).write(&html, label: context.strings[Text.singular(finding.severity)])
        html.element(.span) { html in
          if let entry = context.catalog.entry(at: finding.path) {
            context.linkApart(&html, entry)
            html.text(context.strings.colon)
          }
          html.element(.span, attributes: { context.mark(&$0, Language("en")) }) {
            $0.message(finding.message)
          }
        }
      }
      html.element(.p, class: "note") { html in
        if let help = finding.help {
          html.element(.span, attributes: { context.mark(&$0, Language("en")) }) {
            $0.message(help + " ")
          }
        }
        let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
        if let address = context.editAddress(of: finding.path) {
          html.element(.a, attributes: { $0.set("href", address) }) { $0.text(place) }
        } else {
          html.text(place)
        }
        html.text(" · ")
        guard explained.contains(finding.rule) else { return html.element(.code) { $0.text(finding.rule) } }
        html.element(.a, attributes: { $0.href(anchor: Self.anchor(of: finding.rule)) }) { html in
          html.element(.code) { $0.text(finding.rule) }
        }
      }
    }
  }

  private static func weight(_ severity: Severity) -> Int {
    switch severity {
    case .error: 2
    case .warning: 1
    case .info: 0
    }
  }

  private static func mark(_ severity: Severity) -> Mark {
    switch severity {
    case .error: .missed
    case .warning: .atRisk
    case .info: .ahead
    }
  }
}

extension HealthPage {
  /// What the page says.
  enum Text {
    /// `{1}` is what is found.
    static let found = CountedText(
      one: InterfaceText(
        en: "The checks find {1} in {n} entry.", fi: "Tarkistuksissa löytyi {1}; kohteita on {n}.",
        sv: "Kontrollerna hittar {1} i {n} post.", fr: "Les contrôles trouvent {1} dans {n} fiche.",
        it: "I controlli trovano {1} in {n} scheda."),
      other: InterfaceText(
        en: "The checks find {1} in {n} entries.", fi: "Tarkistuksissa löytyi {1}; kohteita on {n}.",
        sv: "Kontrollerna hittar {1} i {n} poster.", fr: "Les contrôles trouvent {1} dans {n} fiches.",
        it: "I controlli trovano {1} in {n} schede."))
    static let byOwner = InterfaceText(
      en: "By who answers", fi: "Vastuutahon mukaan", sv: "Efter vem som svarar", fr: "Par responsable",
      it: "Per responsabile")
    static let byRule = InterfaceText(
      en: "By rule", fi: "Säännön mukaan", sv: "Efter regel", fr: "Par règle", it: "Per regola")
    static let rule = InterfaceText(en: "Rule", fi: "Sääntö", sv: "Regel", fr: "Règle", it: "Regola")
    static let inEnglish = InterfaceText(
      en: "The findings are in English.", fi: "Havainnot ovat englanniksi.", sv: "Anmärkningarna är på engelska.",
      fr: "Les constats sont en anglais.", it: "I rilievi sono in inglese.")
    static let each = InterfaceText(
      en: "Each finding", fi: "Kaikki havainnot", sv: "Alla anmärkningar", fr: "Tous les constats",
      it: "Tutti i rilievi")
    static let nobody = InterfaceText(
      en: "Nobody is named", fi: "Vastuutahoa ei ole nimetty", sv: "Ingen angiven", fr: "Personne de désigné",
      it: "Nessuno è indicato")
    static let eachExplained = InterfaceText(
      en: "What salkku lint finds on this day, in English, with the line to mend. What nearly all lack is told once.",
      fi:
        "Mitä salkku lint löytää tänä päivänä, englanniksi, ja korjattava rivi. Se, mikä puuttuu melkein kaikilta, kerrotaan kerran.",
      sv:
        "Vad salkku lint finner denna dag, på engelska, med raden att rätta. Det som nästan alla saknar sägs en gång.",
      fr:
        "Ce que salkku lint trouve ce jour, en anglais, avec la ligne à corriger. Ce qui manque presque partout est dit une fois.",
      it:
        "Ciò che salkku lint trova in questo giorno, in inglese, con la riga da correggere. Ciò che manca quasi ovunque è detto una volta."
    )
    static let orderExplained = InterfaceText(
      en: "Most errors first, then most warnings, then most notes; of each owner what weighs most first.",
      fi:
        "Eniten virheitä ensin, sitten eniten varoituksia, sitten eniten huomautuksia; kunkin vastuutahon vakavimmat ensin.",
      sv: "Flest fel först, sedan flest varningar, sedan flest upplysningar; hos var och en det allvarligaste först.",
      fr:
        "Le plus d’erreurs d’abord, puis d’avertissements, puis de remarques ; pour chacun, le plus grave d’abord.",
      it: "Prima più errori, poi più avvisi, poi più note; per ciascuno prima ciò che è più grave.")

    static func singular(_ severity: Severity) -> InterfaceText {
      switch severity {
      case .error: InterfaceText(en: "Error", fi: "Virhe", sv: "Fel", fr: "Erreur", it: "Errore")
      case .warning: InterfaceText(en: "Warning", fi: "Varoitus", sv: "Varning", fr: "Avertissement", it: "Avviso")
      case .info: InterfaceText(en: "Note", fi: "Huomautus", sv: "Upplysning", fr: "Remarque", it: "Nota")
      }
    }

    static func plural(_ severity: Severity) -> InterfaceText {
      switch severity {
      case .error: InterfaceText(en: "Errors", fi: "Virheitä", sv: "Fel", fr: "Erreurs", it: "Errori")
      case .warning:
        InterfaceText(en: "Warnings", fi: "Varoituksia", sv: "Varningar", fr: "Avertissements", it: "Avvisi")
      case .info: InterfaceText(en: "Notes", fi: "Huomautuksia", sv: "Upplysningar", fr: "Remarques", it: "Note")
      }
    }

    static func counted(_ severity: Severity) -> CountedText {
      switch severity {
      case .error:
        CountedText(
          one: InterfaceText(en: "{n} error", fi: "{n} virhe", sv: "{n} fel", fr: "{n} erreur", it: "{n} errore"),
          other: InterfaceText(en: "{n} errors", fi: "{n} virhettä", sv: "{n} fel", fr: "{n} erreurs", it: "{n} errori")
        )
      case .warning:
        CountedText(
          one: InterfaceText(
            en: "{n} warning", fi: "{n} varoitus", sv: "{n} varning", fr: "{n} avertissement", it: "{n} avviso"),
          other: InterfaceText(
            en: "{n} warnings", fi: "{n} varoitusta", sv: "{n} varningar", fr: "{n} avertissements", it: "{n} avvisi"))
      case .info:
        CountedText(
          one: InterfaceText(
            en: "{n} note", fi: "{n} huomautus", sv: "{n} upplysning", fr: "{n} remarque", it: "{n} nota"),
          other: InterfaceText(
            en: "{n} notes", fi: "{n} huomautusta", sv: "{n} upplysningar", fr: "{n} remarques", it: "{n} note"))
      }
    }
  }
}
