package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.CreditNoteIssued;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.testkit.RunningCloud;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The letter with which a payer gets the credit note of a receipt (contract 30 §8).
class CreditNoteLetterTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);

  @Test
  void each_credit_note_is_mailed_once_to_who_paid_with_its_document() {
    UserId client = till.client();
    String session = papers.paid(client, papers.professional());

    papers.change(session, it -> it.refunded(new Money(45_50), till.now()));
    papers.module().issueReceipt().issue(new AppointmentId(session));
    CLOUD.settle();

    byte[] note = papers.get(client, session + "&creditNote=1&lang=fr").content();
    assertThat(letters(client))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.text()).contains("45,50");
          assertThat(it.attachments())
              .singleElement()
              .satisfies(
                  file -> assertThat(Base64.getDecoder().decode(file.content())).isEqualTo(note));
        });

    papers.change(session, it -> it.refunded(new Money(120_00), till.now()));
    assertThat(till.told(session, CreditNoteIssued.class))
        .extracting(CreditNoteIssued::amountCents)
        .containsExactly(45_50L, 74_50L);
    papers.change(session, it -> it.refunded(Money.ZERO, till.now()));
    assertThat(letters(client)).hasSize(2);
  }

  private static List<Mail> letters(UserId client) {
    return CLOUD.mailsTo(Till.email(client)).stream()
        .filter(it -> it.subject().contains("note de crédit"))
        .toList();
  }
}
