import Foundation
import Testing

/// The modules' boundaries: what `Package.swift` declares, `docs/architecture.md` says and the sources do is the same.
struct ModuleBoundaryTests {
  /// What every module may import: parts of Swift itself and the C library.
  private static let always: Set<String> = [
    "CDispatch", "Darwin", "Dispatch", "Glibc", "Musl", "Swift", "Synchronization",
  ]

  @Test func `the documentation's table names the modules and what they import`() throws {
    let declared = try DeclaredModule.all("module")
    #expect(declared.count > 7)
    var documented: [String: Set<String>] = [:]
    for line in try Project.text("docs/architecture.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 4, "a row has four cells: \(line)")
      let names = cells[1].split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `–")) }
      documented[cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))] = Set(names.filter { !$0.isEmpty })
    }
    #expect(Set(documented.keys) == Set(declared.map(\.name)))
    for module in declared {
      #expect(documented[module.name] == module.dependencies, "\(module.name) in docs/architecture.md")
    }
  }

  @Test func `a module imports what it declares, all of it and nothing else`() throws {
    for module in try DeclaredModule.all("module") {
      var used: Set<String> = []
      for file in Project.swiftFiles(below: "Sources/\(module.name)") {
        let imports = try Project.imports(of: file).subtracting(Self.always)
        used.formUnion(imports)
        #expect(imports.subtracting(module.dependencies) == [], "\(file) imports what Package.swift does not declare")
      }
      #expect(module.dependencies.subtracting(used) == [], "\(module.name) declares what it does not import")
    }
  }

  @Test func `modules import only those above them in the manifest`() throws {
    let modules = try DeclaredModule.all("module")
    for (position, module) in modules.enumerated() {
      let below = Set(modules[position...].map(\.name))
      #expect(module.dependencies.intersection(below) == [], "\(module.name)")
    }
  }

  @Test func `every folder of sources and tests is a target`() throws {
    let modules = try DeclaredModule.all("module").map(\.name)
    let sources = try Project.folders(in: "Sources").filter { !$0.hasPrefix("C") || modules.contains($0) }
    #expect(Set(sources) == Set(modules + ["salkku"]))
    let tests = Set(try DeclaredModule.all("tests").map { "\($0.name)Tests" })
    let manifest = try Project.text("Package.swift")
    for folder in try Project.folders(in: "Tests") {
      #expect(tests.contains(folder) || manifest.contains("path: \"Tests/\(folder)\""), "Tests/\(folder)")
    }
  }
}
