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
    let isLong = EntryID.isValid(id, longest: .max)
    let example = EntryID.suggestion(for: id) ?? "payroll-team"
    self.init(
      EntryID.objection(to: id), help: isLong ? "Write a shorter one." : "Write for example `\(example)`.")
  }
}
