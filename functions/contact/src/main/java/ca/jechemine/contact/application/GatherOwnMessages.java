package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.AccountAddress;
import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.Direction;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what somebody with an account and the administrators wrote to each other, for their
/// export: from each address that the account has or had, first what came, then what went.
///
/// What cannot be told to be theirs is left out: who has an address now must not read what whoever
/// had it before wrote.
public final class GatherOwnMessages {

  /// Each holds up to some 40,000 characters, and a page 4 MB at most.
  static final int PAGE = 25;

  private static final String SEPARATOR = "|";

  private final Correspondence correspondence;

  public GatherOwnMessages(Correspondence correspondence) {
    this.correspondence = correspondence;
  }

  /// What is held on them from there. A page may be empty while others follow.
  public Page<Message> of(UserId user, @Nullable Position from) {
    List<AccountAddress> addresses = correspondence.addressesOf(user);
    Place place = Place.read(from);
    if (place.number() >= 2 * addresses.size()) {
      return new Page<>(List.of(), null);
    }
    AccountAddress address = addresses.get(place.number() / 2);
    Page<Message> page =
        correspondence.with(
            address.key(), place.direction(), new PageRequest(PAGE, place.position()));
    return new Page<>(
        page.items().stream().filter(address::surelyOwns).toList(),
        place.after(page.next(), 2 * addresses.size()));
  }

  /// Which stretch of correspondence, and where in it.
  private record Place(int number, @Nullable Position position) {

    static Place read(@Nullable Position from) {
      if (from == null) {
        return new Place(0, null);
      }
      int end = from.value().indexOf(SEPARATOR);
      String position = from.value().substring(end + 1);
      return new Place(
          Integer.parseInt(from.value().substring(0, end)),
          position.isEmpty() ? null : new Position(position));
    }

    Direction direction() {
      return number % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND;
    }

    @Nullable Position after(@Nullable Position next, int all) {
      if (next != null) {
        return new Position(number + SEPARATOR + next.value());
      }
      return number + 1 < all ? new Position(number + 1 + SEPARATOR) : null;
    }
  }
}
