package ca.jechemine.notifications.domain.library;

import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.contracts.ResourceEvent.ResourceFileDropped;
import ca.jechemine.contracts.ResourceEvent.ResourceGifted;
import ca.jechemine.contracts.ResourceEvent.ResourceReviewed;
import ca.jechemine.contracts.ResourceEvent.ResourceSubmitted;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// 60, what becomes of what was submitted, and gifts: told in the feed alone.
public final class ResourceNotices {

  private static final String DESK = "/admin/dashboard/library";

  private ResourceNotices() {}

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(ResourceEvent event, People people) {
    return switch (event) {
      case ResourceSubmitted it ->
          people.administrators(AdminPermission.MANAGE_CONTENT).stream()
              .map(reader -> submitted(it, reader))
              .toList();
      case ResourceReviewed it ->
          toOne(it.submittedByUserId(), people, reader -> reviewed(it, reader));
      case ResourceGifted it -> toOne(it.userId(), people, reader -> gifted(it, reader));
      case ResourceChanged _, ResourceFileDropped _ -> List.of();
    };
  }

  private static List<FeedNotice> toOne(
      String userId, People people, Function<Person, FeedNotice> row) {
    UserId id = new UserId(userId);
    return Optional.ofNullable(people.withIds(Set.of(id)).get(id)).map(row).stream().toList();
  }

  private static FeedNotice submitted(ResourceSubmitted event, Administrator reader) {
    String what =
        event.author().isBlank() ? event.titleFr() : event.titleFr() + " – " + event.author();
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.ADMIN_RESOURCE_SUBMITTED,
        new Text("Nouvelle ressource à examiner", "New resource to review").in(reader.language()),
        new Text(
                "Une personne professionnelle a soumis une ressource\u00a0: " + what + ".",
                "A professional submitted a resource: " + what + ".")
            .in(reader.language()),
        Map.of("resourceId", event.resourceId(), "link", DESK));
  }

  private static FeedNotice reviewed(ResourceReviewed event, Person reader) {
    Language language = reader.language();
    String english = event.titleEn().isEmpty() ? event.titleFr() : event.titleEn();
    Text title =
        event.isPublished()
            ? new Text("Votre ressource est publiée", "Your resource is published")
            : new Text("Votre ressource n’a pas été retenue", "Your resource was not selected");
    Text message =
        event.isPublished()
            ? new Text(
                "«\u00a0" + event.titleFr() + "\u00a0» est maintenant dans la bibliothèque.",
                "“" + english + "” is now in the library.")
            : new Text(
                "«\u00a0" + event.titleFr() + "\u00a0» ne sera pas publiée dans la bibliothèque.",
                "“" + english + "” will not be published in the library.");
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.RESOURCE_REVIEWED,
        title.in(language),
        message.in(language),
        Map.of("resourceId", event.resourceId()));
  }

  /// It does not name the resource: a locked screen may show it.
  private static FeedNotice gifted(ResourceGifted event, Person reader) {
    Language language = reader.language();
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.RESOURCE_GIFTED,
        new Text("Une ressource vous est offerte", "A resource is given to you").in(language),
        new Text(
                "Elle vous attend dans votre bibliothèque, sans frais.",
                "It is waiting for you in your library, free of charge.")
            .in(language),
        Map.of("resourceId", event.resourceId()));
  }
}
