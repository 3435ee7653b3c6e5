package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a client is asked for, and by whom.
///
/// @param asker who asks, and is told of the answer
/// @param askerName as the account displayed it then; null once they are forgotten
/// @param title one line
/// @param dueDate the last day in Toronto's calendar on which the document comes in time
public record Ask(
    RequestId id,
    UserId client,
    UserId asker,
    @Nullable String askerName,
    SharedBy askedAs,
    String title,
    @Nullable String message,
    LocalDate dueDate,
    Instant createdAt) {

  /// How long before the due date a document may be asked for, in years.
  public static final int MOST_YEARS = 1;

  /// What whoever asks is called; nothing where that is not known any more.
  public String askersName() {
    return askerName == null ? "" : askerName;
  }

  /// What the asker says besides.
  public Optional<String> words() {
    return Optional.ofNullable(message);
  }

  /// Whether who asks does so as whom accompanies the client, rather than for the platform.
  public boolean isOfProfessional() {
    return askedAs == SharedBy.PROFESSIONAL;
  }

  /// The same without the name of whoever asked.
  Ask nameless() {
    return new Ask(id, client, asker, null, askedAs, title, message, dueDate, createdAt);
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "request " + id;
  }
}
