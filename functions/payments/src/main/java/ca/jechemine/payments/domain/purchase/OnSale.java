package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;

/// A resource of the library as the library told of it last. `version` rises with each change
/// there.
///
/// @param audience `client`, `professional` or `all`
/// @param price what it costs now; nothing when it is free
/// @param isDeleted whether it is gone for good, so that nobody can open it
public record OnSale(
    ResourceId resource,
    long version,
    Text title,
    String audience,
    Money price,
    boolean isPublished,
    boolean isDeleted) {

  /// Whether who has that role may buy it: the library shows it to them (contract 40 §4.2).
  public boolean isFor(Role role) {
    return isPublished
        && switch (role) {
          case ADMIN -> true;
          case PROFESSIONAL -> !audience.equals("client");
          case CLIENT, GUEST, PROSPECT, EMPLOYEE -> !audience.equals("professional");
        };
  }

  public boolean isFree() {
    return price.cents() == 0;
  }
}
