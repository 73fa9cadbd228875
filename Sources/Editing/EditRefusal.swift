internal import CatalogModel

/// Why a change is not made. Nothing was written.
package struct EditRefusal: Error, Sendable, Equatable {
  /// What stands in the way, and where: one sentence without a full stop.
  package let message: String
  /// What to do.
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// For an id that is none.
  init(invalidID id: String) {
    guard !EntryID.isValid(id, longest: .max) else {
      self.init(
        "an id has at most \(EntryID.longest) characters, and this one has \(id.utf8.count)",
        help: "Write a shorter one.")
      return
    }
    self.init(
      "`\(id)` can't be an id: an id has small letters a to z, digits, and single hyphens between them",
      help: EntryID.suggestion(for: id).map { "Write for example `\($0)`." } ?? "Write for example `payroll-team`.")
  }
}
