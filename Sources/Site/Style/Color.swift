/// A colour in sRGB.
struct Color: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.hasPrefix("#"), digits.count == 6, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// `#rrggbb`.
  var hex: String {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The contrast ratio with another colour, from 1 to 21 (WCAG 2.2, definition of contrast ratio).
  func contrast(with other: Color) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// This colour, or the nearest mixture of it with black or white that text may have on `background`: a contrast of
  /// 4.5 (WCAG 2.2, success criterion 1.4.3).
  func readable(on background: Color) -> Color {
    let pole: UInt8 = background.luminance > 0.18 ? 0 : 255
    for step in 0...50 {
      let mixed = mixed(with: pole, share: step)
      if mixed.contrast(with: background) >= 4.5 { return mixed }
    }
    return Color(red: pole, green: pole, blue: pole)
  }

  /// This colour, or one of its hue that is lively on a dark `background`: lighter, with a contrast of 8 and no more than half
  /// saturated, since bright colours glare there. Mixed with white instead, a dark colour turns to grey.
  func lively(onDark background: Color) -> Color {
    guard contrast(with: background) < 5.5 else { return self }
    let channels = [red, green, blue].map { Double($0) / 255 }
    let (low, high) = (channels.min() ?? 0, channels.max() ?? 0)
    // HSL: lightness halfway between the strongest and the weakest channel, saturation how far they are apart for that.
    let ownLightness = (low + high) / 2
    let width = high - low
    let saturation = width == 0 ? 0 : min(width / (1 - abs(2 * ownLightness - 1)), 0.5)
    for percent in 40...100 {
      let lightness = Double(percent) / 100
      let spread = (1 - abs(2 * lightness - 1)) * saturation
      let mixed = channels.map { channel -> UInt8 in
        let share = width == 0 ? 0.5 : (channel - low) / width
        return UInt8(((lightness + spread * (share - 0.5)) * 255).rounded())
      }
      let color = Color(red: mixed[0], green: mixed[1], blue: mixed[2])
      if color.contrast(with: background) >= 8 { return color }
    }
    return Color(red: 255, green: 255, blue: 255)
  }

  /// - Parameter share: how much of `grey`, in fiftieths.
  private func mixed(with grey: UInt8, share: Int) -> Color {
    func mix(_ channel: UInt8) -> UInt8 { UInt8((Int(channel) * (50 - share) + Int(grey) * share) / 50) }
    return Color(red: mix(red), green: mix(green), blue: mix(blue))
  }

  /// From 0 to 1 (WCAG 2.2, definition of relative luminance).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base to the power of 2.4 is base² times the fifth root of base²; by Newton's method, since a power function
    // differs from one C library to the next.
    let square = base * base
    var root = 1.0
    for _ in 0..<24 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
