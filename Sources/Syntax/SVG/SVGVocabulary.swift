/// What may stand in a picture that the site publishes, by SVG 1.1, SVG 2 and Filter Effects 1: whatever draws, and nothing
/// that runs, embeds or loads.
enum SVGVocabulary {
  /// The elements.
  static let elements: Set<String> = words(
    """
    svg g defs symbol use switch title desc a
    path rect circle ellipse line polyline polygon
    text tspan textPath tref
    image style
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    animate animateMotion animateTransform mpath set
    """)

  /// What draws nothing, and is left out without a word.
  static let unseen: Set<String> = ["metadata"]

  /// Attributes whose values are names or words that people read, in which brackets mean nothing.
  static let texts: Set<String> = words(
    "id class lang title d points viewBox role systemLanguage requiredFeatures requiredExtensions")

  /// Attributes whose values may name a part of the picture by `url(#…)`, or call a function.
  static let values: Set<String> = words(
    """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
    font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
    inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
    mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-rendering stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-anchor text-decoration text-overflow text-rendering transform transform-box
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    cx cy r rx ry x y x1 x2 y1 y2 dx dy width height pathLength rotate lengthAdjust textLength method side spacing startOffset
    preserveAspectRatio zoomAndPan
    fx fy fr gradientTransform gradientUnits offset spreadMethod patternContentUnits patternTransform patternUnits
    clipPathUnits maskContentUnits maskUnits markerHeight markerUnits markerWidth orient refX refY
    filterUnits primitiveUnits filterRes in in2 result mode type values operator k1 k2 k3 k4 order kernelMatrix divisor
    bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
    kernelUnitLength scale xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ
    limitingConeAngle tableValues slope intercept amplitude exponent stdDeviation radius baseFrequency numOctaves seed
    stitchTiles
    begin dur end min max restart repeatCount repeatDur from to by keyTimes keySplines calcMode additive accumulate path
    keyPoints origin media
    """)

  /// Attributes that an animation must not change, as they say what is loaded or how things are called.
  static let unanimated: Set<String> = words("id class lang title role")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
