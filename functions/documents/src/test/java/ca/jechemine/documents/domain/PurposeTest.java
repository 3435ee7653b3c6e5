package ca.jechemine.documents.domain;

import static ca.jechemine.documents.domain.FileType.DOC;
import static ca.jechemine.documents.domain.FileType.DOCX;
import static ca.jechemine.documents.domain.FileType.GIF;
import static ca.jechemine.documents.domain.FileType.JPEG;
import static ca.jechemine.documents.domain.FileType.M4A;
import static ca.jechemine.documents.domain.FileType.MP3;
import static ca.jechemine.documents.domain.FileType.MP4;
import static ca.jechemine.documents.domain.FileType.PDF;
import static ca.jechemine.documents.domain.FileType.PNG;
import static ca.jechemine.documents.domain.FileType.SVG;
import static ca.jechemine.documents.domain.FileType.WEBP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 40 §2.1, "Types" and "Max".
class PurposeTest {

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void each_takes_the_types_and_sizes_of_the_contract(Purpose purpose) {
    FileType[] types =
        switch (purpose) {
          case PATIENT_DOCUMENT, CLIENT_DOCUMENT, REFERRAL, PAYOUT_CHEQUE ->
              new FileType[] {PDF, JPEG, PNG};
          case EMPLOYEE_CV -> new FileType[] {PDF, JPEG, PNG, DOC, DOCX};
          case RESOURCE_FILE -> new FileType[] {PDF, JPEG, PNG, DOC, DOCX, MP3, M4A, MP4};
          case CONTENT_IMAGE -> new FileType[] {PNG, JPEG, WEBP, GIF, SVG};
        };

    assertThat(purpose.types()).containsExactlyInAnyOrder(types);
    assertThat(purpose.mostBytes())
        .isEqualTo(purpose == Purpose.CONTENT_IMAGE ? 5_242_880 : 10_485_760);
    assertThat(purpose.isPublic()).isEqualTo(purpose == Purpose.CONTENT_IMAGE);
    assertThat(Purpose.of(purpose.code())).contains(purpose);
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void a_sound_or_a_film_may_be_longer(FileType type) {
    boolean isRecording = Set.of(MP3, M4A, MP4).contains(type);

    assertThat(Purpose.RESOURCE_FILE.mostBytes(type))
        .isEqualTo(isRecording ? 104_857_600 : 10_485_760);
  }

  @Test
  void no_other_is_known() {
    assertThat(Purpose.of("PATIENT_DOCUMENT")).isEmpty();
    assertThat(Purpose.of("")).isEmpty();
  }
}
