package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.AdoptSignUp;
import ca.jechemine.payments.application.CompleteSetup;
import ca.jechemine.payments.application.DetachMethod;
import ca.jechemine.payments.application.ForgetPayer;
import ca.jechemine.payments.application.KeepMethods;
import ca.jechemine.payments.application.KnowPayers;
import ca.jechemine.payments.application.ListMethods;
import ca.jechemine.payments.application.MergePayers;
import ca.jechemine.payments.application.SaveMethod;
import ca.jechemine.payments.application.SettleMethods;
import ca.jechemine.payments.application.StartGuestSetup;
import ca.jechemine.payments.application.StartSetup;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.merging.Merging;

/// Wires what saves methods of payment.
public final class MethodsModule {

  private final PaymentsModule payments;
  private final Stripe stripe;

  MethodsModule(PaymentsModule payments) {
    this.payments = payments;
    this.stripe = payments.stripe();
  }

  /// For the function that is starting.
  public static MethodsModule current() {
    return new MethodsModule(PaymentsModule.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return payments.edge();
  }

  public Platform platform() {
    return payments.platform();
  }

  public FieldCipher cipher() {
    return payments.cipher();
  }

  public StartSetup startSetup() {
    return new StartSetup(
        payments.payableAppointments(),
        payments.payLinks(),
        payments.table().linkLimit(),
        payments.table().people(),
        payments.customers(),
        stripe,
        payments.table().answers(),
        ids());
  }

  public StartGuestSetup startGuestSetup() {
    return new StartGuestSetup(payments.table().signUps(), stripe, ids());
  }

  public CompleteSetup completeSetup() {
    return new CompleteSetup(
        payments.payableAppointments(),
        payments.payLinks(),
        payments.table().linkLimit(),
        payments.table().people(),
        payments.customers(),
        stripe,
        keepMethods());
  }

  public SaveMethod saveMethod() {
    return new SaveMethod(
        payments.table().people(), payments.customers(), adoptSignUp(), stripe, keepMethods());
  }

  public ListMethods listMethods() {
    return new ListMethods(payments.table().wallets(), stripe);
  }

  public DetachMethod detachMethod() {
    return new DetachMethod(payments.table().wallets(), stripe, keepMethods());
  }

  public KnowPayers knowPayers() {
    return new KnowPayers(
        payments.table().people(),
        adoptSignUp(),
        payments.customers(),
        new ForgetPayer(payments.table().wallets(), stripe, keepMethods()),
        new PlansModule(payments).endSubscription());
  }

  /// What merges accounts.
  public MergePayers mergePayers() {
    return new MergePayers(
        payments.table().wallets(),
        payments.payments(),
        payments.table().appointmentReceipts(),
        payments.table().acquisitions(),
        payments.table().mergedPayers(),
        stripe,
        new PlansModule(payments).billing(),
        platform().clock());
  }

  public Merging merging() {
    return payments.table().merging();
  }

  SettleMethods settleMethods() {
    return new SettleMethods(
        payments.table().wallets(),
        payments.table().people(),
        payments.payments(),
        stripe,
        keepMethods());
  }

  private AdoptSignUp adoptSignUp() {
    return new AdoptSignUp(
        payments.table().signUps(), payments.table().wallets(), stripe, keepMethods());
  }

  private KeepMethods keepMethods() {
    return new KeepMethods(
        payments.table().wallets(), payments.payments(), stripe, platform().clock());
  }

  private Ids ids() {
    return new Ids(platform().clock(), platform().random());
  }
}
