package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time that became free is kept for somebody who waits for one, until they answer or their term
/// is over.
record SlotOfferLetter(@Nullable String firstName, FreedSlotOffered offer, String path)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Un moment s’est libéré pour vous", "A time has become free for you");

  private static final Text FREE =
      new Text(
          "Vous êtes sur une liste d’attente, et un moment qui correspond à vos souhaits vient de"
              + " se libérer. Il vous est réservé jusqu’à ce que vous répondiez, ou jusqu’à la fin"
              + " du délai.",
          "You are on a waiting list, and a time that suits your wishes has just become free. It is"
              + " kept for you until you answer, or until the term is over.");

  private static final Text AFTERWARDS =
      new Text(
          "Sans réponse de votre part, il sera proposé à quelqu’un d’autre, et vous garderez votre"
              + " place sur la liste.",
          "Without an answer from you, it is offered to somebody else, and you keep your place on"
              + " the list.");

  private static final Text WHEN = new Text("Moment", "Time");
  private static final Text DURATION = new Text("Durée", "Duration");
  private static final Text UNTIL = new Text("Réservé jusqu’au", "Kept until");
  private static final Text ANSWER = new Text("Répondre", "Answer");

  static SlotOfferLetter of(FreedSlotOffered offer, Recipient reader) {
    return new SlotOfferLetter(
        reader.firstName(), offer, Links.appointment(reader, offer.about().appointmentId()));
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.SLOT_OFFERED;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  private Letter letter(Language language) {
    return new Letter(
        SUBJECT.in(language),
        Days.withTime(offer.slot().startsAt()).in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, firstName == null ? "" : firstName),
            new Paragraph(FREE.in(language)),
            new Facts(
                List.of(
                    new Fact(
                        WHEN.in(language), Days.withTime(offer.slot().startsAt()).in(language)),
                    new Fact(DURATION.in(language), offer.slot().duration() + "\u00a0minutes"),
                    BookingFacts.modality(offer.about(), language),
                    new Fact(UNTIL.in(language), Days.withTime(offer.until()).in(language)))),
            new Paragraph(AFTERWARDS.in(language)),
            new Button(ANSWER.in(language), path)));
  }
}
