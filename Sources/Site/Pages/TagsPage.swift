import CatalogModel

/// All tags, each with the number of entries that bear it.
struct TagsPage: StandingPage {
  static let path = SitePath(Slugs.tagsFolder + "/index.html")
  static let title = InterfaceText(en: "Tags", fi: "Tunnisteet", sv: "Taggar", fr: "Étiquettes", it: "Etichette")
  static let place: NavigationPlace? = .further
  var stylesheets: [Stylesheet] { [.finding] }
  private static let about = InterfaceText(
    en: "Words by which entries of all kinds are found together.",
    fi: "Sanoja, joilla kaikenlaiset kohteet löytyvät yhdessä.",
    sv: "Ord under vilka poster av alla slag finns samlade.",
    fr: "Des mots qui réunissent des fiches de toutes sortes.",
    it: "Parole che riuniscono schede di ogni tipo.")
  /// The most tags that are listed; of more the ones that most entries bear.
  private static let limit = 2_000

  static func exists(in contents: SiteContents) -> Bool { !contents.tags.all.isEmpty }

  static func writeOnHome(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.p, class: "count") { $0.text(context.strings.numbers.whole(context.site.contents.tags.all.count)) }
    html.element(.p) { $0.text(context.strings[about]) }
  }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { $0.text(context.strings[Self.title]) }
      html.element(.p, class: "lead") { $0.text(context.strings[Self.about]) }
    }
    let tags = context.site.contents.tags.all
    let shown = shown(tags, context)
    let letters = LetterIndex(shown.map { Collation.initial(of: $0.name.text, in: context.language.language) })
    letters.write(&html, label: context.strings[Self.title], context, anchor: Self.anchor) { _ in nil }
    html.element(.div, class: "facet") { html in
      html.element(.ul, class: "facets") { html in
        for (place, (tag, name)) in shown.enumerated() {
          html.element(
            .li, attributes: { if let letter = letters.index(of: place) { $0.set("id", Self.anchor(letter)) } }
          ) {
            html in
            html.element(.a, attributes: { $0.set("href", prefix: context.prefix, context.site.tagPaths[tag]) }) {
              $0.text(name, documentLanguage: context.documentLanguage)
            }
            html.text(" ")
            html.element(.span, class: "count") { $0.text(context.strings.numbers.whole(tags[tag].entries.count)) }
          }
        }
        if tags.count > Self.limit { html.element(.li) { $0.text(context.more(tags.count - Self.limit)) } }
      }
    }
  }

  /// The id of the first tag of a letter.
  private static func anchor(_ letter: Int) -> String { "Letter-\(letter + 1)" }

  /// The places of the tags that are listed, with their names, in the order of these.
  private func shown(_ tags: [Tags.Tag], _ context: PageContext) -> [(tag: Int, name: LocalizedText)] {
    var places = Array(tags.indices)
    if tags.count > Self.limit {
      places.sort { (tags[$1].entries.count, $0) < (tags[$0].entries.count, $1) }
      places.removeSubrange(Self.limit...)
    }
    return context.named(places)
  }
}
