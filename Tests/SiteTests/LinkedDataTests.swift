import CatalogModel
import Foundation
import Testing

@testable import Site

/// What entries' pages say in the vocabulary of schema.org: what the files say, and no more.
@Suite struct LinkedDataTests {
  private static let files = [
    "salkku.yaml": "format: 1\nbase_url: https://services.example.org/x/\nlanguages: [en, fi]\n",
    "catalog/segments/people.md": "---\ntitle: {en: People, fi: Ihmiset}\nsummary: Everybody\n---\n",
    "catalog/teams/office.md": "---\ntitle: The office\ncontact: office@example.org\n---\n",
    "catalog/teams/desk.md": "---\ntitle: The desk\ncontact: https://desk.example.org/\n---\n",
    "catalog/terms/permit.md": "---\ntitle: Permit\ndefinition: Leave to do something\n---\n",
    "catalog/service-packages/advice.md": """
    ---
    title: Advice </script><script>alert(1)</script><!--
    owner: office
    status: live
    summary: {en: You know, fi: Tiedät}
    segments: [people]
    area: The whole city
    price: Free of charge
    request: https://advice.example.org/?a=1&b=2
    ---

    """,
    "catalog/service-packages/letter.md":
      "---\ntitle: Letter\nowner: office\nstatus: pilot\nrequest: mailto:office@example.org\n---\n",
    "catalog/service-packages/coming.md": "---\ntitle: Coming\nowner: office\nstatus: approved\n---\n",
    "catalog/components/part.md": "---\ntitle: Part\nowner: office\nstatus: live\n---\n",
  ]

  /// The things that a page tells of; nil where it has no data.
  private static func things(_ site: RenderedSite, _ path: String) throws -> [[String: Any]]? {
    let page = try #require(site.page(path), "\(path)")
    let blocks = page.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst()
    #expect(blocks.count < 2, "\(path)")
    guard let block = blocks.first?.components(separatedBy: "</script>").first else { return nil }
    let object = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    #expect(object?["@context"] as? String == "https://schema.org")
    return try #require(object?["@graph"] as? [[String: Any]])
  }

  private static func thing(_ type: String, _ site: RenderedSite, _ path: String) throws -> [String: Any]? {
    try things(site, path)?.first { $0["@type"] as? String == type }
  }

  @Test("An offered service says what its page says, in the page's language, whatever its title holds")
  func service() throws {
    let site = try render(Self.files)
    #expect(HTMLChecker.problems(in: site) == [])
    let service = try #require(try Self.thing("Service", site, "service-packages/advice/index.html"))
    #expect(service["name"] as? String == "Advice </script><script>alert(1)</script><!--")
    #expect(service["description"] as? String == "You know")
    #expect(service["url"] as? String == "https://services.example.org/x/service-packages/advice/index.html")
    #expect(service["areaServed"] as? String == "The whole city")
    #expect((service["offers"] as? [String: Any])?["description"] as? String == "Free of charge")
    let channel = service["availableChannel"] as? [String: Any]
    #expect(channel?["serviceUrl"] as? String == "https://advice.example.org/?a=1&b=2")
    let provider = service["provider"] as? [String: Any]
    #expect(provider?["name"] as? String == "The office")
    #expect(provider?["url"] as? String == "https://services.example.org/x/teams/office/index.html")
    #expect((service["audience"] as? [String: Any])?["name"] as? String == "People")
    let finnish = try #require(try Self.thing("Service", site, "fi/service-packages/advice/index.html"))
    #expect(finnish["description"] as? String == "Tiedät")
    #expect((finnish["audience"] as? [String: Any])?["name"] as? String == "Ihmiset")
    #expect(finnish["url"] as? String == "https://services.example.org/x/fi/service-packages/advice/index.html")
  }

  @Test("What is missing is left out, and what is not offered is no service")
  func missing() throws {
    let site = try render(Self.files)
    let letter = try #require(try Self.thing("Service", site, "service-packages/letter/index.html"))
    #expect(Set(letter.keys) == ["@type", "name", "url", "provider"])
    #expect(try Self.thing("Service", site, "service-packages/coming/index.html") == nil)
    #expect(try Self.things(site, "components/part/index.html")?.count == 1)
    #expect(try Self.things(site, "index.html") == nil)
  }

  @Test("Teams, segments and terms have their types")
  func others() throws {
    let site = try render(Self.files)
    let office = try #require(try Self.thing("Organization", site, "teams/office/index.html"))
    #expect((office["contactPoint"] as? [String: Any])?["email"] as? String == "office@example.org")
    let desk = try #require(try Self.thing("Organization", site, "teams/desk/index.html"))
    #expect((desk["contactPoint"] as? [String: Any])?["url"] as? String == "https://desk.example.org/")
    #expect(try Self.thing("Audience", site, "segments/people/index.html")?["description"] as? String == "Everybody")
    let term = try #require(try Self.thing("DefinedTerm", site, "terms/permit/index.html"))
    #expect(term["description"] as? String == "Leave to do something")
    let set = try #require(term["inDefinedTermSet"] as? [String: Any])
    #expect(set["url"] as? String == "https://services.example.org/x/terms/index.html")
  }

  @Test("Every entry's page says where it stands, with addresses that the site has")
  func way() throws {
    let site = try render(Self.files)
    let list = try #require(try Self.thing("BreadcrumbList", site, "fi/components/part/index.html"))
    let steps = try #require(list["itemListElement"] as? [[String: Any]])
    #expect(steps.compactMap { $0["position"] as? Int } == [1, 2, 3])
    #expect(steps.compactMap { $0["name"] as? String }.last == "Part")
    for step in steps {
      let address = try #require(step["item"] as? String)
      let path = address.dropFirst("https://services.example.org/x/".count)
      #expect(site.files.contains { $0.path == path }, "\(address)")
    }
  }

  @Test("Every type and property is one of the vocabulary")
  func vocabulary() throws {
    // schema.org, version 29: the properties that each of these types has of its own or by those above it.
    let thing: Set<String> = ["name", "description", "url"]
    let properties: [String: Set<String>] = [
      "Service": thing.union(["provider", "audience", "areaServed", "availableChannel", "offers"]),
      "Organization": thing.union(["contactPoint"]), "ContactPoint": thing.union(["email"]),
      "Audience": thing, "Offer": thing, "ServiceChannel": thing.union(["serviceUrl"]),
      "DefinedTerm": thing.union(["inDefinedTermSet"]), "DefinedTermSet": thing,
      "BreadcrumbList": thing.union(["itemListElement"]), "ListItem": thing.union(["position", "item"]),
    ]
    var seen: Set<String> = []
    func check(_ value: Any) {
      if let list = value as? [Any] { return list.forEach(check) }
      guard let object = value as? [String: Any] else { return }
      let type = object["@type"] as? String ?? ""
      seen.insert(type)
      #expect(Set(object.keys).subtracting(["@type"]).subtracting(properties[type] ?? []) == [], "\(type)")
      object.values.forEach(check)
    }
    let site = try render(Self.files)
    for file in site.files where file.path.hasSuffix(".html") { try Self.things(site, file.path).map(check) }
    #expect(seen == Set(properties.keys))
  }

  @Test("Without an address there is none of it")
  func without() throws {
    var files = Self.files
    files["salkku.yaml"] = "format: 1\n"
    let site = try render(files)
    for file in site.files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ld+json"), "\(file.path)") }
  }
}
