internal import CatalogModel

/// Why a change is not made. Nothing was written.
package struct EditRefusal: Error, Sendable, Equatable {
  /// What stands in the way, and where: one sentence without a full stop.
  package let message: String
  /// What to do.
  package let help: String?

  /// A refusal that says what stands in the way and, unless nobody can tell, what to do.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// Refuses an id that an entry can't have from now on.
  static func check(_ id: String) throws(EditRefusal) {
    guard EntryID.isValid(id) else {
      let isLong = EntryID.isValid(id, maxLength: .max)
      let example = EntryID.suggestion(for: id) ?? "payroll-team"
      throw EditRefusal(
        EntryID.objection(to: id), help: isLong ? "Write a shorter one." : "Write for example `\(example)`.")
    }
    guard !WindowsName.isDevice(id) else {
      throw EditRefusal(
        "Windows keeps the name `\(id)` for a device, so that nobody there could have the file",
        help: "Write a longer one, such as `\(id)-team`.")
    }
  }
}
