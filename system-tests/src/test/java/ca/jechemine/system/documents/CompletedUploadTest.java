package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of an upload that is completed again, by several at once, late, or after other
/// bytes were sent.
class CompletedUploadTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final byte[] CONTENT = Samples.pdf();

  private final Uploads uploads = new Uploads(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final UserId client = uploads.id(Persona.CLIENT);

  @Test
  void completing_again_and_twenty_times_at_once_makes_one_document() {
    Answer announced =
        uploads.announce(admin, Announcement.pdf("patient-document", CONTENT).of(client));
    uploads.send(announced, CONTENT);

    List<Answer> answers = AtOnce.times(20, () -> uploads.complete(admin, announced));
    CLOUD.settle();
    Answer afterwards = uploads.complete(admin, announced);

    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 202);
    assertThat(afterwards.status()).isEqualTo(201);
    assertThat(afterwards.json().has("status")).isFalse();
    assertThat(answers).extracting(it -> it.text("_id")).containsOnly(afterwards.text("_id"));
    assertThat(uploads.stored("incoming", announced.text("fileId"))).isEmpty();
    assertThat(uploads.stored("files", announced.text("fileId"))).contains(CONTENT);
  }

  @Test
  void P16_what_is_sent_after_it_was_looked_through_is_nobodys() {
    Answer announced = uploads.announce(admin, Announcement.pdf("patient-document", CONTENT));
    uploads.send(announced, CONTENT);
    uploads.complete(admin, announced);
    byte[] other =
        new String(CONTENT, ISO_8859_1)
            .replace("/MediaBox [0 0 9 9]", "/MediaBox [0 0 8 8]")
            .getBytes(ISO_8859_1);
    assertThat(other).hasSameSizeAs(CONTENT).isNotEqualTo(CONTENT);

    uploads.send(announced, other);
    CLOUD.settle();

    assertThat(uploads.complete(admin, announced).status()).isEqualTo(200);
    String address = admin.get(announced.text("url")).header("location").orElseThrow();
    assertThat(uploads.get(address).body()).isEqualTo(CONTENT);
  }

  @Test
  void an_upload_is_over_after_an_hour() throws InterruptedException {
    Answer announced = uploads.announce(admin, Announcement.pdf("patient-document", CONTENT));
    uploads.send(announced, CONTENT);

    CLOUD.cloud().advance(Duration.ofHours(1));

    Api later = CLOUD.api().as(Persona.SUPER_ADMIN);
    Answer answer = uploads.complete(later, announced);
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.code()).isEqualTo("UPLOAD_EXPIRED");
    assertThat(uploads.stored("files", announced.text("fileId"))).isEmpty();
  }
}
