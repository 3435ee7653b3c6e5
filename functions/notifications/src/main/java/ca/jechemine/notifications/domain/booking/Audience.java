package ca.jechemine.notifications.domain.booking;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of an appointment, as the copies of their accounts know them.
public record Audience(Map<UserId, Person> known) {

  public Audience {
    known = Map.copyOf(known);
  }

  /// The appointment's client and professional, and these professionals, in one read; one more for
  /// the guardian of a client who is told through them.
  public static Audience of(About about, Collection<String> professionals, People people) {
    Set<UserId> ids = new HashSet<>();
    ids.add(new UserId(about.clientId()));
    Stream.concat(Stream.ofNullable(about.professionalId()), professionals.stream())
        .map(UserId::new)
        .forEach(ids::add);
    return of(ids, new UserId(about.clientId()), people);
  }

  /// A client and, if they are told through one, their guardian.
  public static Audience ofClient(UserId client, People people) {
    return of(Set.of(client), client, people);
  }

  private static Audience of(Set<UserId> ids, UserId clientId, People people) {
    Map<UserId, Person> known = people.withIds(ids);
    Person client = known.get(clientId);
    if (client == null || client.guardian() == null || client.address().hasMailbox()) {
      return new Audience(known);
    }
    Map<UserId, Person> all = new HashMap<>(known);
    all.putAll(people.withIds(Set.of(client.guardian())));
    return new Audience(all);
  }

  /// Whom that concerns which the client is told (R of contract 40 §3.2): the loved one who is
  /// fourteen or older and has an address; else the client, or the guardian of one without a
  /// mailbox. Nobody, while their account is not known here.
  public Optional<Recipient> client(About about) {
    Beneficiary lovedOne = about.lovedOne();
    return lovedOne == null || !lovedOne.isAddressee() || lovedOne.email() == null
        ? requester(about)
        : lovedOne(about);
  }

  /// Whoever asked, whomever it is for: the client, or the guardian of one without a mailbox.
  /// Nobody, while their account is not known here.
  public Optional<Recipient> requester(About about) {
    return holder(about).map(it -> Recipient.of(it, language(about, it)));
  }

  /// The loved one themself, whatever their age, in the language of whoever asked. Nobody without
  /// an address.
  public Optional<Recipient> lovedOne(About about) {
    Beneficiary lovedOne = about.lovedOne();
    return lovedOne == null || lovedOne.email() == null
        ? Optional.empty()
        : Optional.of(
            new Recipient(
                new Address(lovedOne.email(), lovedOne.firstName() + " " + lovedOne.lastName()),
                lovedOne.firstName(),
                language(about, holder(about).orElse(null)),
                null));
  }

  /// The professional of that id.
  public Optional<Person> professional(String id) {
    return Optional.ofNullable(known.get(new UserId(id)));
  }

  /// Who is told what concerns that client: they, or the guardian of one without a mailbox. Nobody,
  /// while their account is not known here.
  public Optional<Person> holder(UserId client) {
    return Optional.ofNullable(known.get(client))
        .flatMap(it ->
            it.address().hasMailbox() || it.guardian() == null
                ? Optional.of(it)
                : Optional.ofNullable(known.get(it.guardian())));
  }

  private Optional<Person> holder(About about) {
    return holder(new UserId(about.clientId()));
  }

  private static Language language(About about, @Nullable Person holder) {
    if (about.language() != null) {
      return Language.of(about.language());
    }
    return holder == null ? Language.FR : holder.language();
  }
}
