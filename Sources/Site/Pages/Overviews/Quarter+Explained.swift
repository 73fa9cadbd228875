/// How the paper of the quarter is read.
extension QuarterPage.Text {
  // MARK: What stands well

  static let kept = InterfaceText(
    en: "Kept: {1}", fi: "Pidetty: {1}", sv: "Hållna: {1}", fr: "Tenues : {1}", it: "Mantenute: {1}")
  static let reached = InterfaceText(
    en: "Reached: {1}", fi: "Saavutettu: {1}", sv: "Nådda: {1}", fr: "Atteintes : {1}", it: "Raggiunti: {1}")
}
