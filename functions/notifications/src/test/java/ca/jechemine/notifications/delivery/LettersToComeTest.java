package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.client;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.account.AccountSamples;
import ca.jechemine.notifications.domain.payment.PaymentSamples;
import ca.jechemine.notifications.domain.schedule.ScheduleSamples;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The letters that are written, and can be rewritten, and that no event asks for.
class LettersToComeTest {

  private static final Set<TemplateKey> NOT_ASKED_FOR =
      EnumSet.of(TemplateKey.APPOINTMENT_REMINDER_GENERIC, TemplateKey.INTERAC_REMINDER);

  static Stream<Sample> samples() {
    return Stream.of(AccountSamples.all(), PaymentSamples.all(), ScheduleSamples.all())
        .flatMap(List::stream)
        .filter(it -> NOT_ASKED_FOR.contains(key(it.whole())))
        .map(ca.jechemine.notifications.domain.letters.Sample::whole)
        .flatMap(LettersToComeTest::samples);
  }

  private static Stream<Sample> samples(MailContent letter) {
    String name = key(letter).code();
    return Stream.of(Language.values())
        .map(it -> new Sample(name + "." + it.code(), MailNotice.letter(client(7, it), letter)));
  }

  private static TemplateKey key(MailContent letter) {
    return letter.fill(Language.FR).orElseThrow().key();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }
}
