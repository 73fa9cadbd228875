import CatalogModel
import Syntax

/// What the lists of a kind are narrowed down by, in the words of one language: links to the pages that list the entries which have
/// a value, with how many they are.
final class ListFacets: Sendable {
  /// A value.
  struct Choice: Sendable {
    /// The place of its facet in ``ListFacets/groups``.
    let group: Int
    /// The place among the choices of its facet.
    let index: Int
    /// What an address calls it, as the command line does.
    let id: String
    let name: LocalizedText
    /// By their places in the catalogue.
    let entries: [Int]
    /// The list of these alone; nil where another page lists them.
    let path: SitePath?
    /// Where they are listed.
    let target: (path: SitePath, anchor: String?)
  }

  struct Group: Sendable {
    /// The name of its field.
    let field: String
    let label: String
    /// The id of its heading.
    let anchor: String
    let choices: [Choice]
  }

  let groups: [Group]

  /// The values of a facet that are in sight.
  private static let shown = 8
  /// The most further values on the first page of a list.
  private static let most = 100
  /// The same on all its other pages, which repeat them.
  private static let maxRepeated = 16

  /// - Parameter heading: where the whole list has the entries of a group.
  init(
    _ kind: KindWording, _ site: SiteModel, _ language: SiteLanguage,
    heading: (Int) -> (path: SitePath, anchor: String)?
  ) {
    let declared = kind.declaration.kind
    let groupField = declared.presentation.groupField(of: kind)
    groups = site.facets[declared].enumerated().map { place, group in
      let field = group.facet.field
      let wording = kind[field.path]
      var named: [(choice: Facets.Choice, name: LocalizedText, target: (path: SitePath, anchor: String?))] = []
      for choice in group.choices {
        let name: LocalizedText
        var listed: (path: SitePath, anchor: String?)?
        switch choice.value {
        case .word(let word):
          name = LocalizedText(text: wording?.word(word) ?? word, language: language.documentLanguage.language)
          if field.name == groupField, let first = choice.entries.first {
            let entry = site.catalog.entry(first)
            listed = heading(declared.presentation.group(of: entry, kind)).map { ($0.path, $0.anchor) }
          }
        case .flag(let isTrue):
          name = LocalizedText(
            text: isTrue ? language.strings.yes : language.strings.no, language: language.documentLanguage.language)
        case .entry(let target):
          name = site.catalog.entry(target).name(in: language.language).shown
          listed = (site.entryPaths[target], nil)
        case .text(let key):
          if field.name == Tags.field, let tag = site.contents.tags.index(ofKey: key) {
            name = site.name(of: site.contents.tags.all[tag], in: language)
            listed = (site.tagPaths[tag], TagPage.anchor(of: kind))
          } else {
            name = Self.text(group.facet, key, choice.entries, site.catalog, language)
          }
        }
        guard let target = choice.path.map({ ($0, nil) }) ?? listed else { continue }
        named.append((choice, name, target))
      }
      if field.form != .word {
        // Those of as many entries by name.
        let keyed = named.map { ($0, Collation.key(of: $0.name.text, in: language.language)) }
        named = keyed.sorted { left, right in
          let (one, other) = (left.0.choice.entries.count, right.0.choice.entries.count)
          return one == other ? left.1.lexicographicallyPrecedes(right.1) : one > other
        }.map(\.0)
      }
      return Group(
        field: field.name, label: wording?.label ?? field.name, anchor: "By-" + PageContext.anchor(field.name),
        choices: named.enumerated().map { index, named in
          Choice(
            group: place, index: index, id: group.facet.name(of: named.choice.value, in: site.catalog),
            name: named.name,
            entries: named.choice.entries, path: named.choice.path, target: named.target)
        })
    }
  }

  /// A text that several entries share, as the first of them writes it.
  private static func text(
    _ facet: Facet, _ key: String, _ entries: [Int], _ catalog: Catalog, _ language: SiteLanguage
  ) -> LocalizedText {
    if let first = entries.first.map({ catalog.entry($0) }) {
      if !facet.field.isList, let text = first.fields[facet.field.name].flatMap(Text.init) {
        return text.resolved(in: language.language, default: catalog.defaultLanguage).shown
      }
      if let node = facet.texts(of: first).first(where: { Facet.key(of: $0) == key }) {
        return LocalizedText(text: ShownLength.name(node.string), language: catalog.defaultLanguage)
      }
    }
    return LocalizedText(text: ShownLength.name(key), language: catalog.defaultLanguage)
  }

  /// Writes them beside a page of a list.
  /// - Parameters:
  ///   - list: the page's list.
  ///   - isFirst: whether it is the first page of the list of all entries.
  func write(_ html: inout HTMLWriter, beside list: KindList, isFirst: Bool, _ context: PageContext) {
    let label = context.strings[ListText.narrow]
    html.element(
      .nav, class: "facets",
      attributes: { attributes in
        attributes.set("id", Self.anchor)
        attributes.set("data-list", prefix: context.prefix, list.wholePath)
        attributes.set("aria-label", label)
      },
      content: { html in
        for group in groups { write(&html, group, list, isFirst: isFirst, context) }
      })
  }

