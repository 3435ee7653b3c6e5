package ca.jechemine.documents.inspection;

import static ca.jechemine.documents.inspection.Inspected.finding;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.domain.FileType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {

  private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

  private static String found(byte[] svg) {
    return finding(svg, FileType.SVG);
  }

  private static String found(String svg) {
    return found(svg.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script xlink:href=\"a.js\"/>",
        "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">a</x:script>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">a</h:script>",
        "<g xmlns=\"http://www.w3.org/1999/xhtml\"><iframe/></g>",
        "<g onclick=\"a()\"/>",
        "<g ONCLICK=\"a()\"/>",
        "<g on&#x63;lick=\"a()\"/>",
        "<path d=\"M0 0\" onload=\"a()\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">a</p></foreignObject>",
        "<a href=\"https://a.example\"><circle r=\"1\"/></a>",
        "<a href=\"javascript:alert(1)\"><circle r=\"1\"/></a>",
        "<use href=\"https://a.example/b.svg#c\"/>",
        "<use xlink:href=\"data:image/svg+xml;base64,PHN2Zz4=#a\"/>",
        "<use href=\"data:image/png;base64,aaaa\"/>",
        "<image href=\"https://a.example/b.png\"/>",
        "<image href=\"//a.example/b.png\"/>",
        "<image xlink:href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>",
        "<image xlink:href=\"data:text/html;base64,PHN2Zz4=\"/>",
        "<feImage href=\"/b.png\"/>",
        "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<g style=\"background:url(https://a.example/b)\"/>",
        "<g style=\"background:url( 'https://a.example/b')\"/>",
        "<g style=\"background:URL(//a.example/b)\"/>",
        "<g style=\"background:u\\72l(//a.example/b)\"/>",
        "<g style=\"background:image-set('//a.example/b' 1x)\"/>",
        "<g style=\"behavior: something\"/>",
        "<g style=\"width: expression(alert(1))\"/>",
        "<g fill=\"url(https://a.example/b#c)\"/>",
        "<g filter=\"url(&#104;ttps://a.example/b#c)\"/>",
        "<style>@import 'https://a.example/b.css';</style>",
        "<style>@font-face{font-family:a;src:url(https://a.example/b)}</style>",
        "<style><![CDATA[g{fill:url(https://a.example/b)}]]></style>",
        "<style>g{fill:u<!-- -->rl(//a.example)}<script/></style>",
        "<?xml-stylesheet href=\"https://a.example/b.css\"?>",
        "<g xml:base=\"https://a.example/\"/>",
        "<g unknown=\"1\"/>",
        "<unknown/>",
        "<u:g xmlns:u=\"https://a.example/unknown\"/>",
        "<svg><script>a()</script></svg>",
        "<title><script>a()</script></title>",
        "<metadata><script>a()</script></metadata>",
        "<handler type=\"text/ecmascript\">a()</handler>",
        "<iframe src=\"https://a.example\"/>",
        "<discard/>"
      })
  void a_drawing_that_is_more_than_a_drawing_is_refused(String content) {
    assertThat(found(SampleFiles.svg(content))).isIn("SCRIPTED_SVG", "WRONG_TYPE");
    assertThat(found(SampleFiles.svg(content)))
        .isEqualTo(content.startsWith("<g on&#x63;") ? "WRONG_TYPE" : "SCRIPTED_SVG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
        "<?xml-stylesheet href=\"https://a.example/b.css\"?>",
        "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>"
      })
  void a_prologue_that_fetches_or_declares_is_refused(String prologue) {
    assertThat(found(prologue + OPEN + "/>")).isEqualTo("SCRIPTED_SVG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g id=\"a\" class=\"b c\" data-name=\"Calque 1\" aria-hidden=\"true\"/>",
        "<g style=\"fill:url(#a);stroke:rgb(1,2,3);transform:translate(1px, 2px)\"/>",
        "<path d=\"M0,0L1-1e-3z\" fill=\"url(#a)\" clip-path=\"url('#b')\" mask=\"url( #c )\"/>",
        "<use xlink:href=\"#a\"/><use href=\" #a\" x=\"1\"/>",
        "<image width=\"1\" xlink:href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
        "<style>.a{fill:#fff}@media (min-width:1px) and"
            + " (max-width:2px){.b:not(.a){fill:url(#a)}}</style>",
        "<style type=\"text/css\"><![CDATA[.a>.b{fill:red}]]></style>",
        "<text font-family=\"Inter, sans-serif\">Été &amp; &#233;té javascript:"
            + " &lt;script&gt;</text>",
        "<linearGradient id=\"a\" gradientTransform=\"rotate(90)\"><stop"
            + " offset=\"0\"/></linearGradient>",
        "<filter id=\"a\"><feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"2\"/></filter>",
        "<title>a</title><desc>b</desc><!-- <script>a()</script> -->",
        "<n:namedview xmlns:n=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" n:x=\"1\""
            + " y=\"2\"/>",
        "<metadata><?xpacket begin='a'?><r:RDF"
            + " xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" r:about=\"\"/></metadata>",
        "<g xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:label=\"(a) url(b)\"/>",
        "<g xml:space=\"preserve\" xml:lang=\"fr\"/>",
        "<symbol id=\"a\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\" rx=\".2\"/></symbol>"
      })
  void drawings_as_programs_make_them_are_sound(String content) {
    assertThat(found(SampleFiles.svg(content))).isEqualTo("SOUND");
  }

  @Test
  void a_mark_blanks_and_comments_may_stand_in_front() {
    assertThat(found("\uFEFF" + OPEN + "/>")).isEqualTo("SOUND");
    assertThat(found("\n <!-- Générateur : é -->\n" + OPEN + "/>")).isEqualTo("SOUND");
  }

  @Test
  void drawings_of_megabytes_are_sound() {
    String path = "<path d=\"M0,0" + "l-1.5-2.25 3,4e-1".repeat(100_000) + "\"/>";
    String picture =
        "<image href=\"data:image/png;base64," + "iVBORw0KGgo/+".repeat(100_000) + "\"/>";
    String shapes = "<circle r=\"1\"/>".repeat(50_000);

    assertThat(found(SampleFiles.svg(path + picture + shapes))).isEqualTo("SOUND");
  }

  @Test
  void nothing_hides_behind_what_is_cut_out_of_long_rows() {
    String blanks = " ".repeat(5000);

    assertThat(found(SampleFiles.svg("<!--" + blanks + "--><script/>"))).isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<!--" + blanks + "-a--><script/>")))
        .isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<g" + blanks + "onload=\"a()\"/>"))).isEqualTo("WRONG_TYPE");
    assertThat(found(SampleFiles.svg("<g style=\"" + blanks + "fill:url(//a)\"/>")))
        .isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<g fill=\"" + blanks + "url(//a)\"/>")))
        .isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<style>" + blanks + "url(//a)</style>")))
        .isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<use href=\"" + blanks + "https://a\"/>")))
        .isEqualTo("SCRIPTED_SVG");
  }

  @Test
  void a_parser_is_not_made_to_hold_much() {
    assertThat(found(SampleFiles.svg("<g id=\"" + "é;".repeat(60_000) + "\"/>")))
        .isEqualTo("SCRIPTED_SVG");
    assertThat(found(SampleFiles.svg("<g>".repeat(300) + "</g>".repeat(300))))
        .isEqualTo("SCRIPTED_SVG");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      names.append("<g data-").append(i).append("=\"1\"/>");
    }
    assertThat(found(SampleFiles.svg(names.toString()))).isEqualTo("SCRIPTED_SVG");
  }
}
