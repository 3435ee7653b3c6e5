package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who issues, as the settings have it (contract 30 §8.4 `platform-contact`): no line of address
/// and no telephone are printed as `—`.
public record Platform(
    String companyName,
    @Nullable Text tagline,
    List<String> address,
    @Nullable String phone,
    String supportEmail) {

  public Platform {
    address = List.copyOf(address);
  }
}
