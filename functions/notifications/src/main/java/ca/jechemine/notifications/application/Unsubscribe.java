package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeLimit;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import java.time.InstantSource;
import java.util.Set;

/// Ends one kind of mail for the reader whom the mail's own link names; twice is once.
public final class Unsubscribe {

  private final UnsubscribeTokens tokens;
  private final UnsubscribeLimit limit;
  private final People people;
  private final ReaderPreferences preferences;
  private final InstantSource clock;

  public Unsubscribe(
      UnsubscribeTokens tokens,
      UnsubscribeLimit limit,
      People people,
      ReaderPreferences preferences,
      InstantSource clock) {
    this.tokens = tokens;
    this.limit = limit;
    this.people = people;
    this.preferences = preferences;
    this.clock = clock;
  }

  /// What the link would end.
  ///
  /// @throws Refusal.Invalid when it is none of ours
  public Unsubscription behind(String token) {
    return tokens
        .read(token)
        .orElseThrow(() ->
            Refusal.invalid(
                "token",
                new Text(
                    "ce lien de désabonnement n’est pas valide",
                    "this unsubscribe link is not valid")));
  }

  /// Ends it.
  ///
  /// @throws Refusal.Invalid when the link is none of ours
  /// @throws Refusal.TooManyRequests when it was opened too often
  public Unsubscription by(String token) {
    Unsubscription wish = behind(token);
    limit.spend(wish.reader());
    if (!isForgotten(wish.reader())) {
      preferences.change(wish.reader(), wish.change(), clock.instant());
    }
    return wish;
  }

  /// Nobody is written to any more who was forgotten, and nothing is kept of them anew. Who is not
  /// known here yet was only just made an account: their wish counts.
  private boolean isForgotten(UserId reader) {
    Person person = people.withIds(Set.of(reader)).get(reader);
    return person != null && !person.address().hasMailbox();
  }
}
