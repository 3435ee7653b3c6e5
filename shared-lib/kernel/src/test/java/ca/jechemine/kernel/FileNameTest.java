package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract 40 §2.4.
class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "lettre.pdf>lettre.pdf",
        "Référence médicale.pdf>Référence médicale.pdf",
        "../../etc/passwd>passwd",
        "C:\\Users\\mia\\cv.docx>cv.docx",
        "a:b|c?d*e.pdf>a_b_c_d_e.pdf",
        "...hidden>hidden",
        ". . hidden>hidden",
        "  a   b .pdf >a b .pdf",
        "a\u00a0\u2003b.pdf>a b.pdf",
        "a\u0000b\u007fc\u0085d.pdf>a_b_c_d.pdf",
        "fdp\u202efdp.exe>fdp_fdp.exe",
        "cut\ud83dhere.pdf>cut_here.pdf",
        "😀.png>😀.png",
        "👩\u200d⚕️.png>👩\u200d⚕️.png",
        "\ufeffa\u200bb\u00adc.pdf>_a_b_c.pdf",
        "a\u2028b\u2029c\ufffe.pdf>a_b_c_.pdf",
        "e\u0301te\u0301.pdf>\u00e9t\u00e9.pdf",
        "archive.tar.gz>archive.tar.gz"
      })
  void a_name_keeps_what_does_no_harm(String raw, String cleaned) {
    assertThat(FileName.cleaned(raw)).isEqualTo(cleaned);
  }

  @Test
  void angles_and_quotes_go_too() {
    assertThat(FileName.cleaned("a<b>c.pdf")).isEqualTo("a_b_c.pdf");
    assertThat(FileName.cleaned("a\"b.pdf")).isEqualTo("a_b.pdf");
    assertThat(FileName.cleaned("a\nb\tc.pdf")).isEqualTo("a_b_c.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "a/", "/", "\\", " . "})
  void what_is_nothing_is_called_a_file(String raw) {
    assertThat(FileName.cleaned(raw)).isEqualTo("fichier");
  }

  @Test
  void a_long_name_keeps_its_extension() {
    assertThat(FileName.cleaned("a".repeat(300) + ".docx"))
        .isEqualTo("a".repeat(195) + ".docx")
        .hasSize(FileName.LONGEST);
    assertThat(FileName.cleaned("a".repeat(200))).hasSize(200);
    assertThat(FileName.cleaned("a." + "b".repeat(300))).hasSize(200);
  }

  @Test
  void no_character_is_cut_in_half() {
    assertThat(FileName.cleaned("a" + "😀".repeat(150))).isEqualTo("a" + "😀".repeat(99));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "...hidden", "a<b>c.pdf", " . ", "<\u0338.pdf", "\u037E"})
  void a_cleaned_name_stays_as_it_is(String raw) {
    String once = FileName.cleaned(raw);

    assertThat(FileName.cleaned(once)).isEqualTo(once);
  }
}
