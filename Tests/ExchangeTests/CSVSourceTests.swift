import CatalogModel
import Editing
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// How tables of other inventories are read, and what is said of those that can't be.
@Suite struct CSVSourceTests {
  private static func read(_ bytes: [UInt8], _ encoding: SourceEncoding? = .utf8) -> SourceInventory {
    CSVSource.inventory(of: SourceFile(path: "t.csv", bytes: bytes), encoding: encoding)
  }

  private static func read(_ text: String) -> SourceInventory { read(Array(text.utf8)) }

  private static func rows(_ inventory: SourceInventory) -> [[String]] {
    inventory.records.map { record in
      record.values.values.map { value in if case .text(let text)? = value { text } else { "" } }
    }
  }

  @Test func `a value that goes on behind its closing quote is refused where it stands`() throws {
    let inventory = Self.read("id,name\n1,\"Day\" care in town\n")
    let problem = try #require(inventory.problems.first)
    #expect(problem.message == "something stands behind the closing quote of this value")
    #expect(problem.place.range.offsets == 10..<28)
    #expect(inventory.records.isEmpty)
    #expect(Self.rows(Self.read("id,name\n1,\"Day \"\"care\"\"\" \n")) == [["1", "Day \"care\""]])
  }

  @Test func `a column without a name gets one that no other column has`() throws {
    let inventory = Self.read("ID,T,,column 3\n1,a,b,c\n")
    #expect(inventory.problems.isEmpty)
    let names = try #require(inventory.records.first?.values.names.list)
    #expect(names == ["ID", "T", "column 3_2", "column 3"])
    #expect(Set(names).count == 4)
  }

