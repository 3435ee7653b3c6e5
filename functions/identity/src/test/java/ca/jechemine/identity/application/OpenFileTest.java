package ca.jechemine.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.AppointmentTally;
import ca.jechemine.identity.domain.ClientLink;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// P20: what has to be noted is noted before anything is seen.
class OpenFileTest {

  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final Origin ORIGIN = new Origin("203.0.113.7", "browser");
  private static final Account CLIENT =
      Account.of(
          new UserId("00000000000000000000000a"),
          new EmailAddress("zoe@exemple.ca"),
          new Person("Zoé", "Roy", "fr", null, null, null, null, null),
          Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
          Credentials.first(null),
          NOON);

  private final List<AccessEntry> kept = new ArrayList<>();

  @Test
  void P20_each_reading_by_somebody_else_is_counted_and_the_own_is_not() {
    OpenFile open = open(ClientLink.ASSIGNED, new Kept());

    open.open(File.USER, caller(Role.CLIENT, "00000000000000000000000a"), CLIENT, ORIGIN);
    assertThat(kept).isEmpty();
    open.open(File.USER, caller(Role.PROFESSIONAL, "00000000000000000000000b"), CLIENT, ORIGIN);
    open.open(File.MEDICAL_PROFILE, caller(Role.ADMIN, "00000000000000000000000c"), CLIENT, ORIGIN);

    assertThat(kept)
        .extracting(it -> it.action().code() + " " + it.reader().role().code())
        .containsExactly("view_client_user professional", "view_client_medical_profile admin");
    assertThat(kept).allSatisfy(it -> assertThat(it.origin()).isEqualTo(ORIGIN));
  }

  @Test
  void P20_what_cannot_be_noted_is_not_seen() {
    OpenFile open = open(ClientLink.ASSIGNED, new Broken());

    assertThatThrownBy(() ->
            open.open(File.USER, caller(Role.ADMIN, "00000000000000000000000c"), CLIENT, ORIGIN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_refused_is_not_noted_as_read() {
    OpenFile open = open(ClientLink.NONE, new Kept());

    assertThatThrownBy(() ->
            open.open(
                File.USER, caller(Role.PROFESSIONAL, "00000000000000000000000b"), CLIENT, ORIGIN))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void an_offer_shows_the_file_in_brief() {
    assertThat(
            open(ClientLink.OFFERED, new Kept())
                .open(
                    File.MEDICAL_PROFILE,
                    caller(Role.PROFESSIONAL, "00000000000000000000000b"),
                    CLIENT,
                    ORIGIN))
        .isInstanceOf(Reading.Reduced.class);
    assertThat(kept).hasSize(1);
  }

  private static OpenFile open(ClientLink link, AccessLog log) {
    InstantSource clock = InstantSource.fixed(NOON);
    return new OpenFile(
        new Linked(link), log, new NoMerges(), new Ids(clock, new Random(7)), clock);
  }

  private static Caller caller(Role role, String id) {
    Set<AdminPermission> permissions =
        role == Role.ADMIN ? Set.of(AdminPermission.MANAGE_PATIENTS) : Set.of();
    return new Caller(
        new UserId(id), "Édith Lavoie", role, AccountStatus.ACTIVE, permissions, Language.FR);
  }

  private record Linked(ClientLink link) implements ClientLinks {
    @Override
    public ClientLink between(UserId professional, UserId client, Instant now) {
      return link;
    }

    @Override
    public Optional<KnownAppointment> appointment(AppointmentId id) {
      return Optional.empty();
    }

    @Override
    public AppointmentTally tally(Account account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> transferDueAt(UserId client) {
      return Optional.empty();
    }

    @Override
    public void keep(KnownAppointment appointment) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoMerges implements Merges {
    @Override
    public Optional<Versioned<Merge>> find(UserId loser) {
      return Optional.empty();
    }

    @Override
    public Page<Merge> open(PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Step starting(Merge merge) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep(Versioned<Merge> read, Merge next) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Step finishing(Versioned<Merge> read, Merge finished) {
      throw new UnsupportedOperationException();
    }
  }

  private class Kept implements AccessLog {
    @Override
    public void keep(AccessEntry entry) {
      kept.add(entry);
    }

    @Override
    public void keepOnce(AccessEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Step keeping(AccessEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<AccessEntry> of(UserId resource, PageRequest page) {
      return new Page<>(kept, null);
    }

    @Override
    public Page<AccessEntry> by(UserId reader, PageRequest page) {
      return new Page<>(kept, null);
    }

    @Override
    public Page<AccessEntry> all(AccessFilter filter, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Broken extends Kept {
    @Override
    public void keep(AccessEntry entry) {
      throw new IllegalStateException("the log is out of reach");
    }
  }
}
