package ca.jechemine.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  private static String clean(String declared) {
    return FileName.of(declared).value();
  }

  @Test
  void names_are_cleaned_as_the_contract_has_it() {
    assertThat(clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(clean("a<b>c.pdf")).isEqualTo("a_b_c.pdf");
    assertThat(clean("...hidden")).isEqualTo("hidden");
    assertThat(clean("C:\\fakepath\\Rapport d'été.pdf")).isEqualTo("Rapport d'été.pdf");
    assertThat(clean("a\u0000b\u007Fc\td\r\ne.pdf")).isEqualTo("a_b_c_d__e.pdf");
    assertThat(clean("a:b\"c|d?e*f.pdf")).isEqualTo("a_b_c_d_e_f.pdf");
    assertThat(clean("  a \u00A0\u2003  b.pdf  ")).isEqualTo("a b.pdf");
    assertThat(clean(" . .. a.pdf")).isEqualTo("a.pdf");
    assertThat(clean("rapport\u202Efdp.exe")).isEqualTo("rapport_fdp.exe");
    assertThat(clean("a\uD83Db.pdf")).isEqualTo("a_b.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", ". .", "dossier/", "a\\", "/"})
  void of_nothing_a_name_is_made(String declared) {
    assertThat(clean(declared)).isEqualTo("fichier");
  }

  @Test
  void letters_are_composed() {
    assertThat(clean("e\u0301te\u0301.pdf")).isEqualTo("\u00E9t\u00E9.pdf");
  }

  @Test
  void a_long_name_keeps_its_extension_and_whole_characters() {
    assertThat(clean("a".repeat(196) + ".pdf")).hasSize(200);
    assertThat(clean("a".repeat(300) + ".pdf")).isEqualTo("a".repeat(196) + ".pdf");
    assertThat(clean("a".repeat(195) + "😀😀.pdf")).isEqualTo("a".repeat(195) + ".pdf");
    assertThat(clean("a".repeat(194) + "😀😀.pdf")).isEqualTo("a".repeat(194) + "😀.pdf");
    assertThat(clean("a".repeat(195) + " b.pdf")).isEqualTo("a".repeat(195) + ".pdf");
    assertThat(clean("Dr. " + "a".repeat(300))).isEqualTo("Dr. " + "a".repeat(196));
    assertThat(clean("a".repeat(300))).hasSize(200);
  }

  @Test
  void what_is_clean_stays_as_it_is_and_nothing_else_is_a_name() {
    for (String declared :
        List.of("a".repeat(199) + ". pdf", "<\u0338.pdf", "é 😀.pdf", "\u037E")) {
      assertThat(clean(clean(declared))).isEqualTo(clean(declared));
    }
    assertThatThrownBy(() -> new FileName("a/b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_disposition_names_the_file_for_old_readers_and_new() {
    assertThat(FileName.of("Résumé d'œuvre 100%; 2.pdf").attachment(FileType.PDF))
        .isEqualTo(
            "attachment; filename=\"Resume d'oeuvre 100_; 2.pdf\";"
                + " filename*=UTF-8''R%C3%A9sum%C3%A9%20d%27%C5%93uvre%20100%25%3B%202.pdf");
    assertThat(FileName.of("€😀.png").inline(FileType.PNG))
        .isEqualTo("inline; filename=\"__.png\"; filename*=UTF-8''%E2%82%AC%F0%9F%98%80.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nSet-Cookie: b=c.pdf",
        "a\"; filename=\"b.exe",
        "a\\\".pdf",
        "a\u2028b.pdf",
        "a\u0085b.pdf",
        "a\u560Ab.pdf"
      })
  void nobody_breaks_out_of_a_disposition(String declared) {
    assertThat(FileName.of(declared).attachment(FileType.PDF))
        .matches("attachment; filename=\"[ !#-\\[\\]-~]*\"; filename\\*=UTF-8''[\\w%.!#$&+^`|~-]+");
  }

  @ParameterizedTest
  @CsvSource({
    "bilan.exe, PDF, bilan.exe.pdf",
    "bilan, PDF, bilan.pdf",
    "bilan.PDF, PDF, bilan.PDF",
    "photo.jpeg, JPEG, photo.jpeg",
    "photo.jpg, JPEG, photo.jpg",
    "photo.png, JPEG, photo.png.jpg",
    "rapport.docx.lnk, DOCX, rapport.docx.lnk.docx"
  })
  void a_file_is_saved_with_the_ending_of_its_type(String declared, FileType type, String saved) {
    assertThat(FileName.of(declared).attachment(type))
        .isEqualTo("attachment; filename=\"%s\"; filename*=UTF-8''%s", saved, saved);
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, PDF",
    "APPLICATION/PDF; charset=binary, PDF",
    "image/jpg, JPEG",
    "' image/jpeg ;q=1', JPEG",
    "image/svg+xml, SVG",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, DOCX"
  })
  void types_are_known_by_their_names(String contentType, FileType type) {
    assertThat(FileType.ofMime(contentType)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/html", "application/pdfx", "application/zip", "pdf", ";"})
  void others_are_not(String contentType) {
    assertThat(FileType.ofMime(contentType)).isEmpty();
  }

  @Test
  void every_type_is_known_by_the_name_under_which_it_is_served() {
    for (FileType type : FileType.values()) {
      assertThat(FileType.ofMime(type.mime())).contains(type);
    }
    assertThat(FileType.JPEG.mime()).isEqualTo("image/jpeg");
    assertThat(FileType.JPEG.extension()).isEqualTo("jpg");
  }
}
