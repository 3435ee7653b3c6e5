package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.PhoneMask;

/// Phones as the caller may read them: masked for who sees patients for billing alone (contract 40
/// §6.1).
record Phones(boolean masked) {

  static Phones of(Caller caller) {
    return new Phones(!caller.may(AdminPermission.MANAGE_PATIENTS));
  }

  String show(Account account) {
    String phone = account.phoneNumber().orElse("");
    return masked ? PhoneMask.of(phone) : phone;
  }
}
