package ca.jechemine.administration.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the lists of people.
public interface Directory {

  /// How many people a search looks at in one place, at most.
  int MOST_LOOKED_AT = 1_000;

  /// How far into a list numbered pages lead: each costs as much as what is passed over.
  int DEEPEST = 10_000;

  /// Those who match, newest first.
  Found find(Criteria criteria, Window window);

  /// How many are in the list, and how many sessions took place.
  Totals totals(Listing listing);

  /// What the latest appointments of patients are for: each that somebody has.
  List<String> issueTypes();

  /// Those who are known of these, in no particular order.
  Map<UserId, Person> people(Collection<UserId> ids);

  /// How many clients and sessions these professionals have.
  Map<UserId, Practised> practised(Collection<UserId> professionals);

  /// Which of these patients are called as another one is, or have the same phone.
  Collection<UserId> possibleDuplicates(Collection<Person> patients);

  /// Those who are that to the professional, the latest appointment first, so many at most.
  Slice<CaseloadEntry> caseload(UserId professional, CaseloadBucket bucket, int limit);

  /// Who is looked for. `text` is a whole e-mail address, a whole phone number, or the beginnings
  /// of names in any order, whatever their case and accents, or nothing for everybody; `motif` is
  /// what the latest appointment is for.
  record Criteria(
      Listing listing, String text, Optional<AccountStatus> status, Optional<String> motif) {

    public Criteria {
      text = text.strip();
    }
  }

  /// Which stretch of a list: a numbered page, from 1, or what follows a position.
  sealed interface Window {

    int limit();

    record Numbered(int page, int limit) implements Window {

      /// How many are passed over.
      public int offset() {
        return (page - 1) * limit;
      }
    }

    record After(Position position, int limit) implements Window {}
  }

  /// Some of a list, and where it goes on.
  record Slice<T>(List<T> items, @Nullable Position next) {

    public Slice {
      items = List.copyOf(items);
    }

    /// Where it goes on, if it does.
    public Optional<Position> following() {
      return Optional.ofNullable(next);
    }
  }

  /// A page of people. `total` counts all that match; a search counts those that it looked at, and
  /// says so (`isLowerBound`) when there were more who may match.
  record Found(Slice<Person> people, long total, boolean isLowerBound) {}

  /// Counts of a list.
  record Totals(long total, long active, long pending, long inactive, long sessions) {

    /// How many are of that status.
    public long of(AccountStatus status) {
      return switch (status) {
        case ACTIVE -> active;
        case PENDING -> pending;
        case INACTIVE -> inactive;
      };
    }
  }

  /// Of a professional: clients with an appointment that has a date or took place, and sessions.
  record Practised(long clients, long sessions) {

    public static final Practised NOTHING = new Practised(0, 0);
  }
}
