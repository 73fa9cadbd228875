import Foundation
import TestSupport
import Testing

/// The pages that hold the ends of two quarters beside each other, against `salkku diff --as-of`.
@Suite(.slow)
struct ComparedQuartersTests {
  /// A catalogue that changes at random, quarter by quarter.
  private struct Portfolio {
    var random: SplitMix64
    var services: [String: (status: String, target: Int, aliases: [String], text: Int)] = [:]
    var count = 0

    mutating func change() {
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let names = services.keys.sorted()
        guard names.count > 3, let name = names.randomElement(using: &random), let service = services[name] else {
          count += 1
          services["service-\(count)"] = ("pilot", 90, [], count)
          continue
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: services[name] = nil
        case 1: services[name]?.status = service.status == "live" ? "sunset" : "live"
        case 2: services[name]?.target += 1
        case 3: services[name]?.target -= 1
        case 4, 5:
          services[name] = nil
          count += 1
          services["service-\(count)"] = service
          if Bool.random(using: &random) { services["service-\(count)"]?.aliases.append(name) }
        default: services[name]?.text += 1000
        }
      }
    }

    func write(to folder: String) throws {
      let place = folder + "/catalog/service-packages"
      try? FileManager.default.removeItem(atPath: place)
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for (name, service) in services {
        let lines = (0..<6).map { "Line \($0) of \(service.text % 1000)." } + ["Version \(service.text)."]
        let text = """
          ---
          title: The \(name)
          owner: pay
          status: \(service.status)
          segments: [staff]
          aliases: [\(service.aliases.joined(separator: ", "))]
          warranty: {availability: {promise: Always, target: \(service.target), unit: percent}}
          ---
          \(lines.joined(separator: "\n"))

          """
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(place)/\(name).md"))
      }
    }
  }

  /// Runs a command that has to succeed.
  private func run(_ command: String, in folder: String, on day: String = "2026-06-20") throws -> String {
    let dated = "export GIT_AUTHOR_DATE=\(day)T12:00:00Z GIT_COMMITTER_DATE=\(day)T12:00:00Z\n\(command)"
    let outcome = try Executable.run(dated, in: folder)
    try #require(outcome.status == 0, "\(command): \(outcome.errors)")
    return outcome.output
  }

  @Test("Each page counts what `salkku diff --as-of` counts, and the same commit gives the same pages")
  func figures() throws {
    try Executable.withFolder { folder in
      _ = try run(
        """
        printf 'format: 1\\nfiscal_year_start: 4\\n' >salkku.yaml
        team pay
        printf -- '---\\ntitle: Staff\\n---\\n' | write catalog/segments/staff.md
        repository .
        """, in: folder, on: "2023-04-02")
      var portfolio = Portfolio(random: SplitMix64(state: 16))
      for quarter in 0..<13 {
        // In one quarter nothing changes.
        guard quarter != 10 else { continue }
        let month = 4 + quarter * 3
        let (year, first) = (2023 + (month - 1) / 12, (month - 1) % 12 + 1)
        for day in 0...1 {
          portfolio.change()
          try portfolio.write(to: folder)
          let date = "\(year)-\(String(format: "%02d-%02d", first + day, 3 + day))"
          _ = try run("git add -A && git commit -q --allow-empty -m Change", in: folder, on: date)
        }
      }
      _ = try run("command salkku build -q --keep-going --rev HEAD -o ../a-$(basename $PWD) || true", in: folder)
      _ = try run("command salkku build -q --keep-going --rev HEAD -o ../b-$(basename $PWD) || true", in: folder)
      let site = (folder as NSString).deletingLastPathComponent + "/a-" + (folder as NSString).lastPathComponent
      let again = site.replacingOccurrences(of: "/a-", with: "/b-")
      defer { for path in [site, again] { try? FileManager.default.removeItem(atPath: path) } }
      #expect(try run("diff -r -x .salkku '\(site)' '\(again)'", in: folder) == "")

      let pages = try run("cd '\(site)' && ls -d changes/*/since-*/index.html", in: folder).split(separator: "\n")
      // Eight quarters beside the one before, and two of these beside the same a year before.
      #expect(pages.count == 10)
      #expect(pages.contains("changes/2026-q1/since-2025-q4/index.html"))
      #expect(pages.contains("changes/2026-q1/since-2025-q1/index.html"))
      // Beside the one before, in which nothing changed.
      #expect(pages.contains("changes/2025-q4/since-2025-q3/index.html"))
      var told: [Int] = [0, 0, 0, 0, 0]
      for page in pages {
        let text = String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(page)")), as: UTF8.self)
        let days = try #require(text.firstMatch(of: /salkku diff --as-of (\S+) ([-0-9]+)/))
        let answer = try run(
          "command salkku diff -q --as-of \(days.1) \(days.2) --format json", in: folder)
        let expected = try Figures(of: Data(answer.utf8))
        let found = Figures(of: text)
        #expect(found == expected, "\(page)")
        told = zip(told, expected.all).map(+)
      }
      #expect(!told.contains(0), "each sort of change is among them: \(told)")
    }
  }

  /// How much there is of each sort of change.
  private struct Figures: Equatable {
    var all: [Int]

    /// - Parameter json: what `salkku diff` says.
    init(of json: Data) throws {
      let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      let changes = try #require(document["changes"] as? [[String: Any]])
      func count(_ sort: String) -> Int { changes.count { $0["change"] as? String == sort } }
      let broken = try #require(document["breaks"] as? [[String: Any]])
      let moved = changes.count { $0["lifecycle"] != nil }
      all = [
        count("added"), count("removed"), moved, count("changed") - moved,
        Set(broken.compactMap { $0["entry"] as? String }).count,
      ]
    }

    /// - Parameter page: the page.
    init(of page: String) {
      func items(_ section: String) -> Int {
        guard let start = page.range(of: "id=\"\(section)\"") else { return 0 }
        let rest = page[start.upperBound...]
        return rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)].matches(of: /<li>/).count
      }
      all = [items("New"), items("Gone"), items("States"), items("Promises") + items("Others"), items("Breaks")]
    }
  }
}
