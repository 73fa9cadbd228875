import Checks
import SourceText
import Testing

@testable import Site

/// Pages know no rules; what both hold a catalogue against is held together here.
@Suite struct OverviewThresholdTests {
  @Test(
    "A page's threshold is that of the rule that it names",
    arguments: [
      OverviewThreshold.opportunity, .ideaDays, .pressurePackage, .pressureTeam, .pressureComponent, .staleness,
      .reviewQuarters, .impedimentQuarters,
    ])
  func sameAsTheRule(_ threshold: OverviewThreshold) throws {
    let rule = try #require(AllRules.descriptions.first { $0.id.name == threshold.rule })
    #expect(rule.threshold?.standard == threshold.standard)
    #expect(rule.threshold?.allowed == threshold.allowed)
  }

  @Test("The rules that find pairs are rules, and name the other of the two")
  func pairs() {
    #expect(HealthOverlaps.rules.isSubset(of: AllRules.descriptions.map(\.id.name)))
  }
}
