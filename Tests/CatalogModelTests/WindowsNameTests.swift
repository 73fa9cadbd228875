import CatalogModel
import Testing

/// What Windows keeps for devices and does not allow (Microsoft, "Naming Files, Paths, and Namespaces").
@Suite struct WindowsNameTests {
  private static let devices =
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + ["com", "lpt"].flatMap { port in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].map { port + $0 } }

  @Test("Every device is one in capital letters, with any ending and with blanks before it", arguments: devices)
  func device(name: String) {
    for form in [name, name.uppercased(), name + ".md", name + ".tar.gz", name + " .md", name + "."] {
      #expect(WindowsName.isDevice(form), "\(form)")
    }
    for form in [name + "x", "x" + name, name + "-1", name + "s.md"] { #expect(!WindowsName.isDevice(form), "\(form)") }
  }

  @Test(
    "A name beside those of devices is free",
    arguments: ["com", "com0", "com10", "lpt", "lpt0", "lpta", "cons", "a.con"])
  func free(name: String) {
    #expect(WindowsName.fault(in: name.utf8Span.span) == nil)
  }

  @Test("What Windows calls the folder `.git` in short is told", arguments: ["git~1", "GIT~1", "Git~1"])
  func gitFolder(name: String) {
    #expect(WindowsName.fault(in: name.utf8Span.span) == .git)
    #expect(WindowsName.fault(in: (name + "0").utf8Span.span) == nil)
  }
}