  /// The id of what ``write(_:beside:isFirst:_:)`` writes.
  static let anchor = "Narrow"

  private func write(
    _ html: inout HTMLWriter, _ group: Group, _ list: KindList, isFirst: Bool, _ context: PageContext
  ) {
    let further = group.choices.dropFirst(Self.shown)
    let folded = further.prefix(isFirst ? Self.most : Self.maxRepeated)
    html.element(
      .div, class: "facet",
      attributes: { attributes in
        attributes.set("data-field", group.field)
        attributes.set("role", "group")
        attributes.set("aria-labelledby", group.anchor)
      }
    ) { html in
      html.element(.h2, attributes: { $0.set("id", group.anchor) }) { $0.text(group.label) }
      html.element(.ul) { html in
        for choice in group.choices.prefix(Self.shown) { write(&html, choice, list, context) }
        // What the reader chose is never folded away.
        if let chosen = list.choice, chosen.group == group.choices.first?.group, chosen.index >= Self.shown {
          write(&html, chosen, list, context)
        }
      }
      guard !further.isEmpty else { return }
      html.element(.details) { html in
        html.element(.summary) { $0.text(context.more(further.count)) }
        html.element(.ul) { html in
          for choice in folded { write(&html, choice, list, context) }
          guard folded.count < further.count else { return }
          html.element(.li) { html in
            let rest = context.more(further.count - folded.count)
            if isFirst {
              html.text(rest)
            } else {
              html.element(
                .a, attributes: { $0.set("href", prefix: context.prefix, list.wholePath, anchor: group.anchor) },
                content: { $0.text(rest) })
            }
          }
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ choice: Choice, _ list: KindList, _ context: PageContext) {
    let isChosen = list.choice.map { $0.group == choice.group && $0.index == choice.index } ?? false
    html.element(.li) { html in
      html.element(
        .a,
        attributes: { attributes in
          attributes.set("data-value", choice.id)
          if isChosen {
            // It takes itself back.
            attributes.set("href", prefix: context.prefix, list.wholePath)
            attributes.set("aria-current", "true")
          } else {
            attributes.set("href", prefix: context.prefix, choice.target.path, anchor: choice.target.anchor)
          }
        }, content: { $0.text(choice.name, documentLanguage: context.documentLanguage) })
      html.text(" ")
      html.element(.span, class: "count") { $0.text(context.strings.numbers.whole(choice.entries.count)) }
    }
  }
}

/// What lists say.
enum ListText {
  static let narrow = InterfaceText(
    en: "Narrow down", fi: "Rajaa luetteloa", sv: "Begränsa listan", fr: "Affiner la liste", it: "Restringi l’elenco")
  static let takeBack = InterfaceText(
    en: "show all again", fi: "näytä taas kaikki", sv: "visa alla igen", fr: "tout afficher à nouveau",
    it: "mostra di nuovo tutti")
  static let remove = InterfaceText(en: "take away", fi: "poista valinta", sv: "ta bort", fr: "retirer", it: "togli")
  static let nothing = InterfaceText(
    en: "Nothing has all that is chosen.", fi: "Mikään ei vastaa kaikkia valintoja.", sv: "Inget har allt som är valt.",
    fr: "Rien ne réunit tout ce qui est choisi.", it: "Nulla ha tutto ciò che è stato scelto.")
  static let more = InterfaceText(
    en: "Show {1} more", fi: "Näytä {1} lisää", sv: "Visa {1} till", fr: "En afficher {1} de plus",
    it: "Mostrane {1} in più")
  static let byLetter = InterfaceText(
    en: "{1}, by first letter", fi: "{1} alkukirjaimen mukaan", sv: "{1} efter begynnelsebokstav",
    fr: "{1}, par première lettre", it: "{1}, per lettera iniziale")
  static let promisesKept = InterfaceText(
    en: "Service levels kept", fi: "Palvelutasoja saavutettu", sv: "Servicenivåer som hölls",
    fr: "Niveaux de service tenus", it: "Livelli di servizio mantenuti")
  static let starts = InterfaceText(
    en: "starts {1}", fi: "alkaa {1}", sv: "startar {1}", fr: "débute le {1}", it: "inizia il {1}")
  static let count = InterfaceText(
    en: "{1} of {2}", fi: "{1}/{2}", sv: "{1} av {2}", fr: "{1} sur {2}", it: "{1} su {2}")

  /// What the script says, by the names that it knows the texts by.
  static let inBrowser: KeyValuePairs<String, InterfaceText> = [
    "all": takeBack, "count": count, "more": more, "none": nothing, "remove": remove,
  ]
}
