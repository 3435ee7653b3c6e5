package ca.jechemine.seed;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.SeedContent;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import ca.jechemine.runtime.Platform;
import java.util.List;

/// Plants the initial content by the job that plants it in every installation.
public final class ContentSeed implements Seed {

  @Override
  public void plant(Platforms platforms) {
    SeedContent seedContent =
        platforms
            .of("SeedContent")
            .build(() -> new ContentModule(Platform.current()).seedContent());
    seedContent.seed();
  }

  /// Texts have no accounts.
  @Override
  public List<Seed.Account> accounts() {
    return List.of();
  }
}
