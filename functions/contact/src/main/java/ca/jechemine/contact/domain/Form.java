package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.Map;

/// A form of the site that the public fills in, already checked.
public sealed interface Form {

  /// The language that the page was in.
  Language language();

  /// The form as a message to the administrators.
  Letter toLetter(MessageId id, Instant now);

  /// The form for everyone.
  record Contact(Language language, Sender sender, String message) implements Form {
    @Override
    public Letter toLetter(MessageId id, Instant now) {
      return new Letter(
          id,
          Source.CONTACT,
          language,
          sender,
          null,
          null,
          message,
          null,
          Map.of(),
          Exchange.openedBy(id),
          now);
    }
  }

  /// The form for companies; `coordinates` may be empty.
  record Enterprise(
      Language language, Sender sender, String company, String position, String coordinates)
      implements Form {
    @Override
    public Letter toLetter(MessageId id, Instant now) {
      return new Letter(
          id,
          Source.ENTERPRISE,
          language,
          sender,
          null,
          company + " — " + position,
          coordinates,
          null,
          Map.of("company", company, "position", position, "coordinates", coordinates),
          Exchange.openedBy(id),
          now);
    }
  }

  /// The form for schools.
  record School(
      Language language,
      Sender sender,
      String school,
      String role,
      String serviceType,
      String message)
      implements Form {
    @Override
    public Letter toLetter(MessageId id, Instant now) {
      return new Letter(
          id,
          Source.SCHOOL_MANAGER,
          language,
          sender,
          null,
          serviceType + " — " + school,
          message,
          null,
          Map.of("school", school, "role", role, "serviceType", serviceType),
          Exchange.openedBy(id),
          now);
    }
  }
}
