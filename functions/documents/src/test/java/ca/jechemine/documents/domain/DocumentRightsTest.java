package ca.jechemine.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P14: what each kind of person may do with each kind of document (contract 40 §2.3), with the
/// defects that are not to be repeated.
class DocumentRightsTest {

  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final UserId CLIENT = new UserId("0198f3a1b2c3000000000001");
  private static final UserId SOMEBODY = new UserId("0198f3a1b2c3000000000002");
  private static final UserId ANOTHER = new UserId("0198f3a1b2c3000000000003");

  /// `as` is what `InvolvementTest` finds for that person; `own` whether they shared the document.
  @ParameterizedTest(name = "{0} {1} as {2}, {3}, own: {4}")
  @CsvSource(
      textBlock =
          """
          # role,       status,   as,            sharedBy,     own,   see,   edit,  delete
          # the client deletes what is theirs, and nothing clinical
          client,       active,   CLIENT,        client,       true,  true,  true,  true
          client,       pending,  CLIENT,        client,       true,  true,  false, false
          client,       active,   CLIENT,        client,       false, true,  false, true
          client,       active,   CLIENT,        professional, false, true,  false, false
          client,       active,   CLIENT,        platform,     false, true,  false, false
          # the guardian as the client; who was their guardian once not at all
          client,       active,   GUARDIAN,      client,       true,  true,  true,  true
          client,       active,   GUARDIAN,      client,       false, true,  false, true
          client,       pending,  GUARDIAN,      client,       false, true,  false, false
          client,       active,   GUARDIAN,      professional, false, true,  false, false
          client,       active,   NONE,          client,       true,  false, false, false
          # another client
          client,       active,   NONE,          client,       false, false, false, false
          client,       active,   NONE,          professional, false, false, false, false
          # a professional in hand of their own, also when they accompany the client no more
          professional, active,   PROFESSIONAL,  professional, true,  true,  true,  true
          professional, active,   NONE,          professional, true,  true,  true,  true
          professional, pending,  NONE,          professional, true,  false, false, false
          professional, inactive, NONE,          professional, true,  false, false, false
          # and of nobody else's
          professional, active,   PROFESSIONAL,  professional, false, true,  false, false
          professional, active,   PROFESSIONAL,  platform,     false, true,  false, false
          professional, active,   PROFESSIONAL,  client,       false, true,  false, false
          professional, active,   NONE,          professional, false, false, false, false
          # somebody who was a professional when they shared it
          client,       active,   NONE,          professional, true,  false, false, false
          employee,     active,   NONE,          professional, true,  false, false, false
          # administrators by their permission alone
          admin,        active,   ADMINISTRATOR, professional, false, true,  true,  true
          admin,        active,   ADMINISTRATOR, platform,     false, true,  true,  true
          admin,        active,   ADMINISTRATOR, client,       false, true,  true,  true
          admin,        active,   NONE,          platform,     true,  false, false, false
          admin,        active,   NONE,          professional, true,  false, false, false
          """)
  void P14_who_may_do_what(
      String role,
      String status,
      Involvement as,
      String sharedBy,
      boolean isOwn,
      boolean sees,
      boolean edits,
      boolean deletes) {
    UserId id = as == Involvement.CLIENT ? CLIENT : SOMEBODY;
    Caller caller = caller(id, role, status);
    ClientDocument document = document(SharedBy.of(sharedBy), isOwn ? id : ANOTHER, true);

    assertThat(DocumentRights.maySee(as, caller, document)).as("sees").isEqualTo(sees);
    assertThat(DocumentRights.mayEdit(as, caller, document)).as("edits").isEqualTo(edits);
    assertThat(DocumentRights.mayDelete(as, caller, document)).as("deletes").isEqualTo(deletes);
  }

  @ParameterizedTest
  @CsvSource({
    "client, CLIENT, professional, false, false",
    "client, CLIENT, client, true, true",
    "client, GUARDIAN, platform, false, false",
    "professional, PROFESSIONAL, professional, false, true",
    "professional, NONE, professional, true, true",
    "admin, ADMINISTRATOR, professional, false, true"
  })
  void what_is_being_scanned_is_known_to_its_sharer_and_to_those_who_accompany(
      String role, Involvement as, String sharedBy, boolean isOwn, boolean sees) {
    UserId id = as == Involvement.CLIENT ? CLIENT : SOMEBODY;
    ClientDocument document = document(SharedBy.of(sharedBy), isOwn ? id : ANOTHER, false);

    assertThat(DocumentRights.maySee(as, caller(id, role, "active"), document)).isEqualTo(sees);
  }

  private static Caller caller(UserId id, String role, String status) {
    return new Caller(
        id,
        "Zoé Tremblay",
        Role.of(role),
        AccountStatus.of(status),
        Set.<AdminPermission>of(),
        Language.FR);
  }

  private static ClientDocument document(SharedBy sharedBy, UserId sharer, boolean isReadable) {
    return new ClientDocument(
        new DocumentId("0198f3a1b2c3000000000010"),
        CLIENT,
        new FileId("0198f3a1b2c3000000000011"),
        "Bilan",
        null,
        sharedBy,
        sharer,
        "Zoé Tremblay",
        FileType.PDF,
        100,
        isReadable,
        NOW,
        NOW);
  }
}
