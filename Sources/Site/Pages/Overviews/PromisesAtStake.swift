import CatalogModel
import Syntax

/// The promises of the services that are reached, what may stop first: what was promised, who answers, and when help can be had.
struct PromisesAtStake {
  let figures: ImpactOfComponent.Figures
  let context: PageContext

  private typealias Text = ImpactOfComponent.Text
  private var strings: Strings { context.strings }

  /// The most services, and the most bytes, of the table; the services that it leaves out are counted.
  private static let rowLimit = 40
  private static let size = 150_000
  /// The most promises of a service.
  private static let promiseLimit = 12
  /// The most characters of a promise.
  private static let textLimit = 300

  func write(_ html: inout HTMLWriter) {
    let extent = figures.impact.extent
    let all = figures.impact.services
    guard !all.isEmpty else { return }
    // The nearest of each sort: names are looked up for what is shown alone.
    let services = (all.filter { $0.effect == .mayStop } + all.filter { $0.effect == .mayBeImpaired })
      .prefix(Self.rowLimit).map { service in
        (
          package: ServicePackage(context.catalog.entry(extent.entries[service.place])), effect: service.effect,
          place: service.place
        )
      }
    let sorted = context.language.sorted(services, rank: { $0.effect == .mayStop ? 0 : 1 }, entry: \.package.entry)
    let title = strings[Text.promisesAtStake]
    context.section(&html, "Promises", title) { html in
      var shown = 0
      context.overviewTable(
        &html, label: title, class: "each stake",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(strings[Text.throughWhat].filled(context.kind(.servicePackage).singular)))
            html.columnHead(OverviewColumn(strings[Text.effect]))
            html.columnHead(OverviewColumn(strings[Text.promised], class: "wide"))
            html.columnHead(OverviewColumn(strings[ReachText.owner]))
          }
        },
        body: { html in
          let start = html.count
          for (package, effect, place) in sorted where html.count - start < Self.size {
            write(&html, package, effect, place)
            shown += 1
          }
        })
      if shown < all.count { html.element(.p, class: "note") { $0.text(context.more(all.count - shown)) } }
    }
  }

  private func write(
    _ html: inout HTMLWriter, _ package: ServicePackage, _ effect: Impact.Effect, _ place: Int
  ) {
    html.row { html in
      html.rowHead { html in
        context.link(&html, package.entry)
        context.stateUnlessLive(&html, package.entry)
        html.element(.span, class: "note") { html in
          ReachTable.writeThrough(&html, place, figures.impact.extent, figures.arrivals, context)
        }
      }
      html.cell(label: strings[Text.effect]) { ImpactOfComponent.write(&$0, effect, context) }
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
      if promises.count > Self.promiseLimit {
        html.element(.li) { $0.text(context.more(promises.count - Self.promiseLimit)) }
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
  let context: PageContext

  private typealias Text = ImpactOfComponent.Text
  private var strings: Strings { context.strings }

  /// The most teams, and the most bytes, of the table; the teams that it leaves out are counted.
  private static let rowLimit = 40
  private static let size = 60_000

  private static let kinds: [EntityKind] = [.servicePackage, .component, .valueStream]

  /// A team, and how many things of each of ``kinds`` it answers for.
  private struct Row {
    let team: Team
    var counts = Array(repeating: 0, count: AnsweringTeams.kinds.count)
    var total: Int { counts.reduce(0, +) }
  }

  func write(_ html: inout HTMLWriter) {
    let extent = figures.impact.extent
    var rows: [Int: Row] = [:]
    for place in extent.reached {
      let entry = context.catalog.entry(extent.entries[place])
      guard let kind = Self.kinds.firstIndex(of: entry.kind), let team = entry.owner?.target?.as(Team.self) else {
        continue
      }
      rows[team.entry.index, default: Row(team: team)].counts[kind] += 1
    }
    guard !rows.isEmpty else { return }
    let most = rows.values.sorted { left, right in
      (-left.total, left.team.entry.index) < (-right.total, right.team.entry.index)
    }.prefix(Self.rowLimit)
    let sorted = context.language.sorted(Array(most), rank: { -$0.total }, entry: \.team.entry)
    let title = strings[Text.teams]
    context.section(&html, "Teams", title) { html in
      var shown = 0
      context.overviewTable(
        &html, label: title, class: "each",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(context.kind(.team).singular))
            html.columnHead(OverviewColumn(context.kind(.team).label("contact")))
            for kind in Self.kinds { html.columnHead(OverviewColumn(context.kind(kind).plural, class: "number")) }
          }
        },
        body: { html in
          let start = html.count
          for row in sorted where html.count - start < Self.size {
            write(&html, row)
            shown += 1
          }
        })
      if shown < rows.count { html.element(.p, class: "note") { $0.text(context.more(rows.count - shown)) } }
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Row) {
    html.row { html in
      html.rowHead { context.link(&$0, row.team.entry) }
      html.cell(label: context.kind(.team).label("contact")) { html in
        if row.team.contact == nil { html.text("–") }
        context.contact(&html, row.team.contact)
      }
      for (kind, count) in zip(Self.kinds, row.counts) {
        html.cell(class: "number", label: context.kind(kind).plural) { html in
          html.text(count == 0 ? "–" : strings.numbers.whole(count))
        }
      }
    }
  }
}
