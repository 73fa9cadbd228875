import Foundation
import TestSupport
import Testing

/// What strangers write reaches no job's runner as an order, whichever command prints it.
@Suite(.slow)
struct RunnerOrderTests {
  /// Every verb that prints what files or their names say.
  @Test func `no verb gives a runner an order`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        #"""
        order='##[stop-commands]x'
        team a
        team "$order"
        team "::error::x"
        team b ".  ::warning::x/catalog"
        write "catalog/::error::x.md" <<<"::add-mask::x"
        write "::error::x/catalog/teams/a.md" <<<"---"
        for kind in service-packages components measures; do
          write "catalog/$kind/$order.md" <<END
        ---
        title: "$order\n::error::x\n\e[31m"
        owner: "##vso[task.x]y"
        status: "::error::x"
        "::set-output name=x::y": "\r::error::z"
        "##[error]": [1, ##[x]
        ---
        ::error::x ##[error]y [x]($order.md) [y](::error::x.md)
        END
        done
        write catalog/components/good.md <<END
        ---
        title: "$order\n::error::x"
        owner: a
        status: idea
        summary: "##vso[task.x]y \e[31m ::x"
        type: skill
        "x##[error]y": "a\n::error::x"
        "::set-output name=x::y": "\r::error::z"
        ---
        See [$order]($order.md), [a](../teams/a.md) and ##[error]x.
        ::error::x
        END
        write numbers.csv <<END
        ##[error]x,::error::x,##vso[x]y
        ::error::x,2026-Q1,1
        END
        repository .
        cd .
        for format in text line json sarif junit gitlab; do command salkku lint --format $format; done
        command salkku lint --explain
        command salkku lint --fix
        command salkku lint --staged --baseline "$order"
        command salkku lint --rev "$order"
        command salkku lint --only "$order"
        command salkku build --keep-going --output "$order"
        command salkku build --keep-going
        for format in table csv json; do
          command salkku list --format $format
          command salkku list "$order" --format $format
          for id in good a "$order" "::error::x"; do command salkku show --format $format "$id"; done
        done
        command salkku explain "$order"
        command salkku schema "$order"
        command salkku "$order"
        command salkku lint "$order"
        command salkku lint "--$order"
        command salkku lint --format "$order"
        command salkku help "$order"
        command salkku -C "$order" lint
        command salkku new --dry-run team "$order"
        command salkku new "$order" x
        command salkku new --dry-run team x --title "$order"
        command salkku record numbers.csv
        command salkku record "$order"
        command salkku rename --dry-run team:a x
        command salkku rename a "$order"
        command salkku rename "$order" x
        command salkku retire --dry-run good
        command salkku retire "$order"
        command salkku init "$order"
        command salkku init --ci "$order" .
        command salkku check --schema "$order" "catalog/$order"
        command salkku check "catalog/components/$order.md" --schema "catalog/components/$order.md"
        cd "$order" && command salkku lint
        cd "../::error::x" && command salkku lint && command salkku build
        true
        """#, in: folder)
      #expect(JobRunner.obeyed(in: outcome.output) == [])
      #expect(JobRunner.obeyed(in: outcome.errors) == [])
      #expect(!(outcome.output + outcome.errors).unicodeScalars.contains("\u{1B}"))
      // Not for want of orders.
      #expect(outcome.output.components(separatedBy: "<U+0023>").count > 20, "\(outcome.output)")
      #expect(outcome.output.components(separatedBy: "<U+003A>").count > 10, "\(outcome.output)")
      #expect(outcome.errors.components(separatedBy: "<U+0023>").count > 15, "\(outcome.errors)")
    }
  }
}
