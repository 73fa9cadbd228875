import SourceText

/// A stylesheet of the site.
enum Stylesheet: String, CaseIterable {
  /// That of all pages.
  case pages = "style"
  /// What the overviews have besides.
  case overviews
  /// What the page of what is said and what is measured has besides.
  case balance
  /// What lists and the search have besides.
  case finding

  /// Where in the site it lies.
  var path: SitePath { SitePath("assets/\(rawValue).css") }

  /// The stylesheet with the accent colour of an organisation, as far as it can be read on both backgrounds.
  /// - Parameter accent: `#rrggbb`; nil for the colour that the stylesheet has.
  func bytes(accent: String?) -> [UInt8] {
    let embedded = EmbeddedFiles.resource("\(rawValue).css")
    guard self == .pages, let accent = accent.flatMap({ Color(hex: $0) }) else { return embedded }
    let light = accent.readable(on: .lightGround)
    let dark = accent.lively(onDark: .darkGround)
    let rules = """

      :root { --accent: \(light.hex); }
      @media (prefers-color-scheme: dark) { :root { --accent: \(dark.hex); } }
      @media print { :root { --accent: #000; } }

      """
    return embedded + Array(rules.utf8)
  }
}

/// A script of the site. Pages run no other, and say all that they say without it.
enum Script: String, CaseIterable {
  /// That of all pages: it finds entries while one types.
  case search
  /// What narrows a list down in place.
  case narrow

  /// Where in the site it lies.
  var path: SitePath { SitePath("assets/\(rawValue).js") }

  var bytes: [UInt8] { EmbeddedFiles.resource("\(rawValue).js") }
}

extension Color {
  /// `--ground` of the stylesheet, light and dark: of the two backgrounds of a theme the one with less contrast. A test
  /// holds them against the stylesheet.
  static let lightGround = Color(red: 0xF6, green: 0xF5, blue: 0xF1)
  static let darkGround = Color(red: 0x1C, green: 0x20, blue: 0x24)
}
