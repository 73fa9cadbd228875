internal import BenchmarkSupport

// What the programs of others read in the place of the repository. It is made before anything is measured.
extension Workspace {
  /// The smallest site that shows what an entry says: its fields and its body, and a list for each folder.
  func makeHugoSite(_ contents: Contents) throws(Failure) {
    let languages = contents.languages.map { "  \($0): {label: \($0)}" }.joined(separator: "\n")
    try shell(
      """
      set -e
      mkdir -p "\(hugo)/layouts/_default" "\(hugo)/content"
      git -C "\(repository)" archive "HEAD:\(contents.folder)" | tar -x -C "\(hugo)/content"
      cd "\(hugo)"
      cat > config.yaml <<'END'
      baseURL: https://portfolio.example/
      title: Services
      disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]
      defaultContentLanguage: \(contents.languages[0])
      languages:
      \(languages)
      END
      cat > layouts/_default/single.html <<'END'
      <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
      <h1>{{ .Title }}</h1><dl>{{ range $key, $value := .Params }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
      {{ .Content }}</body></html>
      END
      cat > layouts/_default/list.html <<'END'
      <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
      <h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
      </body></html>
      END
      cp layouts/_default/list.html layouts/index.html
      """)
  }

  /// The frontmatter of each entry as YAML, and the schemas of the kinds: check-jsonschema knows no Markdown.
  ///
  /// Kinds that an organisation declares itself are left out, and so are its fields within others.
  /// - Returns: of how many entries.
  func makeFields(_ contents: Contents) throws(Failure) -> Int {
    try shell(
      """
      set -e
      mkdir -p "\(fields)" "\(schemas)" "\(fields).files"
      git -C "\(repository)" archive "HEAD:\(contents.folder)" | tar -x -C "\(fields).files"
      "$1" schema | while read -r kind rest; do
        # Where a schema within the schema says again which language it is written in, check-jsonschema reads its patterns
        # as Python's, which know no `\\p`.
        "$1" schema "$kind" --bundle | awk 'NR == 1 || !/^ *"[$]schema":/' >"\(schemas)/$kind.json"
        folder=$(sed -n 's/^    "folder": "\\(.*\\)",$/\\1/p' "\(schemas)/$kind.json" | head -n 1)
        [ -n "$folder" ] || continue
        mkdir "\(fields)/$kind"
        find "\(fields).files" -path "*/$folder/*" -name '*.md' -type f -exec awk -v to="\(fields)/$kind/" '
          FNR == 1 {
            close(file)
            file = FILENAME; sub(/.*[/]/, "", file); sub(/[.]md$/, ".yaml", file)
            # A translation has a language in its name, and no frontmatter.
            inside = /^---$/ && file !~ /[.].*[.]/
            file = to file
            next
          }
          /^---$/ { inside = 0 }
          inside { print > file }' {} +
        rmdir "\(fields)/$kind" 2>/dev/null || true
      done
      rm -rf "\(fields).files"
      """, [options.salkku])
    let count = Int(try said(["sh", "-c", "find \"$0\" -name '*.yaml' | wc -l", fields]).filter(\.isNumber)) ?? 0
    guard count > 0 else { throw Failure("`\(options.salkku) schema` says nothing of the kinds of the catalogue") }
    return count
  }
}