  @Test func `a sum at the end and a title at the beginning are told as what they are`() {
    #expect(
      Self.read("a,b,c\n1,2,3\nTotal: 12\n").problems.map { "\($0.message). \($0.help ?? "")" } == [
        "the last line has 1 value, and the first line names 3 columns. Delete it if it is a sum or a remark; otherwise save the file from the spreadsheet again."
      ])
    for title in ["Our services\n", "Our services,,\n"] {
      #expect(
        Self.read(title + "a,b,c\n1,2,3\n").problems.map { "\($0.message). \($0.help ?? "")" } == [
          "the first line has one value, and the next one 3. Delete what stands above the headings: the first line names the columns."
        ])
    }
  }

  @Test func `a letter of an older spreadsheet is told or decoded, also behind a control character`() {
    let bytes = Array("id;name\n1;D".utf8) + [0x01] + Array("x\n2;D".utf8) + [0xE4] + Array("y\n".utf8)
    let refused = Self.read(bytes)
    #expect(refused.problems.map(\.rule.name) == ["encoding-not-utf8"])
    #expect(refused.problems.first?.help?.contains("encoding: windows-1252") == true)
    #expect(Self.rows(Self.read(bytes, .windows1252)) == [["1", "D\u{1}x"], ["2", "Däy"]])
    // A file that says nothing is looked at.
    let found = Self.read(bytes, nil)
    #expect(found.encoding == .windows1252 && Self.rows(found).last == ["2", "Däy"])
    #expect(Self.read(Array("id\nä\n".utf8), nil).encoding == .utf8)
    // A NUL is in no text, whatever its encoding.
    #expect(!Self.read(bytes + [0], .windows1252).problems.isEmpty)
  }

  @Test func `Unicode text of a spreadsheet is read by its mark, and refused where it is broken`() {
    let text = "id\tname\r\n1\tKäyttö 🎉\r\n"
    let units = [0xFEFF] + Array(text.utf16)
    let little = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big = units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      #expect(Self.rows(Self.read(bytes)) == [["1", "Käyttö 🎉"]])
      #expect(!Self.read(Array(bytes.dropLast())).problems.isEmpty)
    }
    #expect(!Self.read([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]).problems.isEmpty)
    #expect(!Self.read([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]).problems.isEmpty)
  }

  @Test func `what an export writes comes back as it was`() throws {
    let texts = ["=1+1", "'=1", "''@x", "-7", "'tis", "@home", "+358", "a;b", "say \"no\"", "two\nlines"]
    var writer = CSVWriter(hasMark: true)
    for text in ["id", "text"] { writer.text(text) }
    writer.endLine()
    for (number, text) in texts.enumerated() {
      writer.text(String(number))
      writer.text(text)
      writer.endLine()
    }
    #expect(Self.rows(Self.read(writer.bytes)).map { $0[1] } == texts)
    let items = ["a", "b; c", "d\\", "\\;", "e"]
    #expect(ListText.items(of: CSVExport.joined(items), dividedBy: ";") == items)
    #expect(ListText.items(of: CSVExport.joined(items), dividedBy: "; ") == items)
    #expect(ListText.items(of: #"C:\a, b"#, dividedBy: ",") == [#"C:\a"#, "b"])
    #expect(ListText.items(of: #"a;; \"#, dividedBy: ";") == ["a", #"\"#])
  }

  // MARK: People

  private static func reason(_ heading: String, _ values: [String], isTitle: Bool = false) -> String? {
    let names = SourceObject.Names([heading])
    let records = values.map { value in
      SourceRecord(
        place: Place(path: "t", range: .startOfFile), name: "", values: SourceObject(names, [SourceValue(value)]))
    }
    return PersonalColumns(records, titles: isTitle ? [SourcePath(heading)] : []).reason(SourcePath(heading))
  }

  @Test(arguments: [
    ("Service owner", "VIRTANEN Anna"), ("Service owner", "Anna Virtanen"), ("Owner name", "Anna Virtanen"),
    ("Contact name", "Anna Virtanen"), ("Contact", "Anna Virtanen <anna@example.org>"),
    ("Anything", "Anna Virtanen <anna@example.org>"),
    ("Page", "mailto:anna.virtanen@example.org"), ("List", "a@example.org; anna.virtanen@example.org"),
    ("Verantwortlich", "Anna Schmidt"), ("Serviceverantwortlicher", "Anna Schmidt"), ("Eigentümer", "Schmidt, Anna"),
    ("Ansprechpartner", "AS"), ("Ansprechperson", "AS"), ("Telefonnummer", "030 12345"), ("Puhelinnumero", "09 310"),
    ("Kontaktperson", "AS"), ("Ansvarig", "Anna Berg"), ("Tjänsteägare", "Anna Berg"), ("Responsable", "Anne Petit"),
    ("Interlocuteur", "AP"), ("Referente", "Anna Rossi"), ("Responsabile", "Anna Rossi"), ("Yhteyshenkilö", "AV"),
    ("Vastuuhenkilö", "AV"), ("Palvelun omistaja", "Anna Virtanen"),
  ]) func `a column that names people is refused`(_ heading: String, _ value: String) {
    #expect(Self.reason(heading, Array(repeating: value, count: 5)) != nil, "\(heading): \(value)")
  }

  @Test(arguments: [
    ("Name", "Day Care"), ("Service name", "Library Card"), ("Nimi", "Varhaiskasvatus Ja Koulutus"),
    ("Owner", "EDU Office"),
    ("Owner", "Human Resources Team"), ("Page", "service.desk@example.org"), ("Mailbox", "library@example.org"),
    ("Owner", "HR"), ("Description", "Write to anna.virtanen@example.org for more."), ("Personnel", "yes"),
  ]) func `a column that names services, teams or their mailboxes is taken`(_ heading: String, _ value: String) {
    #expect(Self.reason(heading, Array(repeating: value, count: 5)) == nil, "\(heading): \(value)")
  }

  @Test func `what entries are called names no people, whatever the heading`() {
    #expect(Self.reason("Lead", ["Day Care", "Music Hall"], isTitle: true) == nil)
    #expect(Self.reason("Lead", ["Day Care", "Music Hall"]) != nil)
    #expect(Self.reason("Lead", ["anna.virtanen@example.org"], isTitle: true) != nil)
  }
}
