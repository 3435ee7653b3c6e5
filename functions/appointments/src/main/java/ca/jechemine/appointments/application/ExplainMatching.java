package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Requester;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Explains why a request was offered to whom it was (Law 25, s. 12.1): to its client, and to
/// administrators.
public final class ExplainMatching {

  /// As many people, or labels, as one read takes.
  private static final int AT_ONCE = 100;

  private final Decisions decisions;
  private final Appointments appointments;
  private final Requesters requesters;
  private final People people;
  private final Motifs motifs;
  private final OpenFile openFile;
  private final InstantSource clock;

  public ExplainMatching(
      Decisions decisions,
      Appointments appointments,
      Requesters requesters,
      People people,
      Motifs motifs,
      OpenFile openFile,
      InstantSource clock) {
    this.decisions = decisions;
    this.appointments = appointments;
    this.requesters = requesters;
    this.people = people;
    this.motifs = motifs;
    this.openFile = openFile;
    this.clock = clock;
  }

  /// The request, as what it is seen, and how it was matched: `information` is what was weighed of
  /// the client, `labels` the professionals' French labels in both languages as far as they are
  /// motifs. Of the professionals a client is told of their own alone.
  public record Explained(
      Appointment appointment,
      Viewer viewer,
      List<Rationale> waves,
      List<Text> information,
      Map<UserId, Person> people,
      Map<String, Text> labels) {}

  /// Explains it, which is a reading of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs to ask
  public Explained explain(Reader reader, AppointmentId id) {
    Appointment read = decisions.read(id).value();
    Viewer viewer = decisions.viewer(reader.caller(), read, clock.instant());
    Appointment appointment = viewer == Viewer.CLIENT ? read.asTold() : read;
    if (viewer == Viewer.PROFESSIONAL || viewer == Viewer.OFFERED) {
      throw Refusals.notForProfessionals();
    }
    openFile.open(File.ofMatching(appointment), reader);
    List<Rationale> waves = appointments.rationales(id);
    return new Explained(
        appointment,
        viewer,
        waves,
        waves.isEmpty() ? List.of() : information(appointment, requesters.of(appointment)),
        people.findAll(told(appointment, viewer, waves)),
        viewer == Viewer.CLIENT ? motifs.inBoth(labels(waves)) : Map.of());
  }

  /// Explains to a client those of these appointments of theirs that were ever offered to somebody,
  /// in this order. `known` are the people in them.
  public List<Explained> own(List<Appointment> appointmentsOfClient, Map<UserId, Person> known) {
    Map<AppointmentId, List<Rationale>> waves = new HashMap<>();
    appointmentsOfClient.forEach(it -> waves.put(it.id(), appointments.rationales(it.id())));
    List<Appointment> offered =
        appointmentsOfClient.stream().filter(it -> !wavesOf(it, waves).isEmpty()).toList();
    Map<String, Text> both =
        offered.stream()
            .flatMap(it -> wavesOf(it, waves).stream())
            .flatMap(ExplainMatching::labelsOf)
            .distinct()
            .gather(Gatherers.windowFixed(AT_ONCE))
            .flatMap(it -> motifs.inBoth(it).entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Boolean, Requester> askers = new HashMap<>();
    return offered.stream()
        .map(it ->
            new Explained(
                it,
                Viewer.CLIENT,
                wavesOf(it, waves),
                information(
                    it,
                    askers.computeIfAbsent(
                        it.request().beneficiary() instanceof Beneficiary.Self,
                        _ -> requesters.of(it))),
                known,
                both))
        .toList();
  }

  private static List<Rationale> wavesOf(
      Appointment appointment, Map<AppointmentId, List<Rationale>> waves) {
    return waves.getOrDefault(appointment.id(), List.of());
  }

  private static List<UserId> told(Appointment appointment, Viewer viewer, List<Rationale> waves) {
    Stream<UserId> professionals =
        viewer == Viewer.ADMIN
            ? waves.stream().flatMap(it -> it.chosen().stream()).map(it -> it.professional())
            : appointment.state().professional().stream();
    return professionals.distinct().limit(AT_ONCE).toList();
  }

  private static List<String> labels(List<Rationale> waves) {
    return waves.stream().flatMap(ExplainMatching::labelsOf).distinct().limit(AT_ONCE).toList();
  }

  private static Stream<String> labelsOf(Rationale wave) {
    return wave.chosen().stream()
        .flatMap(it -> it.awards().stream())
        .flatMap(it -> it.labels().stream());
  }

  /// What `RouteRequest` weighs of the client.
  private static List<Text> information(Appointment appointment, Requester requester) {
    @Nullable Person client = requester.person();
    ServiceRequest request = appointment.request();
    List<Text> used = new ArrayList<>();
    if (!request.motifs().isEmpty()) {
      used.add(new Text("vos motifs de consultation", "what brings you"));
    }
    used.add(new Text("la forme de rencontre demandée", "the kind of meeting you asked for"));
    used.add(new Text("le type de séance demandé", "the kind of session you asked for"));
    if (!request.preferredAvailability().isEmpty()) {
      used.add(new Text("vos disponibilités", "when you are available"));
    }
    if (request.isEmergency()) {
      used.add(new Text("l’urgence de la demande", "that the request is urgent"));
    }
    if (isBirthDateKnown(request.beneficiary(), client)) {
      used.add(
          new Text(
              "la date de naissance de la personne concernée",
              "the date of birth of the person concerned"));
    }
    if (Optional.ofNullable(client)
        .map(it -> it.contact().location())
        .flatMap(Place::of)
        .isPresent()) {
      used.add(new Text("votre ville", "your city"));
    }
    if (!requester.wishes().equals(Wishes.NONE)) {
      used.add(
          new Text(
              "vos préoccupations et vos préférences, d’après votre profil médical",
              "your concerns and preferences, from your medical profile"));
    }
    return used;
  }

  private static boolean isBirthDateKnown(Beneficiary beneficiary, @Nullable Person client) {
    boolean isClientsKnown = client != null && client.dateOfBirth() != null;
    return switch (beneficiary) {
      case Beneficiary.Self _ -> isClientsKnown;
      case Beneficiary.LovedOne it -> it.birth().isPresent() || isClientsKnown;
      case Beneficiary.Patient _ -> false;
    };
  }
}
