import Foundation
import TestSupport
import Testing

/// Commands that change one catalogue at the same time.
@Suite(.slow)
struct ConcurrentEditTests {
  @Test func `of renames at the same time each is made whole or not at all`() throws {
    try Executable.withFolder { folder in
      let command = """
        for i in {1..16}; do team "t$i"; done
        mkdir -p catalog/service-packages
        for i in {1..16}; do
          printf -- '---\\ntitle: P\\nowner: t%s\\nstatus: live\\n---\\n[All](../teams/t1.md) [Own](../teams/t%s.md)\\n' $i $i \\
            >catalog/service-packages/p$i.md
        done
        for i in {1..16}; do command salkku rename -q "t$i" "n$i" >/dev/null 2>&1 & done
        wait
        ls catalog/teams | wc -l
        ls -A | grep -c salkku-changes
        ls catalog/teams | grep -c '^n'
        command salkku lint --format line | grep error
        """
      let lines = try Executable.run(command, in: folder).output.split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      // Whoever came too late was told, and nothing is left half done: every team is there once, and no reference is lost.
      try #require(lines.count == 3, "\(lines)")
      #expect(lines[0] == "16")
      #expect(lines[1] == "0")
      #expect(Int(lines[2]) ?? 0 >= 1)
    }
  }
}
