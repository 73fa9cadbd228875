import Foundation
import TestSupport
import Testing

/// What `diff`, `impact` and `audit` write for programs fits the schemas that `salkku schema` prints, whatever the catalogue holds.
@Suite(.slow) struct PublishedSchemaTests {
  /// The example catalogue as a repository in `work`, and the schemas beside it.
  private static let setting = """
    set -e
    for name in diff impact audit; do command salkku schema $name >$name.schema.json; done
    mkdir work && cp -R '\(Repository.root)/catalog' '\(Repository.root)/salkku.yaml' work/ && repository work

    """

  /// Rewrites the files of the catalogue, each in another way.
  private static let edits = #"""
    cd work
    n=0
    for file in $(find catalog -name '*.md' | sort); do
      n=$((n + 1))
      folder=$(dirname "$file") name=$(basename "$file" .md)
      case $((n % 8)) in
        0) rm "$file" ;;
        1) mv "$file" "$folder/renamed-$name.md" ;;
        2) { echo ---; echo "aliases: [$name]"; tail -n +2 "$file"; } >"$folder/other-$name.md"; rm "$file" ;;
        3) sed -i -E 's/[0-9]+$/7/; s/^status: .*/status: sunset/; s/^( *- )/\1Anew /' "$file" ;;
        4) sed -i -E 's/: ([A-Z])/: Not \1/; s/live/retired/' "$file" ;;
        5) sed -i -E '2,${/^[a-z_]+: *[^ ]/{/^title/!d}}' "$file" ;;
        6) { echo ---; echo 'x-own: {a: [1, null, {b: "\u2028"}], c: .nan}'; tail -n +2 "$file"; echo "More."; } >new; mv new "$file" ;;
        7) printf -- '---\ntitle: [\n---\n' >"$file" ;;
      esac
    done
    echo x >catalog/teams/picture.png
    mkdir -p catalog/schemas/kinds
    echo '{"x-kind": {"folder": "risks", "names": {"en": {"one": "R", "many": "R"}}}}' >catalog/schemas/kinds/risk.schema.json
    mkdir catalog/risks && printf -- '---\ntitle: ""\n---\n' >'catalog/risks/odd : name.md'
    write catalog/service-packages/extra.md <<'END'
    ---
    title: Extra
    status: live
    tags: [b, a]
    includes: [A payslip on paper for each employee, Tax reports]
    warranty: {availability: {promise: Open on working days, target: 98, unit: percent}}
    ---
    END
    git add -A && git commit -q -m "Everything"
    sed -i 's/\[b, a\]/[a, b]/; s/on paper //; s/98/99/' catalog/service-packages/extra.md
    cd ..

    """#

  /// How often a text stands in another one.
  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  @Test func `a comparison of everything that can be different fits its schema, both ways round`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting + Self.edits + """
          command salkku diff -C work HEAD~1 HEAD --format json >there.json || [ $? = 2 ]
          command salkku diff -C work HEAD HEAD~1 --format json >back.json || [ $? = 2 ]
          command salkku diff -C work HEAD --format json >disk.json || [ $? = 2 ]
          command salkku diff -C work HEAD HEAD --format json >none.json || [ $? = 2 ]
          command salkku check --schema diff.schema.json there.json back.json disk.json none.json
          cat there.json back.json disk.json
          """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      // Each sort of difference is there, so that the schema was held against it.
      for word in [
        #""change":"added""#, #""change":"removed""#, #""change":"changed""#, #""change":"reordered""#,
        #""found_by":"alias""#, #""found_by":"content""#, #""promise":"loosened""#, #""promise":"tightened""#,
        #""promise":"restated""#, #""cause":"live-entry-removed""#, #""cause":"removed-while-named""#,
        #""cause":"renamed-without-alias""#, #""cause":"promise-loosened""#, #""lifecycle":{""#, #""written":""#,
        #""lines_added":"#, #""role":"schema""#, #""role":"attachment""#,
      ] { #expect(count(word, in: outcome.output) > 0, "\(word)") }
    }
  }

  @Test func `the impact of every entry fits its schema`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting + """
          n=0
          for file in $(cd work/catalog && find components service-packages value-streams segments teams -name '*.md' | sort); do
            kind=${file%%/*} id=$(basename "$file" .md)
            case $id in *.*) continue ;; esac
            n=$((n + 1))
            command salkku impact -q -C work "${kind%s}:$id" --format json >"$n.json"
          done
          command salkku check --schema impact.schema.json [0-9]*.json >&2
          cat [0-9]*.json
          """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      for word in [
        #""effect":"may-stop""#, #""effect":"may-be-impaired""#, #""warranty":""#, #""service_level":""#, #""stage":"#,
        #""as":"core""#, #""as":"depends-on""#, #""as":"stream""#, #""as":"offer""#, #""owner":""#,
      ] { #expect(count(word, in: outcome.output) > 0, "\(word)") }
    }
  }

  @Test func `the audit of everything, and of each team, fits its schema`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting + """
          command salkku audit -C work --format json >all.json
          for file in work/catalog/teams/*.md; do
            command salkku audit -q -C work --team "$(basename "$file" .md)" --format json >"team-$(basename "$file" .md).json"
          done
          command salkku check --schema audit.schema.json all.json team-*.json >&2
          cat all.json team-*.json
          """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      for word in [
        #""square":""#, #""said":[{""#, #""measured":[{""#, #""declared":""#, #""signals":[{""#, #""work_texts":[""#,
        #""incentives":[{""#, #""interval":["#,
      ] { #expect(count(word, in: outcome.output) > 0, "\(word)") }
    }
  }

  @Test(arguments: [
    ("diff", #"s/"version":1/"version":2/"#), ("diff", #"s/"change":"added"/"change":"added","fields":[]/"#),
    ("diff", #"s/"unread"/"unknown":1,"unread"/"#), ("diff", #"s/"path":"[^"]*",//"#),
    ("diff", #"s/"promise-loosened","field":"[^"]*"/"promise-loosened"/"#),
    ("impact", #"s/"hands":1/"hands":0/"#), ("impact", #"s/"effect":"[^"]*",//"#),
    ("impact", #"s/"as":"core"/"as":"x"/"#), ("impact", #"s/"title"/"unknown":1,"title"/"#),
    ("audit", #"s/"version":1/"version":2/"#), ("audit", #"s/"range":\[[0-9]*,/"range":[/"#),
    ("audit", #"s/"class":"output"/"class":"outputs"/"#), ("audit", #"s/"statements"/"unknown":1,"statements"/"#),
    ("audit", #"s/"work_texts":\["[^"]*",/"work_texts":[/"#),
  ])
  func `what is not as the schema says does not fit`(verb: String, edit: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting + """
          write work/catalog/components/engine-of-pay.md <<'END'
          ---
          title: Engine
          status: live
          ---
          END
          write work/catalog/service-packages/pay-of-all.md <<'END'
          ---
          title: Pay
          status: live
          components: {core: [engine-of-pay]}
          includes: [A payslip]
          ---
          END
          git -C work add -A && git -C work commit -q -m More
          sed -i '/includes/d' work/catalog/service-packages/pay-of-all.md
          (cd work && team new)
          command salkku diff -C work HEAD --format json >diff.json
          command salkku impact -C work engine-of-pay --format json >impact.json
          command salkku audit -C work --format json >audit.json
          command salkku check --schema \(verb).schema.json \(verb).json
          sed '\(edit)' \(verb).json >other.json
          ! cmp -s \(verb).json other.json || { echo "nothing is edited" >&2; exit 3; }
          command salkku check --schema \(verb).schema.json other.json
          """, in: folder)
      #expect(outcome.status == 1, "\(outcome.output)\(outcome.errors)")
    }
  }
}
