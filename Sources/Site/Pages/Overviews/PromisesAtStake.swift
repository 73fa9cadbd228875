import CatalogModel
import Syntax

/// The promises of the services that are reached, what may stop first: what was promised, who answers, and when help can be had.
struct PromisesAtStake {
  let figures: ImpactOfComponent.Figures
  let context: PageContext
  /// Writes where all services are named, where not all of them are here.
  let rest: (inout HTMLWriter) -> Void

  private typealias Text = ImpactOfComponent.Text
  private var strings: Strings { context.strings }

  /// The most bytes of the table.
  private static let size = 40_000
  /// The most services that are named behind those of the table; the others are counted.
  private static let nameLimit = 9
  /// The most promises of a service.
  private static let promiseLimit = 5
  /// The most characters of a promise.
  private static let textLimit = 300

  /// A service that is reached.
  private struct Reached {
    let package: ServicePackage
    let effect: Impact.Effect
    let place: Int
  }

  func write(_ html: inout HTMLWriter) {
    let all = figures.impact.services
    guard !all.isEmpty else { return }
    let whole = ReachInWords.whole(of: all.count)
    // The nearest of each sort: names are looked up for what is shown alone.
    let nearest = (all.filter { $0.effect == .mayStop } + all.filter { $0.effect == .mayBeImpaired })
      .prefix(whole + Self.nameLimit)
    let named = nearest.map { service in
      Reached(
        package: ServicePackage(context.catalog.entry(figures.impact.extent.entries[service.place])),
        effect: service.effect, place: service.place)
    }
    func sorted(_ services: some Sequence<Reached>) -> [Reached] {
      context.language.sorted(Array(services), rank: { $0.effect == .mayStop ? 0 : 1 }, entry: \.package.entry)
    }
    let rows = sorted(named.prefix(whole))
    let title = strings[Text.promisesAtStake]
    context.section(&html, "Promises", title) { html in
      let start = html.count
      var left = rows[...]
      context.overviewTable(
        &html, label: title, class: "each stake",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(strings[Text.throughWhat].filled(context.kind(.servicePackage).singular)))
            html.columnHead(OverviewColumn(strings[Text.promised], class: "wide"))
            html.columnHead(OverviewColumn(strings[ReachText.owner]))
          }
        },
        groups: { html in
          while let effect = left.first?.effect, html.count - start < Self.size {
            html.rowGroup(
              columns: 3,
              title: { html in
                ImpactOfComponent.write(&html, effect, count: all.count { $0.effect == effect }, context)
              },
              content: { html in
                while let service = left.first, service.effect == effect, html.count - start < Self.size {
                  write(&html, service)
                  left = left.dropFirst()
                }
              })
          }
        })
      writeOthers(
        &html, (Array(left) + sorted(named.dropFirst(whole))).prefix(Self.nameLimit),
        of: all.count - rows.count + left.count)
    }
  }

  /// Writes the names of services whose promises are not shown, of which there are `count`, and how many more there are.
  private func writeOthers(_ html: inout HTMLWriter, _ services: ArraySlice<Reached>, of count: Int) {
    guard !services.isEmpty else { return }
    html.element(.p, class: "note") { html in
      html.text(strings[Text.others] + " ")
      context.separated(&html, Array(services)) { context.link(&$0, $1.package.entry) }
      guard services.count < count else { return html.text(".") }
      html.text(", " + context.more(count - services.count) + ". ")
      rest(&html)
    }
  }

  private func write(_ html: inout HTMLWriter, _ service: Reached) {
    let package = service.package
    html.row { html in
      html.rowHead { html in
        context.link(&html, package.entry)
        context.stateUnlessLive(&html, package.entry)
        html.elementUnlessEmpty(.span, class: "note") { html in
          ReachInWords.writeThrough(&html, service.place, figures.impact.extent, figures.arrivals, context)
        }
      }
      html.cell(class: "wide", label: strings[Text.promised]) { writePromises(&$0, package) }
      html.cell(label: strings[ReachText.owner]) { html in
        if let owner = package.owner?.target {
          context.link(&html, owner.entry)
        } else {
          html.element(.span, class: "lacking") { $0.text(strings[ReachText.nobody]) }
        }
        for text in [package.support?.hours, package.support?.response] {
          if let wording = context.wording(text) {
            html.element(.span, class: "note", attributes: { context.mark(&$0, wording.language) }) { html in
              html.text(of: wording.node, limit: Self.textLimit)
            }
          }
        }
      }
    }
  }

  private func writePromises(_ html: inout HTMLWriter, _ package: ServicePackage) {
    let promises = package.promisesAtStake
    guard !promises.isEmpty else {
      html.element(.span, class: "lacking") { $0.text(strings[Text.nothingPromised]) }
      return
    }
    html.element(.ul, class: "values") { html in
      for promise in promises.prefix(Self.promiseLimit) {
        html.element(.li) { html in
          html.element(.span, class: "soft") { $0.text(about(promise, package) + " ") }
          write(&html, promise.promise)
        }
      }
      if promises.count > Self.promiseLimit, let path = context.path(of: package.entry) {
        html.element(.li) { context.link(&$0, context.more(promises.count - Self.promiseLimit), to: path) }
      }
    }
  }

  /// What a promise is about, in a word.
  private func about(_ promise: PromiseAtStake, _ package: ServicePackage) -> String {
    let kind = context.kind(.servicePackage)
    return switch promise {
    case .warranty(let aspect, _): kind.label("warranty.\(aspect.rawValue)")
    case .level(let level):
      level.dimension.map { kind.word("service_levels[].dimension", $0.rawValue) } ?? strings.serviceLevel
    }
  }

  private func write(_ html: inout HTMLWriter, _ promise: Promise) {
    if let wording = context.wording(promise.promise) {
      guard context.documentLanguage.differs(from: wording.language) else {
        return html.text(of: wording.node, limit: Self.textLimit)
      }
      html.element(.span, attributes: { context.mark(&$0, wording.language) }) { html in
        html.text(of: wording.node, limit: Self.textLimit)
      }
    } else if let target = promise.target {
      html.text(context.target(target.value, promise.unit, promise.direction))
    } else {
      html.text("–")
    }
  }
}

