import SourceText
import Testing

@Suite struct NearestNamesTests {
  @Test("a name with a letter too few, too many, other or exchanged is found among very many")
  func misspelt() {
    let names = NearestNames((0..<2_000).map { "thing-\($0)-\($0 * 7919 % 2_000)" } + ["payroll-team", "library"])
    for written in ["payrol-team", "payrolll-team", "payroll-taem", "Payroll-Team", "payroll-teem"] {
      #expect(names.nearest(to: written).first == "payroll-team", "\(written)")
    }
    #expect(names.nearest(to: "zzzzzzzz").isEmpty)
    #expect(names.nearest(to: "").isEmpty)
  }

  @Test("at most three names are offered, the nearest first")
  func order() {
    let names = NearestNames(["component-12", "component-1", "component-13", "component-14", "component-15"])
    let near = names.nearest(to: "component-1x")
    #expect(near.count == 3)
    #expect(NearestNames(["kappa-one", "kappa-onee"]).nearest(to: "kappa-onee").first == "kappa-onee")
  }

  @Test("few names and very many are searched with the same outcome")
  func candidates() {
    let few = ["employees", "employers", "clubs"]
    let many = few + (0..<1_000).map { "x\($0)" }
    #expect(CandidateNames(few).nearest(to: "employes") == CandidateNames(many).nearest(to: "employes"))
  }
}
