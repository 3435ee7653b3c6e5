package ca.jechemine.notifications.domain.ledger;

import ca.jechemine.contracts.DeliveryEvent;
import ca.jechemine.contracts.DeliveryEvent.AddressSuppressed;
import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.Return;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An address where no mails are sent any more is a task for whoever keeps the accounts: the person
/// has to be asked for another one.
public final class LedgerNotices {

  private LedgerNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(
      DeliveryEvent event, People people, AlertAddresses addresses) {
    return switch (event) {
      case AddressSuppressed it -> {
        AddressAlert alert = new AddressAlert(cause(it), holder(it, people).orElse(null));
        yield addresses.alerted(people.administrators(AdminPermission.MANAGE_USERS)).stream()
            .map(to -> MailNotice.alert(to, alert))
            .toList();
      }
      case ResendRequested _, DigestDue _, TemplateTestRequested _ -> List.of();
    };
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(DeliveryEvent event, People people) {
    return switch (event) {
      case AddressSuppressed it -> {
        Optional<Person> holder = holder(it, people);
        yield people.administrators(AdminPermission.MANAGE_USERS).stream()
            .map(reader -> row(it, holder, reader))
            .toList();
      }
      case ResendRequested _, DigestDue _, TemplateTestRequested _ -> List.of();
    };
  }

  private static FeedNotice row(
      AddressSuppressed event, Optional<Person> holder, Administrator reader) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("deliveryId", event.deliveryId());
    metadata.put("link", AddressAlert.page(holder.orElse(null)));
    holder.ifPresent(it -> metadata.put("userId", it.id().value()));
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.ADMIN_ADDRESS_SUPPRESSED,
        AddressAlert.TITLE.in(reader.language()),
        AddressAlert.explanation(cause(event)).in(reader.language()),
        metadata);
  }

  private static Return cause(AddressSuppressed event) {
    return Return.valueOf(event.reason());
  }

  private static Optional<Person> holder(AddressSuppressed event, People people) {
    return Optional.ofNullable(event.userId())
        .map(UserId::new)
        .flatMap(it -> Optional.ofNullable(people.withIds(Set.of(it)).get(it)));
  }
}
