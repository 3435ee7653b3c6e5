package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.ActivationApproved;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.AppointmentRescheduled;
import ca.jechemine.contracts.AppointmentNotice.AttendanceConfirmed;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.contracts.AppointmentNotice.SessionStarted;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Audience;
import ca.jechemine.notifications.domain.booking.Patience;
import ca.jechemine.notifications.domain.booking.Recipient;
import ca.jechemine.notifications.domain.routing.Told.ToAdministrators;
import ca.jechemine.notifications.domain.routing.Told.ToClient;
import ca.jechemine.notifications.domain.routing.Told.ToProfessional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told to whom while a request looks for its professional.
///
/// A guest's request is told by `GuestBookingReceived`, which says their name, address and
/// language; the `ServiceRequested` beside it asks for nothing more, so that nobody gets 13 and 14.
public final class RoutingNotices {

  private final AppointmentNotice event;
  private final People people;
  private final Patience patience;

  private RoutingNotices(AppointmentNotice event, People people, Instant now) {
    this.event = event;
    this.people = people;
    this.patience = new Patience(event.occurredAt(), now);
  }

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while somebody who is to be told
  ///   is not known and may become so
  public static List<MailNotice> mails(
      AppointmentNotice event, People people, AlertAddresses addresses, Instant now) {
    return new RoutingNotices(event, people, now)
        .told()
        .flatMap(it ->
            switch (it) {
              case ToClient to ->
                  mail(to.mail()).map(mail -> useful(to.reader().letter(mail), to.uselessFrom()));
              case ToProfessional to -> Stream.of(MailNotice.letter(to.reader(), to.mail()));
              case ToAdministrators to ->
                  mail(to.mail()).flatMap(mail -> alerts(mail, people, addresses));
            })
        .toList();
  }

