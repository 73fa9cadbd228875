package import SourceText

/// What can be wrong with a file as text, before anyone knows what its fields mean.
package enum SyntaxFault {
  package static let fileTooLarge = RuleDescription(
    id: "file-too-large", severity: .error,
    what: "The file is larger than a catalogue file is read.",
    why: "A text that nobody could read on one page is a mistake, or an attack.",
    example: "A file of 100 MB",
    instead: "The text in one file and its pictures in others")

  package static let encoding = RuleDescription(
    id: "encoding-not-utf8", severity: .error,
    what: "The file is not UTF-8.",
    why: "Letters other than a to z would show as something else.",
    example: #"Saved as "Unicode" (UTF-16) or "ANSI""#,
    instead: "Saved as UTF-8")

  package static let controlCharacter = RuleDescription(
    id: "control-character", severity: .error,
    what:
      "The file has a NUL byte or another control character in it, or more accents on a letter than any language has.",
    why: "It cannot be seen, and programs stop at it.",
    example: "Text pasted from a terminal",
    instead: "The same text, typed or pasted as plain text")

  package static let frontmatterMissing = RuleDescription(
    id: "frontmatter-missing", severity: .error,
    what: "The file does not begin with a line `---`.",
    why: "Its fields cannot be found, so it is no entry yet.",
    example: "title: Payroll",
    instead: """
      ---
      title: Payroll
      ---
      """)

  package static let frontmatterUnclosed = RuleDescription(
    id: "frontmatter-unclosed", severity: .error,
    what: "The line `---` behind the fields is missing.",
    why: "Nobody can say where the fields end and the text begins.",
    example: """
      ---
      title: Payroll

      We pay you.
      """,
    instead: """
      ---
      title: Payroll
      ---

      We pay you.
      """)

  package static let frontmatterInTranslation = RuleDescription(
    id: "frontmatter-in-translation", severity: .error,
    what: "A translated text has fields of its own.",
    why: "Fields are given once, in the file that is translated; these would never be seen.",
    example: """
      # catalog/pages/payroll.md
      ---
      title: Payroll
      ---
      # catalog/pages/payroll.fi.md
      ---
      title: Palkat
      ---

      Maksamme palkan 25. päivä.
      """,
    instead: """
      # catalog/pages/payroll.md
      ---
      title: {en: Payroll, fi: Palkat}
      ---
      # catalog/pages/payroll.fi.md
      Maksamme palkan 25. päivä.
      """)

  package static let yaml = RuleDescription(
    id: "yaml-syntax", severity: .error,
    what: "The lines between the fences are not YAML.",
    why: "Nothing of the file can be checked or shown until it is put right.",
    example: "summary: It works: always",
    instead: #"summary: "It works: always""#)

  package static let lineTooLong = RuleDescription(
    id: "yaml-line-too-long", severity: .error,
    what: "A line of YAML is longer than is read.",
    why: "Nobody could read it either; it is a mistake, or an attack.",
    example: "summary: a hundred thousand words on one line",
    instead: """
      summary: >
        The same words,
        on several lines
      """)

  package static let json = RuleDescription(
    id: "json-syntax", severity: .error,
    what: "The file is not JSON.",
    why: "Nothing of the file can be checked or shown until it is put right.",
    example: #"{"title": "Payroll",}"#,
    instead: #"{"title": "Payroll"}"#)

  package static let duplicateKey = RuleDescription(
    id: "duplicate-key", severity: .error,
    what: "A field stands twice.",
    why: "One of the two values is lost, and nobody said which.",
    example: """
      owner: payroll-team
      owner: people-team
      """,
    instead: "owner: payroll-team")

  package static let complexKey = RuleDescription(
    id: "yaml-key", severity: .error,
    what: "A list or a map stands where the name of a field is meant.",
    why: "Nothing of the file can be checked or shown until it is put right.",
    example: """
      ? [x-room, x-floor]
      : third
      """,
    instead: """
      x-room: third
      x-floor: third
      """)

  package static let tooDeep = RuleDescription(
    id: "nested-too-deep", severity: .error,
    what: "Lists and maps are nested deeper than is read.",
    why: "No field is that deep; it is a mistake, or an attack.",
    example: "[[[[[[[[…",
    instead: "[a, b]")

  package static let tooManyValues = RuleDescription(
    id: "too-many-values", severity: .error,
    what: "The file holds more values than are read, those that aliases stand for included.",
    why: "A few lines of aliases can stand for more values than any computer can hold.",
    example: "&a [*b, *b, *b], &b [*c, *c, *c], …",
    instead: "The values themselves")

  package static let alias = RuleDescription(
    id: "yaml-alias", severity: .error,
    what: "An alias (`*name`) refers to nothing, or to what it stands in.",
    why: "Nothing of the file can be checked or shown until it is put right.",
    example: "summary: *important* news",
    instead: #"summary: "*important* news""#)

  package static let unusedAnchor = RuleDescription(
    id: "yaml-anchor-unused", severity: .warning,
    what: "A text begins with `&`, so YAML takes its first word for a name.",
    why: "The first word is lost.",
    example: "summary: &more to come",
    instead: #"summary: "&more to come""#)

  package static let tag = RuleDescription(
    id: "yaml-tag", severity: .error,
    what: "A value begins with `!`, so YAML takes its first word for a type.",
    why: "Nothing of the file can be checked or shown until it is put right.",
    example: "title: !important",
    instead: #"title: "!important""#)

  package static let mergeKey = RuleDescription(
    id: "yaml-merge-key", severity: .error,
    what: "`<<` is used to merge maps, which YAML 1.2 does not have.",
    why: "Programs differ in what they make of it.",
    example: """
      x-usual: &usual {owner: payroll-team}
      <<: *usual
      """,
    instead: "owner: payroll-team")

  package static let severalDocuments = RuleDescription(
    id: "yaml-several-documents", severity: .error,
    what: "A second document begins within the fields or the configuration.",
    why: "Only one of them could count.",
    example: """
      languages: [en, fi]
      ---
      fiscal_year_start: 4
      """,
    instead: """
      languages: [en, fi]
      fiscal_year_start: 4
      """)

  package static let textCutByComment = RuleDescription(
    id: "text-cut-by-comment", severity: .warning,
    what: "A ` #` cuts a text short.",
    why: "What is behind it is a comment to YAML, so readers of the site never see it.",
    example: """
      excludes:
        - Replacement, ticket #4
      """,
    instead: """
      excludes:
        - "Replacement, ticket #4"
      """)

  package static let markdownTooLarge = RuleDescription(
    id: "markdown-too-large", severity: .error,
    what: "The text makes far more output than its length, or would take far too long to read.",
    why: "A page would become too large to open, or a check would not end.",
    example: "A table of a thousand columns and as many short rows",
    instead: "The numbers in a file that the page links to")

  package static let htmlNotShown = RuleDescription(
    id: "html-not-shown", severity: .warning,
    what:
      "HTML in a text has something in it that no page shows, such as a script, or a comment that is never closed.",
    why: "Whoever wrote it believes that it is read.",
    example: "<!-- Ask Maria about this.\n\nCall us on weekdays.",
    instead: "<!-- Ask Maria about this. -->\n\nCall us on weekdays.")

  package static let markupUnknown = RuleDescription(
    id: "markup-unknown", severity: .warning,
    what:
      "A text has something in it that reads like a link, footnote, alert or table, and is shown as it is typed, or not "
      + "at all.",
    why: "Readers see brackets and bars, and can follow nothing; or they miss what was written for them.",
    example: "See [the price list](price list.pdf) and [[payroll]].",
    instead: "See [the price list](price%20list.pdf) and [Payroll](../service-packages/payroll.md).")

  /// All of them.
  package static let all = [
    fileTooLarge, encoding, controlCharacter, frontmatterMissing, frontmatterUnclosed, frontmatterInTranslation, yaml,
    lineTooLong, json, duplicateKey, complexKey, tooDeep, tooManyValues, alias, unusedAnchor, tag, mergeKey,
    severalDocuments, textCutByComment, markdownTooLarge, htmlNotShown, markupUnknown,
  ]
}

/// Faults that a rule looks for as well, which describes them.
extension RuleID {
  /// A pointer of Git LFS where its content is meant.
  package static let fileIsPointer = RuleID("file-is-pointer")
  /// A picture in SVG that cannot be read, and so is not shown.
  package static let pictureUnreadable = RuleID("picture-unreadable")
  /// Something in a picture in SVG is not shown.
  package static let picturePartLeftOut = RuleID("picture-part-left-out")
}