/// The teams that answer for what is reached, with how they are reached themselves: whom to tell.
struct AnsweringTeams {
  let figures: ImpactOfComponent.Figures
  let reach: SiteReach
  let context: PageContext

  private typealias Text = ImpactOfComponent.Text
  private var strings: Strings { context.strings }

  /// The most bytes of the table, and the most teams that are named behind those in it; the others are counted.
  private static let size = 30_000
  private static let nameLimit = 9

  private static let kinds: [EntityKind] = [.servicePackage, .component, .valueStream]
  /// How many of each of ``kinds``, in words; a row has room for four.
  private static let words = [ReachText.services, ReachText.components, ReachText.streams]

  /// A team, and how many things of each of ``kinds`` it answers for.
  private struct Row {
    /// Its place in the catalogue.
    let team: Int
    var counts = SIMD4<Int>()
    var total: Int { counts.wrappedSum() }
  }

  func write(_ html: inout HTMLWriter) {
    let extent = figures.impact.extent
    let catalog = context.catalog
    var rows: [Row] = []
    var rowOfTeam: [Int: Int] = [:]
    for place in extent.reached {
      let entry = extent.entries[place]
      guard let kind = Self.kinds.firstIndex(of: catalog.kind(ofEntry: entry)),
        let team = reach.owner(of: entry)
      else { continue }
      let row = rowOfTeam[team] ?? rows.count
      if row == rows.count {
        rowOfTeam[team] = row
        rows.append(Row(team: team))
      }
      rows[row].counts[kind] += 1
    }
    guard !rows.isEmpty else { return }
    let whole = ReachInWords.whole(of: rows.count)
    let most = rows.sorted { (-$0.total, $0.team) < (-$1.total, $1.team) }.prefix(whole + Self.nameLimit)
    let sorted = context.language.sorted(Array(most), rank: { -$0.total }, entry: { catalog.entry($0.team) })
    let title = strings[Text.teams]
    context.section(&html, "Teams", title) { html in
      var shown = 0
      context.overviewTable(
        &html, label: title, class: "each",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(context.kind(.team).singular))
            html.columnHead(OverviewColumn(context.kind(.team).label("contact")))
            html.columnHead(OverviewColumn(strings[Text.answersFor]))
          }
        },
        body: { html in
          let start = html.count
          for row in sorted.prefix(whole) where html.count - start < Self.size {
            write(&html, row)
            shown += 1
          }
        })
      guard shown < rows.count else { return }
      let named = sorted.dropFirst(shown)
      html.element(.p, class: "note") { html in
        html.text(strings[Text.otherTeams] + " ")
        context.separated(&html, Array(named)) { context.link(&$0, catalog.entry($1.team)) }
        html.text(shown + named.count < rows.count ? ", " + context.more(rows.count - shown - named.count) + "." : ".")
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Row) {
    let team = Team(context.catalog.entry(row.team))
    html.row { html in
      html.rowHead { context.link(&$0, team.entry) }
      html.cell(label: context.kind(.team).label("contact")) { html in
        if team.contact == nil { html.text("–") }
        context.contact(&html, team.contact)
      }
      let words = Self.words.indices.filter { row.counts[$0] > 0 }.map { strings[Self.words[$0], row.counts[$0]] }
      html.cell(label: strings[Text.answersFor]) { $0.text(words.joined(separator: ", ")) }
    }
  }
}
