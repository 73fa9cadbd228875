import CatalogModel
import SourceText

/// What stands above everything else on a page of a preview: how much is wrong, and on the page of a file what.
struct PreviewBar {
  private let page: any Page
  private let context: PageContext
  private let preview: Preview

  private var strings: Strings { context.strings }

  /// Nil where there is nothing to tell.
  init?(page: any Page, context: PageContext) {
    guard let preview = context.site.preview, preview.failure != nil || !preview.findings.isEmpty else { return nil }
    self.page = page
    self.context = context
    self.preview = preview
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.aside, class: "preview", attributes: { $0.set("aria-label", strings[Text.label]) }) { html in
      html.element(.div) { html in
        if let failure = preview.failure { write(&html, failure) }
        if !preview.findings.isEmpty { writeFindings(&html) }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ failure: Preview.Failure) {
    html.element(.p, class: "error") { $0.text(strings[Text.earlier]) }
    message(&html, failure.message, failure.help)
  }

  private func writeFindings(_ html: inout HTMLWriter) {
    let own = page.sources.flatMap { preview.findings[PathKey($0)] ?? [] }
    let isOpen = !own.isEmpty || preview.isConfigurationBroken
    html.element(.details, attributes: { if isOpen { $0.flag("open") } }) { html in
      html.element(.summary) { html in
        if !own.isEmpty {
          html.text(strings[Text.here] + strings.colon)
          writeCounts(&html) { severity in own.count { $0.severity == severity } }
          html.text(" · ")
          html.text(strings[Text.altogether] + strings.colon)
        }
        writeCounts(&html) { preview.counts[$0] ?? 0 }
      }
      let shown = own.isEmpty ? preview.heaviest : Array(own.prefix(Preview.limit))
      html.element(.ul) { html in
        for finding in shown { html.element(.li) { write(&$0, finding) } }
      }
      let rest = (own.isEmpty ? preview.counts.values.reduce(0, +) : own.count) - shown.count
      html.elementUnlessEmpty(.p, class: "note") { html in
        if rest > 0 { html.text(context.more(rest)) }
        guard HealthPage.isShown(in: context.site.contents) else { return }
        if rest > 0 { html.text(" · ") }
        context.link(&html, strings[HealthPage.title], to: HealthPage.path)
      }
    }
  }

  private func writeCounts(_ html: inout HTMLWriter, _ count: (Severity) -> Int) {
    var isFirst = true
    for severity in Severity.allCases.reversed() where count(severity) > 0 {
      if !isFirst { html.text(", ") }
      isFirst = false
      html.element(.strong, class: style(severity)) {
        $0.text(strings[HealthPage.Text.counted(severity), count(severity)])
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ finding: SiteProblem) {
    html.element(.p, class: "note") { html in
      html.element(.strong, class: style(finding.severity)) {
        $0.text(strings[HealthPage.Text.singular(finding.severity)])
      }
      html.text(" · ")
      let place = [finding.path] + [finding.line, finding.column].compactMap { $0.map(String.init) }
      html.element(.code) { $0.text(place.joined(separator: ":")) }
      html.text(" · ")
      html.element(.code) { $0.text(finding.rule) }
      if let entry = context.catalog.entry(at: finding.path), !page.sources.contains(finding.path) {
        html.text(" · ")
        context.link(&html, entry)
      }
    }
    message(&html, finding.message, finding.help)
  }

  private func message(_ html: inout HTMLWriter, _ message: String, _ help: String?) {
    html.element(.p, attributes: { context.mark(&$0, Language("en")) }) { $0.message(message) }
    guard let help else { return }
    html.element(.p, class: "note", attributes: { context.mark(&$0, Language("en")) }) { $0.message(help) }
  }

  private func style(_ severity: Severity) -> StaticString {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }
}

extension PreviewBar {
  /// What it says, in each language.
  enum Text {
    static let label = InterfaceText(
      en: "What the checks find", fi: "Mitä tarkistukset löytävät", sv: "Vad kontrollerna hittar",
      fr: "Ce que les contrôles trouvent", it: "Che cosa trovano i controlli")
    static let here = InterfaceText(
      en: "On this page", fi: "Tällä sivulla", sv: "På den här sidan", fr: "Sur cette page", it: "In questa pagina")
    static let altogether = InterfaceText(
      en: "altogether", fi: "yhteensä", sv: "sammanlagt", fr: "au total", it: "in totale")
    static let earlier = InterfaceText(
      en: "The newest state can’t be read. This is the one before it.",
      fi: "Uusinta tilaa ei voi lukea. Tässä on sitä edeltävä.",
      sv: "Det senaste läget går inte att läsa. Det här är läget före det.",
      fr: "Le dernier état est illisible. Voici l’état précédent.",
      it: "L’ultimo stato non si può leggere. Questo è lo stato precedente.")
  }
}
