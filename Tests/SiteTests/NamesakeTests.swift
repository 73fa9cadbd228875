import Testing

/// How entries of one name are told apart where they are listed.
@Suite struct NamesakeTests {
  private static func files() -> [String: String] {
    var files = ["catalog/teams/pay.md": "---\ntitle: Pay\n---\n"]
    for (id, title) in [("one", "Payroll"), ("two", "Travel")] {
      files["catalog/service-packages/\(id).md"] = "---\ntitle: \(title)\nowner: pay\nstatus: live\n---\n"
      files["catalog/measures/\(id).md"] =
        "---\ntitle: Requests\nabout: [service-package:\(id)]\nfamily: tactical\nowner: pay\nreadings: {2025: 3}\n---\n"
    }
    files["catalog/measures/cost.md"] =
      "---\ntitle: Cost\nabout: [service-package:one]\nfamily: financial\nowner: pay\nreadings: {2025: 3}\n---\n"
    return files
  }

  @Test func `measures of one name say what they are about, and others do not`() throws {
    let site = try render(Self.files())
    let team = try #require(site.page("teams/pay/index.html"))
    #expect(team.contains("measures/one/index.html\">Requests</a> <span class=\"note\">Payroll</span>"))
    #expect(team.contains("measures/two/index.html\">Requests</a> <span class=\"note\">Travel</span>"))
    #expect(team.contains("measures/cost/index.html\">Cost</a></span>"))
    // On the page of what they are about there is nothing to tell apart.
    let service = try #require(site.page("service-packages/one/index.html"))
    #expect(service.contains("measures/one/index.html\">Requests</a></span>"))
  }
}
