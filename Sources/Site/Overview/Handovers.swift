import CatalogModel
import Syntax

/// Where one part of the organisation hands something to another: as terms have it, and in initiatives.
struct Handovers {
  /// What an initiative hands from one team to another.
  struct Handover {
    let initiative: Initiative
    let touchpoint: Touchpoint
    /// What is handed over; as the term has it where the initiative does not say.
    let artefact: Text?
  }

  /// The handovers from one office to another.
  struct Way {
    /// Nil where the team is of no office, or is not known.
    let from: Team.Office?
    let to: Team.Office?
    /// By date; those without one last.
    fileprivate(set) var handovers: [Handover]
  }

  /// The terms that say where one office hands to another, in the order in which they were given.
  let terms: [Term]
  /// By the number of handovers, the most first.
  let ways: [Way]
  /// How many handovers initiatives have.
  let count: Int
  /// How many of them are still to come.
  let ahead: Int

  var isEmpty: Bool { terms.isEmpty && ways.isEmpty }

  init(_ terms: some Sequence<Term>, _ context: PageContext) {
    self.terms = terms.filter { $0.touchpoint?.node.isMapping ?? false }
    let today = context.site.calendar.today
    var ways: [Way] = []
    var (count, ahead) = (0, 0)
    for initiative in context.catalog.all(Initiative.self) {
      for touchpoint in initiative.touchpoints where touchpoint.node.isMapping {
        let artefact = touchpoint.artefact ?? touchpoint.term?.target?.touchpoint?.artefact
        let handover = Handover(initiative: initiative, touchpoint: touchpoint, artefact: artefact)
        let (from, to) = (touchpoint.from?.target?.office, touchpoint.to?.target?.office)
        count += 1
        if let when = touchpoint.when?.value, when > today, initiative.status != .cancelled { ahead += 1 }
        if let place = ways.firstIndex(where: { $0.from == from && $0.to == to }) {
          ways[place].handovers.append(handover)
        } else {
          ways.append(Way(from: from, to: to, handovers: [handover]))
        }
      }
    }
    self.count = count
    self.ahead = ahead
    self.ways = ways.map { way in
      let dated = way.handovers.enumerated().sorted { left, right in
        switch (left.element.touchpoint.when?.value, right.element.touchpoint.when?.value) {
        case (let left?, let right?) where left != right: left < right
        case (_?, nil): true
        case (nil, _?): false
        default: left.offset < right.offset
        }
      }
      return Way(from: way.from, to: way.to, handovers: dated.map(\.element))
    }.sorted { left, right in
      left.handovers.count == right.handovers.count
        ? Self.rank(left) < Self.rank(right) : left.handovers.count > right.handovers.count
    }
  }

  private static func rank(_ way: Way) -> (Int, Int) {
    func place(_ office: Team.Office?) -> Int {
      office.flatMap { Team.Office.allCases.firstIndex(of: $0) } ?? Team.Office.allCases.count
    }
    return (place(way.from), place(way.to))
  }
}
