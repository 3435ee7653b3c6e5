package ca.jechemine.appointments.http;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.ReferralLinks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The letters of referral that somebody may bring to a booking: those that they uploaded, and
/// those that were uploaded by nobody who was signed in. `bookedBy` is null when nobody is.
record UploadedLetters(ReferralLinks links, @Nullable UserId bookedBy) {

  /// The file of the letter that the link names, if it is one of these.
  Optional<String> find(String link) {
    return links.open(link, Optional.ofNullable(bookedBy));
  }
}
