package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import java.util.Optional;

/// What insurers want to know of professionals, as the identity domain told it last.
public interface ProfessionalRecords {

  /// What is known of that professional.
  Optional<Credentials> find(UserId professional);

  /// Keeps that, unless something later is known.
  void keep(UserId professional, long version, Credentials credentials);
}
