package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.conversation.ConversationNotices;
import ca.jechemine.notifications.domain.conversation.Talk;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mail looks like that tells of a message.
class ConversationMailsTest {

  /// What the preview shows of it.
  static Stream<Sample> samples() {
    return Stream.of(Language.values())
        .map(it ->
            new Sample(
                "messageReceived." + it.code(),
                LaidOut.in(
                    ConversationNotices.mails(
                            Talk.sent("professional", ANNE, CAMILLE), Town.ALL, NOON)
                        .getFirst(),
                    it)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_mailbox_does_not_show_who_wrote(Sample sample) {
    assertThat(Seen.of(sample.mail()))
        .flatExtracting(it -> it.parts().toList())
        .allSatisfy(it -> assertThat(it).doesNotContain(ANNE.firstName(), "Camille", "rofession"));
  }
}
