package ca.jechemine.seed;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.CreateContent;
import ca.jechemine.content.application.CreateFaq;
import ca.jechemine.content.application.CreateProCatalogItem;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import ca.jechemine.runtime.Platform;
import java.time.Instant;
import java.util.List;

/// Writes editorial content, frequent questions and a professional catalogue, as an administrator
/// would, through the code that administrators use.
public final class EditorialSeed implements Seed {

  @Override
  public void plant(Platforms platforms) {
    if (platforms.of("AdminCreateContent").build(EditorialSeed::isPlanted)) {
      return;
    }
    UserId editor = editor();
    platforms
        .of("AdminCreateContent")
        .build(() -> {
          ContentModule module = new ContentModule(Platform.current());
          for (ContentKind kind : ContentKind.values()) {
            EditorialFiles.entries(kind).forEach(it -> write(module, it, editor));
          }
          return module;
        });
    platforms
        .of("AdminCreateFaq")
        .build(() -> {
          CreateFaq createFaq = new ContentModule(Platform.current()).createFaq();
          EditorialFiles.faqs().forEach(it -> createFaq.create(it, editor, Receipts.none()));
          return createFaq;
        });
    platforms
        .of("AdminCreateProCatalogItem")
        .build(() -> {
          CreateProCatalogItem create =
              new ContentModule(Platform.current()).createProCatalogItem();
          EditorialFiles.catalog()
              .forEach(it -> create.create(it.category(), it.labels(), editor, Receipts.none()));
          return create;
        });
  }

  private static boolean isPlanted() {
    ContentEntries entries = new ContentModule(Platform.current()).contentEntries();
    return EditorialFiles.entries(ContentKind.MEDIA).stream()
        .anyMatch(it -> entries.find(it.address()).isPresent());
  }

  /// Texts have no accounts.
  @Override
  public List<Seed.Account> accounts() {
    return List.of();
  }

  /// Each at its own time, so that what is newest is plain to see.
  private static void write(ContentModule module, EditorialFiles.Entry entry, UserId editor) {
    Platform platform = module.platform();
    Instant then = platform.clock().instant().minus(entry.age());
    new CreateContent(
            module.contentEntries(), new Ids(platform.clock(), platform.random()), () -> then)
        .create(entry.address(), entry.change(), editor, Receipts.none());
  }

  private static UserId editor() {
    return DemoPeople.all().stream()
        .filter(it ->
            it.adminRecord()
                .filter(record -> record.isActive() && record.role() == AdminRole.CONTENT_ADMIN)
                .isPresent())
        .map(it -> it.id())
        .findFirst()
        .orElseThrow();
  }
}
