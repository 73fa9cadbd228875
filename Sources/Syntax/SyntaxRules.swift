package import SourceText

/// The faults that are found while a file is read, before anyone knows what its fields mean.
package enum SyntaxRule {
  /// The file is larger than is read.
  package static let fileTooLarge = RuleID("file-too-large")
  /// The file is UTF-16 or holds bytes that are not UTF-8.
  package static let encoding = RuleID("encoding-not-utf8")
  /// A pointer of Git LFS where its content is meant.
  package static let fileIsPointer = RuleID("file-is-pointer")
  /// A NUL byte or another control character.
  package static let controlCharacter = RuleID("control-character")
  /// The file does not begin with `---`.
  package static let frontmatterMissing = RuleID("frontmatter-missing")
  /// There is an opening `---` and no closing one.
  package static let frontmatterUnclosed = RuleID("frontmatter-unclosed")
  /// A translation begins with frontmatter.
  package static let frontmatterInTranslation = RuleID("frontmatter-in-translation")
  /// The text is not YAML.
  package static let yaml = RuleID("yaml-syntax")
  /// A line of YAML is longer than is read.
  package static let lineTooLong = RuleID("yaml-line-too-long")
  /// The text is not JSON.
  package static let json = RuleID("json-syntax")
  /// A key stands twice in one mapping.
  package static let duplicateKey = RuleID("duplicate-key")
  /// A list or mapping where a key is meant.
  package static let complexKey = RuleID("yaml-key")
  /// Lists and mappings are nested deeper than is read.
  package static let tooDeep = RuleID("nested-too-deep")
  /// There are more values, those that aliases stand for included, than are read.
  package static let tooManyValues = RuleID("too-many-values")
  /// An alias (`*name`) that no anchor goes before, or that stands inside what it names.
  package static let alias = RuleID("yaml-alias")
  /// An anchor (`&name`) that no alias refers to: most likely the beginning of a text.
  package static let unusedAnchor = RuleID("yaml-anchor-unused")
  /// A tag (`!name`) outside the core schema, or one that its value does not fit.
  package static let tag = RuleID("yaml-tag")
  /// A merge key (`<<`), which YAML 1.2 does not have.
  package static let mergeKey = RuleID("yaml-merge-key")
  /// A second document in one file.
  package static let severalDocuments = RuleID("yaml-several-documents")
  /// A text that ` #` cut short.
  package static let textCutByComment = RuleID("text-cut-by-comment")
  /// The Markdown makes more output than is written.
  package static let markdownTooLarge = RuleID("markdown-too-large")
  /// Raw HTML that is not shown.
  package static let htmlNotShown = RuleID("html-not-shown")
  /// What reads like a mark of Markdown and is none.
  package static let markupUnknown = RuleID("markup-unknown")
  /// A picture in SVG that cannot be read, and so is not shown.
  package static let pictureUnreadable = RuleID("picture-unreadable")
  /// Something in a picture in SVG is not shown.
  package static let picturePartLeftOut = RuleID("picture-part-left-out")
}
