import BenchmarkSupport
import Testing

struct SupportTests {
  @Test(arguments: [([], 0), ([3], 3), ([5, 1, 3], 3), ([4, 1, 3, 2], 2.5)] as [([Double], Double)])
  func `a median is the value in the middle`(values: [Double], expected: Double) {
    #expect(median(values) == expected)
  }

  @Test func `ratios are those of values that stand side by side`() {
    #expect(ratio([10, 40, 30], to: [10, 20, 10]) == 2)
    #expect(ratio([10, 20], to: [0, 5]) == 4)
  }

  @Test func `a run tells its status, time and memory`() throws {
    let failed = try run(["sh", "-c", "exit 7"])
    #expect(failed.status == 7)
    #expect(failed.memory > 0)
    let busy = try run(["sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"])
    #expect(busy.status == 0)
    #expect(busy.cpu > 0)
    #expect(busy.wall > 0)
    #expect(try run(["sh", "-c", "kill -9 $$"]).status == 137)
  }

  @Test func `a program that is not there is an error with its name`() {
    let failure = #expect(throws: Failure.self) { try run(["no-such-program-anywhere"]) }
    #expect(failure?.description.contains("no-such-program-anywhere") == true)
  }

  @Test func `options are taken with their values, and unknown ones are refused`() throws {
    let arguments = try Arguments(
      ["--entries", "100,200", "--quick", "--runs", "3"], values: ["--entries", "--runs"], flags: ["--quick"])
    #expect(try arguments.numbers("--entries", default: []) == [100, 200])
    #expect(try arguments.number("--runs", default: 5) == 3)
    #expect(try arguments.number("--seed", default: 5) == 5)
    #expect(arguments.has("--quick"))
    #expect(throws: Failure.self) { try Arguments(["--fast"], values: ["--runs"]) }
    #expect(throws: Failure.self) { try Arguments(["--runs"], values: ["--runs"]) }
    #expect(throws: Failure.self) { try Arguments(["--runs", "0"], values: ["--runs"]).number("--runs", default: 1) }
  }
}
