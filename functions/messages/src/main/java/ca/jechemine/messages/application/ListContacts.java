package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.messages.domain.Relations;
import ca.jechemine.messages.domain.WritingRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom somebody may write to.
public final class ListContacts {

  /// What a professional's contacts are gathered from, in this order.
  private enum Source {
    CLIENTS,
    ADMINISTRATORS,
    PROFESSIONALS
  }

  private static final int MOST_LOOKS = 4;

  private final Correspondents correspondents;
  private final Relations relations;

  public ListContacts(Correspondents correspondents, Relations relations) {
    this.correspondents = correspondents;
    this.relations = relations;
  }

  /// The caller's: of a client, Support and their professional; of a professional, their clients,
  /// the administrators, and other professionals where neither is hidden; of an administrator,
  /// everybody who is active, colleagues before clients. A page may hold fewer than asked for while
  /// others follow: a search looks at so many people for each of its pages.
  ///
  /// @param search beginnings of words of a name; everybody when there are none
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when the account may write to nobody
  public Page<Face> of(Caller caller, String search, PageRequest page) {
    WritingRights.requireVoice(caller);
    List<String> words = SearchText.words(search);
    List<Face> found = new ArrayList<>();
    Optional<Position> next = page.start();
    int looks = words.isEmpty() ? 1 : MOST_LOOKS;
    do {
      Page<Face> some =
          all(caller, new PageRequest(page.limit() - found.size(), next.orElse(null)));
      some.items().stream().filter(it -> it.isFoundBy(words)).forEach(found::add);
      next = some.following();
      looks--;
    } while (looks > 0 && next.isPresent() && found.size() < page.limit());
    return new Page<>(found, next.orElse(null));
  }

  private Page<Face> all(Caller caller, PageRequest page) {
    return switch (caller.role()) {
      case ADMIN -> faces(caller, correspondents.active(Optional.empty(), page));
      case PROFESSIONAL -> ofProfessional(caller, page);
      case CLIENT, GUEST, PROSPECT -> ofClient(caller);
      case EMPLOYEE -> new Page<>(List.of(), null);
    };
  }

  private Page<Face> ofClient(Caller caller) {
    Stream<Face> professional =
        relations
            .professionalOf(caller.id())
            .flatMap(correspondents::find)
            .filter(it -> it.isActive() && it.role() == Role.PROFESSIONAL)
            .map(ListContacts::face)
            .stream();
    return new Page<>(Stream.concat(Stream.of(Face.SUPPORT), professional).toList(), null);
  }

  /// One source after the other, until the page is full or one has more than fits it.
  private Page<Face> ofProfessional(Caller caller, PageRequest page) {
    boolean isHidden = correspondents.find(caller.id()).filter(Correspondent::isHidden).isPresent();
    List<Face> found = new ArrayList<>();
    Source[] sources = Source.values();
    int at = page.start().map(ListContacts::source).orElse(0);
    @Nullable Position from = page.start().flatMap(ListContacts::within).orElse(null);
    for (; at < sources.length; at++, from = null) {
      if (found.size() == page.limit()) {
        return new Page<>(found, position(at, null));
      }
      Page<Face> some =
          some(caller, isHidden, sources[at], new PageRequest(page.limit() - found.size(), from));
      found.addAll(some.items());
      if (some.following().isPresent()) {
        return new Page<>(found, position(at, some.following().get()));
      }
    }
    return new Page<>(found, null);
  }

  private Page<Face> some(Caller caller, boolean isHidden, Source source, PageRequest page) {
    return switch (source) {
      case CLIENTS -> clients(caller, page);
      case ADMINISTRATORS -> faces(caller, correspondents.active(Optional.of(Role.ADMIN), page));
      case PROFESSIONALS ->
          isHidden
              ? new Page<>(List.of(), null)
              : faces(caller, correspondents.active(Optional.of(Role.PROFESSIONAL), page));
    };
  }

  private Page<Face> clients(Caller caller, PageRequest page) {
    Page<UserId> clients = relations.clientsOf(caller.id(), page);
    Map<UserId, Correspondent> known = correspondents.withIds(clients.items());
    List<Face> active =
        clients.items().stream()
            .map(known::get)
            .flatMap(Stream::ofNullable)
            .filter(it -> it.isActive() && it.isClient())
            .map(ListContacts::face)
            .toList();
    return new Page<>(active, clients.next());
  }

  /// Without the caller, and without who is hidden from a professional.
  private static Page<Face> faces(Caller caller, Page<Correspondent> people) {
    return new Page<>(
        people.items().stream()
            .filter(it -> !it.id().equals(caller.id()))
            .filter(it -> caller.role() == Role.ADMIN || !it.isHidden())
            .map(ListContacts::face)
            .toList(),
        people.next());
  }

  private static Face face(Correspondent person) {
    return Face.of(person.id(), Map.of(person.id(), person));
  }

  private static Position position(int source, @Nullable Position within) {
    return new Position(source + "|" + (within == null ? "" : within.value()));
  }

  private static int source(Position position) {
    return Integer.parseInt(position.value().substring(0, 1));
  }

  private static Optional<Position> within(Position position) {
    return Optional.of(position.value().substring(2))
        .filter(it -> !it.isEmpty())
        .map(Position::new);
  }
}
