package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is assigned, to whom and by whom.
///
/// @param professional who is told when it is done
/// @param professionalName as the account displayed it then; null once they are forgotten
/// @param title of the resource, as it was then
/// @param note what the professional says to the client: clinical
/// @param dueDate the last day in Toronto's calendar on which it is done in time, if one was named
public record Assignment(
    PrescriptionId id,
    UserId client,
    UserId professional,
    @Nullable String professionalName,
    ResourceId resource,
    Text title,
    @Nullable String note,
    @Nullable LocalDate dueDate,
    Instant createdAt) {

  /// How long a note may be, in characters.
  public static final int LONGEST_NOTE = 2_000;

  /// How far off the due date may be, in years.
  public static final int MOST_YEARS = 1;

  /// What the professional is called; nothing where that is not known any more.
  public String professionalsName() {
    return professionalName == null ? "" : professionalName;
  }

  /// Whether there is still somebody who assigned it.
  public boolean hasProfessional() {
    return professionalName != null;
  }

  /// What is said besides.
  public Optional<String> words() {
    return Optional.ofNullable(note);
  }

  /// Until when it is to be done, if a day was named.
  public Optional<LocalDate> due() {
    return Optional.ofNullable(dueDate);
  }

  /// The same to another account of the client.
  Assignment of(UserId other) {
    return new Assignment(
        id, other, professional, professionalName, resource, title, note, dueDate, createdAt);
  }

  /// The same without the name of whoever assigned it.
  Assignment nameless() {
    return new Assignment(
        id, client, professional, null, resource, title, note, dueDate, createdAt);
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "prescription " + id;
  }
}
