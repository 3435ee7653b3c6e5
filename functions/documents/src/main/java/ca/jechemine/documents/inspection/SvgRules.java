package ca.jechemine.documents.inspection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a drawing may consist of: shapes, texts, gradients, filters, pictures within it. Nothing
/// that runs, moves, links or is fetched from elsewhere.
final class SvgRules {

  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use title desc metadata switch view style path rect circle ellipse line
          polyline polygon text tspan textPath image linearGradient radialGradient stop pattern
          clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
          feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
          feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
          feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
          """);

  private static final Set<String> ATTRIBUTES =
      words(
          """
          alignment-baseline amplitude azimuth baseFrequency baseProfile baseline-shift bias class
          clip clip-path clip-rule clipPathUnits color color-interpolation
          color-interpolation-filters color-profile color-rendering contentScriptType
          contentStyleType cursor cx cy d diffuseConstant direction display divisor
          dominant-baseline dx dy edgeMode elevation enable-background exponent fill fill-opacity
          fill-rule filter filterRes filterUnits flood-color flood-opacity focusable font
          font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
          font-style font-variant font-weight fr fx fy glyph-orientation-horizontal
          glyph-orientation-vertical gradientTransform gradientUnits height href id image-rendering
          in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning lang
          lengthAdjust letter-spacing lighting-color limitingConeAngle line-height marker marker-end
          marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type
          maskContentUnits maskUnits media method mix-blend-mode mode name numOctaves offset opacity
          operator order orient overflow paint-order path pathLength patternContentUnits
          patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ
          preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY requiredFeatures
          result role rotate rx ry scale seed shape-rendering side slope space spacing
          specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
          stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
          stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale
          systemLanguage tabindex tableValues targetX targetY text-align text-anchor
          text-decoration text-indent text-orientation text-rendering text-transform textLength
          transform transform-box transform-origin type unicode-bidi values vector-effect version
          viewBox viewTarget visibility white-space width word-spacing writing-mode x x1 x2
          xChannelSelector y y1 y2 yChannelSelector z zoomAndPan
          """);

  /// Those that are long in large drawings. Their rows may be abridged: they are numbers.
  private static final Set<String> LONG =
      words("d points x y dx dy rotate values tableValues stroke-dasharray href");

  /// What drawing programs keep for themselves, which browsers do not look at.
  private static final Set<String> FOREIGN =
      words(
          """
          http://www.inkscape.org/namespaces/inkscape
          http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
          http://www.w3.org/1999/02/22-rdf-syntax-ns# http://purl.org/dc/elements/1.1/
          http://purl.org/dc/terms/ http://creativecommons.org/ns# http://web.resource.org/cc/
          http://www.bohemiancoding.com/sketch/ns http://www.serif.com/
          http://vectornator.io http://www.figma.com/figma/ns http://boxy-svg.com
          http://ns.adobe.com/AdobeIllustrator/10.0/ http://ns.adobe.com/Graphs/1.0/
          http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/ http://ns.adobe.com/Extensibility/1.0/
          http://ns.adobe.com/Variables/1.0/ http://ns.adobe.com/SaveForWeb/1.0/
          http://ns.adobe.com/ImageReplacement/1.0/ http://ns.adobe.com/GenericCustomNamespace/1.0/
          http://ns.adobe.com/XPath/1.0/ http://ns.adobe.com/xap/1.0/
          http://ns.adobe.com/xap/1.0/mm/ http://ns.adobe.com/xap/1.0/rights/
          http://ns.adobe.com/xap/1.0/sType/ResourceRef# http://ns.adobe.com/xap/1.0/g/img/
          http://ns.adobe.com/xap/1.0/sType/ResourceEvent# http://ns.adobe.com/photoshop/1.0/
          http://ns.adobe.com/pdf/1.3/ http://ns.adobe.com/illustrator/1.0/ adobe:ns:meta/
          """);

  private static final Set<String> FUNCTIONS =
      words(
          """
          url rgb rgba hsl hsla hwb lab lch oklab oklch color matrix matrix3d translate translatex
          translatey translate3d scale scalex scaley rotate skew skewx skewy calc min max clamp var
          blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
          cubic-bezier linear steps not is where nth-child nth-of-type nth-last-child lang local
          format inset circle ellipse polygon path media supports and or
          """);

  private static final Pattern CALL = Pattern.compile("([\\w-]*)\\s*\\(\\s*[\"']?\\s*(.?)");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|jpg|gif|webp);\\s*base64,.*", Pattern.DOTALL);
  private static final Pattern REFUSED_STYLE =
      Pattern.compile(
          "\\\\|@import|@charset|@namespace|@document|script:|behaviou?r\\s*:|-moz-b|<");

  private SvgRules() {}

  static boolean allowsElement(String namespace, String name) {
    return namespace.equals(SVG) ? ELEMENTS.contains(name) : isForeign(namespace);
  }

  static boolean isForeign(String namespace) {
    return FOREIGN.contains(namespace);
  }

  /// Whether an attribute of an element of SVG may be there with that value.
  ///
  /// @param namespace empty for those of SVG itself
  static boolean allowsAttribute(String element, String namespace, String name, String value) {
    return switch (namespace) {
      case "" -> allowsOwn(element, name, value);
      case XLINK ->
          name.equals("href")
              ? allowsReference(element, value)
              : Set.of("title", "type", "show", "actuate", "role").contains(name)
                  && value.length() < Abridged.LONGEST_ROW;
      case XML -> name.equals("space") || name.equals("lang") || name.equals("id");
      default -> isForeign(namespace);
    };
  }

  private static boolean allowsOwn(String element, String name, String value) {
    if (isOfPage(name)) {
      return true;
    }
    if (!ATTRIBUTES.contains(name)
        || (value.length() >= Abridged.LONGEST_ROW && !LONG.contains(name))) {
      return false;
    }
    return name.equals("href") ? allowsReference(element, value) : allowsStyle(value);
  }

  /// Whether it is one of the attributes that mean nothing to a drawing, of which there may be any.
  static boolean isOfPage(String name) {
    return name.startsWith("data-") || name.startsWith("aria-");
  }

  /// Something within the drawing, or for a picture the picture itself.
  private static boolean allowsReference(String element, String value) {
    String target = value.strip();
    boolean picture = element.equals("image") || element.equals("feImage");
    return target.startsWith("#") || (picture && PICTURE.matcher(target).matches());
  }

  /// Whether a style, or a value that is read as one, neither runs nor fetches anything.
  static boolean allowsStyle(String style) {
    String lower = style.toLowerCase(Locale.ROOT);
    if (REFUSED_STYLE.matcher(lower).find()) {
      return false;
    }
    for (Matcher call = CALL.matcher(lower); call.find(); ) {
      String function = call.group(1);
      boolean known = function.isEmpty() || FUNCTIONS.contains(function);
      if (!known || (function.equals("url") && !call.group(2).equals("#"))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