  /// The feed rows that the event asks for; whoever has no account has none.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(AppointmentNotice event, People people, Instant now) {
    return new RoutingNotices(event, people, now)
        .told()
        .flatMap(it ->
            switch (it) {
              case ToClient to ->
                  Stream.ofNullable(to.reader().account())
                      .map(account -> to.row().to(account.id(), to.reader().language()));
              case ToProfessional to ->
                  Stream.of(to.row().to(to.reader().id(), to.reader().language()));
              case ToAdministrators to ->
                  people.administrators(AdminPermission.MANAGE_PATIENTS).stream()
                      .map(reader -> to.row().to(reader.id(), reader.language()));
            })
        .toList();
  }

  private Stream<Told> told() {
    return switch (event) {
      case ServiceRequested it -> it.isGuest() ? Stream.of() : requested(it.about());
      case GuestBookingReceived it -> requested(it.about(), it.requester());
      case ActivationApproved it -> invited(it);
      case ProposalCreated it -> offered(it.about(), it.proposedTo(), it.until(), false);
      case AppointmentBooked it -> booked(it);
      case ProposalAccepted it -> accepted(it);
      case ProposalRefused it ->
          Stream.concat(
              it.isLast() ? stillSearching(it.about()) : Stream.of(),
              Stream.of(new ToAdministrators(null, RoutingRows.refused(it.about()))));
      case ProposalExpired it ->
          Stream.concat(
              stillSearching(it.about()),
              Stream.of(new ToAdministrators(null, RoutingRows.expired(it.about()))));
      case RequestPooled it ->
          isNews(it) ? alert(AdminAlert.pooled(it, client(it.about()))) : Stream.of();
      case MatchReleased it ->
          isPooled(it.about())
              ? Stream.of()
              : alert(AdminAlert.released(it.about(), client(it.about())));
      case MatchingFailed it -> alert(AdminAlert.failed(it.about(), client(it.about())));
      case HumanReviewRequested it -> alert(AdminAlert.review(it.about(), client(it.about())));
      case FreedSlotOffered it -> slotOffered(it);
      case ProfessionalLeft _,
          FirstDateSet _,
          AppointmentRescheduled _,
          AttendanceConfirmed _,
          MeetingLinkSet _,
          AppointmentCancelled _,
          SessionStarted _,
          SessionClosed _,
          ReminderDue _ ->
          Stream.of();
    };
  }

  /// 14 or 15, and 17.
  private Stream<Told> requested(About about) {
    Audience audience = audience(about, List.of());
    Language language = audience.requester(about).map(Recipient::language).orElse(Language.FR);
    return Stream.concat(
        referred(about, language).orElseGet(() -> acknowledged(about, audience)),
        patience.await(audience.requester(about)).flatMap(it -> requestAlert(about, it.address())));
  }

  /// 15 and 17 of a guest, who was told by 13. Whoever chose a professional is that one's matter.
  private Stream<Told> requested(About about, Requester guest) {
    return Stream.concat(
        referred(about, Language.of(guest.language())).orElse(Stream.of()),
        about.professionalId() == null
            ? requestAlert(about, new Address(guest.email(), name(guest)))
            : Stream.of());
  }

  private static Stream<Told> requestAlert(About about, Address client) {
    return Stream.of(
        new ToAdministrators(AdminAlert.requested(about, client), RoutingRows.requested(about)));
  }

  private static String name(Requester guest) {
    return guest.lastName() == null
        ? guest.firstName()
        : guest.firstName() + " " + guest.lastName();
  }

  /// 14 for whom that concerns which the client is told; of a grown loved one, for whoever asked,
  /// until an administrator has said whom to turn to (contract 20 §4.3).
  private Stream<Told> acknowledged(About about, Audience audience) {
    boolean isUndecided =
        about.lovedOne() != null && about.lovedOne().activation().equals("pending_admin");
    return patience
        .await(isUndecided ? audience.requester(about) : audience.client(about))
        .map(it ->
            acknowledgement(
                about,
                it,
                isUndecided
                    ? RequestAcknowledgement.Next.DECISION
                    : RequestAcknowledgement.Next.SEARCH));
  }

  /// 14, as an administrator decided.
  private Stream<Told> invited(ActivationApproved approved) {
    About about = approved.about();
    Audience audience = audience(about, List.of());
    return patience
        .await(
            approved.target().equals("loved-one")
                ? audience.lovedOne(about)
                : audience.requester(about))
        .map(it -> acknowledgement(about, it, RequestAcknowledgement.Next.INVITATION));
  }

  private static Told acknowledgement(
      About about, Recipient reader, RequestAcknowledgement.Next next) {
    return new ToClient(
        reader,
        RequestAcknowledgement.of(about, reader, next),
        RoutingRows.acknowledged(about),
        null);
  }

  /// 15, if it is a referral of somebody with an address: in their own language where they have an
  /// account, else in that of the booking.
  private Optional<Stream<Told>> referred(About about, Language language) {
    Patient patient = about.patient();
    if (patient == null || patient.email() == null) {
      return Optional.empty();
    }
    Person account = people.withEmail(patient.email()).orElse(null);
    Recipient reader =
        new Recipient(
            new Address(patient.email(), Greeting.name(patient.firstName())),
            patient.firstName(),
            account == null ? language : account.language(),
            account);
    return Optional.of(
        Stream.of(
            new ToClient(
                reader,
                ReferralConfirmation.of(patient, reader),
                RoutingRows.referred(about),
                null)));
  }

  /// 16.
  private Stream<Told> offered(
      About about, List<String> professionals, @Nullable Instant until, boolean isEntrusted) {
    Audience audience = audience(about, professionals);
    String initials = Party.initials(about, audience).orElse(null);
    return professionals.stream()
        .flatMap(it -> patience.await(audience.professional(it)))
        .map(it ->
            new ToProfessional(
                it,
                new ProposalLetter(it.firstName(), initials, about, until, isEntrusted),
                RoutingRows.offered(about, until, isEntrusted)));
  }

  /// 16 of an appointment that was made with a professional, unless they made it themself, and 19
  /// for whoever had it until then.
  private Stream<Told> booked(AppointmentBooked booked) {
    About about = booked.about();
    String professional = about.professionalId();
    return Stream.concat(
        professional == null || booked.by().equals("professional")
            ? Stream.of()
            : offered(about, List.of(professional), null, booked.by().equals("admin")),
        taken(about, booked.withdrawnFrom()));
  }

  /// 18 and 19.
  private Stream<Told> accepted(ProposalAccepted accepted) {
    About about = accepted.about();
    Audience audience = audience(about, accepted.othersProposed());
    String name =
        audience
            .professional(accepted.professionalId())
            .flatMap(it -> Optional.ofNullable(it.address().name()))
            .orElse(null);
    return Stream.concat(
        patience
            .await(audience.client(about))
            .map(it ->
                new ToClient(it, MatchLetter.of(it, name), RoutingRows.accepted(about), null)),
        taken(about, accepted.othersProposed()));
  }

  /// 19.
  private Stream<Told> taken(About about, List<String> professionals) {
    if (professionals.isEmpty()) {
      return Stream.of();
    }
    Audience audience = audience(about, professionals);
    return professionals.stream()
        .flatMap(it -> patience.await(audience.professional(it)))
        .map(it ->
            new ToProfessional(it, new TakenLetter(it.firstName()), RoutingRows.taken(about)));
  }

  /// 20, as the client reads it: nobody of an offer is left.
  private Stream<Told> stillSearching(About about) {
    return patience
        .await(audience(about, List.of()).client(about))
        .map(it -> new ToClient(it, null, RoutingRows.stillSearching(about), null));
  }

  private Stream<Told> slotOffered(FreedSlotOffered offer) {
    return patience
        .await(audience(offer.about(), List.of()).client(offer.about()))
        .map(it ->
            new ToClient(
                it, SlotOfferLetter.of(offer, it), RoutingRows.slotOffered(offer), offer.until()));
  }

  /// Whether 21 tells of it: what a client or an administrator opened to everybody is no news.
  private static boolean isNews(RequestPooled pooled) {
    return switch (pooled.cause()) {
      case "RETURNING_CLIENT", "ADMIN" -> false;
      default -> true;
    };
  }

  /// What was given back and is open to everybody is told by `RequestPooled`.
  private static boolean isPooled(About about) {
    return about.routingStatus().equals("general");
  }

  private static Stream<Told> alert(AdminAlert alert) {
    return Stream.of(new ToAdministrators(alert, RoutingRows.alerted(alert.about(), alert)));
  }

  /// Whoever asked, if their account is known.
  private @Nullable Address client(About about) {
    return audience(about, List.of()).requester(about).map(Recipient::address).orElse(null);
  }

  private Audience audience(About about, Collection<String> professionals) {
    return Audience.of(about, professionals, people);
  }

  private static Stream<MailContent> mail(@Nullable MailContent mail) {
    return Stream.ofNullable(mail);
  }

  private static MailNotice useful(MailNotice mail, @Nullable Instant end) {
    return end == null ? mail : mail.until(end);
  }

  private static Stream<MailNotice> alerts(
      MailContent mail, People people, AlertAddresses addresses) {
    return addresses.alerted(people.administrators(AdminPermission.MANAGE_PATIENTS)).stream()
        .map(it -> MailNotice.alert(it, mail));
  }
}
