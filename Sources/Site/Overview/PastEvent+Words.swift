import CatalogModel

extension PageContext {
  /// Writes what happened.
  /// - Parameter isSentence: whether the name of the entry and a colon stand before it.
  func words(_ html: inout HTMLWriter, of event: PastEvent, isSentence: Bool = false) {
    let kind = self.kind(of: event.entry)
    /// What a field says: within a sentence its name stands there, as the reader is not on the page of the entry.
    func said(_ field: String, _ word: String) -> String {
      isSentence ? kind.label(field).withinSentence + " " + strings[HistoryText.quoted].filled(word) : word
    }
    func name(_ text: String) -> String { isSentence ? text.withinSentence : text }
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
      html.text(name(kind.label("raised_by")))
      guard let by else { return }
      html.text(isSentence ? " " : strings.colon)
      link(&html, by)
    case .stance(let stance):
      let word = stance.stance.map { kind.word("stances[].stance", $0.rawValue) }
      write(word.map { said("stances[].stance", $0) } ?? "", by: stance.team?.target?.entry)
    case .decision(let decision):
      let word = kind.word("status", Idea(event.entry).status.rawValue)
      write(
        isSentence
          ? strings[HomeText.decision].filled(word) : kind.label("decision") + strings.colon + word,
        by: decision.by?.target?.entry)
    case .review(let review, _):
      let word = review.verdict.map { kind.word("reviews[].verdict", $0.value.rawValue) }
      write(word.map { said("reviews[].verdict", $0) } ?? "", by: review.by?.target?.entry)
    case .state(let state): html.text(said("status", kind.word("status", state.rawValue)))
    case .version(let version):
      let version = ShownLength.name(version, HomeText.versionLength)
      html.text(
        isSentence ? strings[HomeText.versionPlanned].filled(version) : strings.plannedVersionNumber(version))
    case .handover(let touchpoint):
      if let wording = self.wording(touchpoint.artefact) {
        html.element(.span, attributes: { self.mark(&$0, wording.language) }) { html in
          PageContext.clipped(&html, wording.node)
        }
        html.text(strings[HandoverText.separator])
      }
      for (text, team) in [(HandoverText.from, touchpoint.from), (HandoverText.to, touchpoint.to)] {
        guard let team = team?.target else { continue }
        html.text(strings[text])
        link(&html, team.entry)
      }
    case .course(let field): html.text(name(kind.label(field)))
    case .diagnosis: html.text(name(kind.singular))
    }
  }
}

/// That one team handed something over to another: what, by whom, to whom.
private enum HandoverText {
  static let separator = InterfaceText(en: ", ", fi: ": ", sv: ", ", fr: ", ", it: ", ")
  static let from = InterfaceText(
    en: "handed over by ", fi: "luovutti ", sv: "överlämnat av ", fr: "remis par ", it: "consegnato da ")
  static let to = InterfaceText(en: " to ", fi: ", vastaanotti ", sv: " till ", fr: " à ", it: " a ")
}

extension String {
  /// This text as it stands within a sentence: with a small first letter, unless it begins with an abbreviation.
  var withinSentence: String {
    let second = dropFirst().first
    guard let first, second?.isLowercase ?? false else { return self }
    return first.lowercased() + dropFirst()
  }
}
