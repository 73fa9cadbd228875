extension Markdown {
  /// Character references (HTML 4's names, ASCII punctuation's names of HTML 5, and numbers) as text.
  package enum Entity {
    /// The text of a reference as written, `&auml;`, `&#228;` or `&#xE4;`; nil if nothing bears the name, and then it is
    /// text like any other.
    package static func text(of reference: some Collection<UInt8>) -> String? {
      guard reference.count >= 3, reference.first == UInt8(ascii: "&") else { return nil }
      let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
      guard name.utf8.first == UInt8(ascii: "#") else { return codes[name].map { String(Character($0)) } }
      let digits = name.utf8.dropFirst()
      let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let value = isHex ? UInt32(String(name.dropFirst(2)), radix: 16) : UInt32(String(name.dropFirst()))
      guard let value else { return nil }
      // CommonMark 0.31, 2.5: what is no character is shown as U+FFFD.
      guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
      return String(Character(scalar))
    }

    private static let codes: [String: Unicode.Scalar] = {
      var codes: [String: Unicode.Scalar] = [:]
      var name: Substring?
      for word in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if let key = name {
          codes[String(key)] = UInt32(word).flatMap { Unicode.Scalar($0) }
          name = nil
        } else {
          name = word
        }
      }
      return codes
    }()

    private static let table = """
      AElig 198 Aacute 193 Acirc 194 Agrave 192 Alpha 913 Aring 197 Atilde 195 Auml 196 Beta 914 Ccedil
      199 Chi 935 Dagger 8225 Delta 916 ETH 208 Eacute 201 Ecirc 202 Egrave 200 Epsilon 917 Eta 919 Euml
      203 Gamma 915 Iacute 205 Icirc 206 Igrave 204 Iota 921 Iuml 207 Kappa 922 Lambda 923 Mu 924 Ntilde
      209 Nu 925 OElig 338 Oacute 211 Ocirc 212 Ograve 210 Omega 937 Omicron 927 Oslash 216 Otilde 213
      Ouml 214 Phi 934 Pi 928 Prime 8243 Psi 936 Rho 929 Scaron 352 Sigma 931 THORN 222 Tau 932 Theta 920
      Uacute 218 Ucirc 219 Ugrave 217 Upsilon 933 Uuml 220 Xi 926 Yacute 221 Yuml 376 Zeta 918 aacute 225
      acirc 226 acute 180 aelig 230 agrave 224 alefsym 8501 alpha 945 amp 38 and 8743 ang 8736 aring 229
      asymp 8776 atilde 227 auml 228 bdquo 8222 beta 946 brvbar 166 bull 8226 cap 8745 ccedil 231 cedil
      184 cent 162 chi 967 circ 710 clubs 9827 cong 8773 copy 169 crarr 8629 cup 8746 curren 164 dArr 8659
      dagger 8224 darr 8595 deg 176 delta 948 diams 9830 divide 247 eacute 233 ecirc 234 egrave 232 empty
      8709 emsp 8195 ensp 8194 epsilon 949 equiv 8801 eta 951 eth 240 euml 235 euro 8364 exist 8707 fnof
      402 forall 8704 frac12 189 frac14 188 frac34 190 frasl 8260 gamma 947 ge 8805 gt 62 hArr 8660 harr
      8596 hearts 9829 hellip 8230 iacute 237 icirc 238 iexcl 161 igrave 236 image 8465 infin 8734 int
      8747 iota 953 iquest 191 isin 8712 iuml 239 kappa 954 lArr 8656 lambda 955 lang 9001 laquo 171 larr
      8592 lceil 8968 ldquo 8220 le 8804 lfloor 8970 lowast 8727 loz 9674 lrm 8206 lsaquo 8249 lsquo 8216
      lt 60 macr 175 mdash 8212 micro 181 middot 183 minus 8722 mu 956 nabla 8711 nbsp 160 ndash 8211 ne
      8800 ni 8715 not 172 notin 8713 nsub 8836 ntilde 241 nu 957 oacute 243 ocirc 244 oelig 339 ograve
      242 oline 8254 omega 969 omicron 959 oplus 8853 or 8744 ordf 170 ordm 186 oslash 248 otilde 245
      otimes 8855 ouml 246 para 182 part 8706 permil 8240 perp 8869 phi 966 pi 960 piv 982 plusmn 177
      pound 163 prime 8242 prod 8719 prop 8733 psi 968 quot 34 rArr 8658 radic 8730 rang 9002 raquo 187
      rarr 8594 rceil 8969 rdquo 8221 real 8476 reg 174 rfloor 8971 rho 961 rlm 8207 rsaquo 8250 rsquo
      8217 sbquo 8218 scaron 353 sdot 8901 sect 167 shy 173 sigma 963 sigmaf 962 sim 8764 spades 9824 sub
      8834 sube 8838 sum 8721 sup 8835 sup1 185 sup2 178 sup3 179 supe 8839 szlig 223 tau 964 there4 8756
      theta 952 thetasym 977 thinsp 8201 thorn 254 tilde 732 times 215 trade 8482 uArr 8657 uacute 250
      uarr 8593 ucirc 251 ugrave 249 uml 168 upsih 978 upsilon 965 uuml 252 weierp 8472 xi 958 yacute 253
      yen 165 yuml 255 zeta 950 zwj 8205 zwnj 8204 apos 39 colon 58 commat 64 comma 44 num 35 lpar 40 rpar
      41 sol 47 period 46 Tab 9 NewLine 10 lowbar 95 equals 61 quest 63 excl 33 percnt 37 ast 42 plus 43
      semi 59 bsol 92 vert 124 grave 96 lsqb 91 rsqb 93 lcub 123 rcub 125 dollar 36 nbsp 160
      """
  }
}
