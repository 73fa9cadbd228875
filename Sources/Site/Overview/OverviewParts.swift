import CatalogModel

/// The parts that overviews are made of.
extension PageContext {
  /// Writes links to pages that show the same from several sides, this one among them.
  func tabs(_ html: inout HTMLWriter, label: String, _ tabs: [(title: String, path: SitePath?)]) {
    let tabs = tabs.compactMap { tab in tab.path.map { (title: tab.title, path: $0) } }
    guard tabs.count > 1 else { return }
    html.element(.nav, class: "tabs", attributes: { $0.set("aria-label", label) }) { html in
      html.element(.ul) { html in
        for tab in tabs {
          html.element(.li) { html in
            html.element(
              .a,
              attributes: { attributes in
                attributes.set("href", prefix: self.prefix, tab.path)
                if tab.path == self.path { attributes.set("aria-current", "page") }
              }, content: { $0.text(tab.title) })
          }
        }
      }
    }
  }

  /// Writes a sentence with the name of an entry in the place of `{1}`, in its own language.
  func sentence(_ html: inout HTMLWriter, _ text: InterfaceText, about entry: Entry) {
    let parts = strings[text].split(separator: "{1}", maxSplits: 1, omittingEmptySubsequences: false)
    html.text(String(parts[0]))
    guard parts.count > 1 else { return }
    language.writeName(&html, entry)
    html.text(String(parts[1]))
  }

  /// Of which revision the page is; nil where that is not known.
  var revision: String? {
    site.contents.revision.map { revision in
      strings[revision.isUncommitted ? HistoryText.afterRevision : HistoryText.revision].filled(revision.shortName)
    }
  }

  /// What is said of the day that a page is of, with the revision where that is known.
  func withRevision(_ day: String) -> String { revision.map { "\(day) \($0)" } ?? day }

  /// Where the history is cut; nil where all of it is known, or nobody looked.
  var historyCut: String? {
    guard let history = site.contents.history, history.isCut else { return nil }
    return history.cutOn.map { strings[HistoryText.cutOn].filled(strings.dates.text($0)) } ?? strings[HistoryText.cut]
  }

  /// Things in a sentence: `A, B and C`.
  /// - Parameter lastTwo: how the last two stand.
  func enumerated(_ parts: [String], lastTwo: InterfaceText = OverviewText.lastTwo) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return strings[lastTwo].filled(parts.dropLast().joined(separator: ", "), last)
  }

  /// Writes a name of moderate length, where a drawing is no place for a text.
  func shortName(_ html: inout HTMLWriter, _ entry: Entry) {
    language.writeShortName(&html, entry)
  }

  /// Writes a link with a name of moderate length.
  func shortLink(_ html: inout HTMLWriter, _ entry: Entry) {
    guard language.hasLongName(entry), let target = path(of: entry) else { return link(&html, entry) }
    html.element(.a, attributes: { $0.set("href", prefix: self.prefix, target) }) { self.shortName(&$0, entry) }
  }

  /// Writes the state of a package or a component that is not simply in use.
  func stateUnlessLive(_ html: inout HTMLWriter, _ entry: Entry) {
    guard let state = stateInWords(of: entry) else { return }
    html.text(" ")
    html.element(.span, class: "soft") { $0.text("(\(state))") }
  }

  /// What readers call the state of a service or a component that is not simply there to be used; nil for all others.
  func stateInWords(of entry: Entry) -> String? {
    guard [.servicePackage, .component].contains(entry.kind), let status = entry.lifecycleStatus, status != .live
    else { return nil }
    return kind(of: entry).word("status", status.rawValue)
  }
}

extension HTMLWriter {
  /// Writes an item of a picture's key: shapes as the picture has them, and what they mean.
  /// - Parameters:
  ///   - size: the width and the height in pixels.
  ///   - box: what of the plane the shapes are drawn in is shown.
  mutating func keyItem(
    _ text: String, size: (width: StaticString, height: StaticString), box: StaticString,
    _ shapes: [(style: StaticString, path: StaticString)]
  ) {
    element(.li) { html in
      html.element(
        .svgInline,
        attributes: { attributes in
          attributes.set("width", size.width)
          attributes.set("height", size.height)
          attributes.set("viewBox", box)
          attributes.set("aria-hidden", "true")
        },
        content: { html in
          for (style, path) in shapes {
            html.element(.path, class: style, attributes: { $0.set("d", path) }) { _ in }
          }
        })
      html.text(text)
    }
  }
}
