import CatalogModel
import Testing

@testable import Site

/// What customers are told of a service that some still have and nobody can have any more, on 22 November 2026.
@Suite("A service that takes nobody new")
struct ClosedServiceTests {
  private static func files(_ fields: String) -> [String: String] {
    [
      "salkku.yaml": "format: 1\nlanguages: [en, fi, sv, it, fr]\n",
      "catalog/segments/families.md": "---\ntitle: Families\n---\n",
      "catalog/service-packages/old.md":
        "---\ntitle: Old\n\(fields)\nrequest: https://example.org\nvalue: [{for: families, outcome: o}]\n---\n",
      "catalog/service-packages/new.md": "---\ntitle: New\nstatus: live\n---\n",
    ]
  }

  @Test("says so first, and leads to what takes its place instead of taking requests")
  func closed() throws {
    var options = SiteOptions.testing()
    for edition in [SiteEdition.portfolio, .customers] {
      options.edition = edition
      let site = try render(
        Self.files("status: sunset\ndates: {sunset: 2026-06-01, retired: 2027-06-30}\nreplaced_by: new"), options)
      #expect(HTMLChecker.problems(in: site) == [])
      let page = try #require(site.page("service-packages/old/index.html"))
      #expect(
        page.contains(
          "<p class=\"notice\">Closed to new customers since 1 June 2026. Ends on 30 June 2027. Use instead: <a "))
      #expect(page.contains("<a class=\"button\" href=\"../../service-packages/new/index.html\">Use instead: New</a>"))
      #expect(!page.contains("Request this service"))
      for path in ["index.html", "service-packages/index.html"] {
        #expect(
          site.page(path)?.contains("Closed to new customers since 1 June 2026. Ends on 30 June 2027.") == true,
          "\(path)")
      }
      for (language, notice) in [
        ("fi", "Uusia asiakkaita ei ole otettu 1. kesäkuuta 2026 lähtien."),
        ("sv", "Tar inte emot några nya sedan den 1 juni 2026."),
        ("it", "Non accetta nuove richieste dal 1º giugno 2026."),
        ("fr", "N’accepte plus de nouvelles demandes depuis le 1er juin 2026."),
      ] {
        #expect(
          site.page("\(language)/service-packages/old/index.html")?.contains("<p class=\"notice\">\(notice)") == true,
          "\(language)")
      }
    }
  }

  @Test(
    "is one whose day has come, whatever its status calls it, and no other",
    arguments: [
      ("status: live\ndates: {sunset: 2026-11-22}", "Closed to new customers since 22 November 2026.", false),
      ("status: sunset\ndates: {sunset: 2026-06-01}", "Closed to new customers since 1 June 2026.", false),
      ("status: live\ndates: {sunset: 2026-11-23}", nil, true),
      ("status: sunset\ndates: {sunset: 2026-11-23}", "Being phased out.", true),
      ("status: retired\ndates: {sunset: 2026-06-01}", "No longer available.", false),
    ])
  func days(_ fields: String, _ notice: String?, _ canBeRequested: Bool) throws {
    let page = try #require(render(Self.files(fields)).page("service-packages/old/index.html"))
    #expect(page.contains("class=\"notice\"") == (notice != nil))
    if let notice { #expect(page.contains("<p class=\"notice\">\(notice)</p>")) }
    #expect(page.contains("Request this service") == canBeRequested)
  }
}
