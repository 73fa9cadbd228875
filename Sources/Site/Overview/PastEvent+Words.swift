import CatalogModel

extension PageContext {
  /// Writes what happened.
  func words(_ html: inout HTMLWriter, of event: PastEvent) {
    let kind = self.kind(of: event.entry)
    /// Writes what is said, and who said it.
    func write(_ text: String, by team: Entry?) {
      html.text(text)
      guard let team else { return }
      html.text(" (")
      self.link(&html, team)
      html.text(")")
    }
    switch event.what {
    case .raised(let by):
      html.text(kind.label("raised_by"))
      guard let by else { return }
      html.text(strings.colon)
      link(&html, by)
    case .stance(let stance):
      write(stance.stance.map { kind.word("stances[].stance", $0.rawValue) } ?? "", by: stance.team?.target?.entry)
    case .decision(let decision):
      write(
        kind.label("decision") + strings.colon + kind.word("status", Idea(event.entry).status.rawValue),
        by: decision.by?.target?.entry)
    case .review(let review, _):
      write(
        review.verdict.map { kind.word("reviews[].verdict", $0.value.rawValue) } ?? "", by: review.by?.target?.entry)
    case .state(let state): html.text(kind.word("status", state.rawValue))
    case .version(let version):
      html.text(strings.plannedVersionNumber(ShownLength.name(version, HomeText.versionLength)))
    case .handover(let touchpoint):
      if let wording = self.wording(touchpoint.artefact) {
        html.element(.span, attributes: { self.mark(&$0, wording.language) }) { html in
          PageContext.clipped(&html, wording.node)
        }
        html.text(". ")
      }
      for (name, team) in [("from", touchpoint.from), ("to", touchpoint.to)] {
        guard let team = team?.target else { continue }
        html.text((name == "to" ? ", " : "") + kind.label("touchpoints[].\(name)") + strings.colon)
        link(&html, team.entry)
      }
    case .course(let field): html.text(kind.label(field))
    case .diagnosis: html.text(kind.singular)
    }
  }
}
