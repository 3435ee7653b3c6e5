package ca.jechemine.system.promises;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which permissions administrators need, as contracts 10, 30 and 40 say. That the functions ask
/// for what is described, `TemplatesTest` and `AccessMatrixTest` hold.
class AdminPermissionsTest {

  /// An operation, the permissions of which one is enough, and where it is said; `ours` is what no
  /// contract names. `activeAdmin` is any administrator with an active record; `admin` the role,
  /// whose record the operation itself looks for.
  ///
  /// Contract 40 §6.5 would also let billing approve and resend guarantees; 30 §0.1, which is the
  /// narrower one, holds.
  private static final String TABLE =
      """
      adminListBilling | manageBilling | 30 §0.1
      adminExportBilling | manageBilling | 30 §0.1
      adminListCollections | manageBilling | 30 §0.1
      adminListAnomalies | manageBilling | 30 §0.1
      adminListBalances | manageBilling | 30 §0.1
      adminReadProfessionalLedger | manageBilling | 30 §0.1
      adminRecordPayout | manageBilling | 30 §0.1
      adminPayProfessional | manageBilling | 30 §0.1
      adminListManualPayouts | manageBilling | 30 §0.1
      adminApproveManualPayout | manageBilling | 30 §0.1
      adminDeclineManualPayout | manageBilling | 30 §0.1
      adminExportSalesJournal | manageBilling | 30 §0.1
      adminExportLedger | manageBilling | 30 §0.1
      requestPayout | manageBilling | 30 §11
      listPayouts | manageBilling | 30 §0.1
      approvePayout | manageBilling | 30 §0.1
      declinePayout | manageBilling | 30 §0.1
      listDrifts | manageBilling | 30 §0.1
      refundPayment | manageBilling | 30 §4
      adminListRefunds | manageBilling | 30 §0.1
      adminApproveRefund | manageBilling | 30 §0.1
      adminDeclineRefund | manageBilling | 30 §0.1
      adminListStuckPayments | manageBilling | 30 §0.1
      adminRetryStuckPayment | manageBilling | 30 §0.1
      listIncompleteReceipts | manageBilling | 30 §0.1
      adminMarkPaid | manageBilling | 30 §7
      adminSettleReceipt | manageBilling | 30 §7
      adminListOpenReceipts | manageBilling,managePatients | 30 §7
      adminResendPayment | manageBilling | 30 §0.1
      adminCreateManualInvoice | manageBilling,managePatients | 30 §7
      adminListPlans | manageBilling | ours
      adminCreatePlan | manageBilling | ours
      adminUpdatePlan | manageBilling | ours
      adminListGuaranteeRequests | manageBilling,managePatients | 30 §0.1
      adminApproveGuaranteeRequest | managePatients | 30 §0.1
      adminApproveGuarantee | managePatients | 30 §0.1
      adminResendGuarantee | managePatients | 30 §0.1
      adminReadReport | manageReports,viewAnalytics | 30 §0.1
      adminExportReport | manageReports,viewAnalytics | 30 §0.1
      adminReadDashboard | viewAnalytics | 30 §0.1
      adminReadSettings | managePlatform,manageSettings | 30 §0.1
      adminListSettingsVersions | managePlatform,manageSettings | 30 §0.1
      adminUpdateSettings | manageSettings | 30 §0.1
      adminListAdmins | manageAdmins | 40 §6.2
      adminCreateAdmin | createAdmins | 40 §6.2
      adminListPromotableUsers | createAdmins | 40 §6.2
      adminReadAdmin | manageAdmins | 40 §6.2
      adminUpdateAdmin | manageAdmins | 40 §6.2
      adminDeactivateAdmin | deleteAdmins | 40 §6.2
      adminDemoteAdmin | deleteAdmins | 40 §6.2
      adminListRoles | activeAdmin | 40 §6.2
      adminReadOwnRecord | admin | 40 §6.2
      adminListEmployees | manageUsers | 40 §6.2
      adminCreateEmployee | manageUsers | 40 §6.2
      adminReadEmployee | manageUsers | 40 §6.2
      adminUpdateEmployee | manageUsers | 40 §6.2
      adminDeleteEmployee | manageUsers | 40 §6.2
      uploadEmployeeCv | manageUsers | 40 §2.1
      adminListPatients | manageBilling,managePatients | 40 §6.3
      adminReadMedicalProfile | managePatients | 40 §6.3
      adminListDuplicates | managePatients,manageUsers | 40 §6.3
      adminPreviewMerge | managePatients | 40 §6.3
      adminMergeAccounts | managePatients | 40 §6.3
      adminListMerges | managePatients | 40 §6.3
      adminReadMerge | managePatients | 40 §6.3
      adminRetryMerge | managePatients | 40 §6.3
      adminListProfessionals | manageProfessionals | 40 §6.4
      adminReadCaseload | manageProfessionals | 40 §6.4
      adminValidateProfessional | approveProfessionals | 40 §6.4
      adminRejectProfessional | approveProfessionals | 40 §6.4
      adminCreateUser | manageUsers | 40 §6.5
      adminReadUser | manageBilling,managePatients,manageProfessionals,manageUsers | 40 §6.5, 10 §4
      adminUpdateUser | approveProfessionals,managePatients,manageProfessionals | 40 §6.5, 10 §4
      updateUser | approveProfessionals,managePatients,manageProfessionals | 10 §4
      adminDeleteUser | managePatients,manageProfessionals | 40 §6.5
      listUserAppointments | manageBilling,managePatients,manageProfessionals | 40 §6.5
      adminResendInvite | manageUsers | 40 §6.5
      adminUnlockUser | manageUsers | ours
      adminSendPasswordSetupLink | manageUsers | 40 §6.5
      adminSetAccountActivation | managePatients | 40 §6.5
      adminReadDataLifecycle | managePlatform,manageUsers | 40 §6.5
      adminRunDataLifecycle | managePlatform,manageUsers | 40 §6.5
      adminReadConsents | managePatients,manageProfessionals,manageUsers | ours
      adminEraseUser | managePlatform,manageUsers | ours
      adminExportUser | manageUsers | ours
      listServiceRequests | manageBilling,managePatients | 40 §6.6
      listGeneralPool | manageBilling,managePatients | 40 §6.6
      approveServiceRequest | managePatients | 40 §6.6
      deleteServiceRequest | managePatients | 40 §6.6
      assignServiceRequest | managePatients,manageUsers | 40 §6.6
      scheduleServiceRequest | managePatients,manageUsers | 40 §6.6
      flagServiceRequest | manageUsers | 40 §6.6
      routeSubmission | managePatients,manageUsers | 10 §9.2
      adminCreateAppointment | managePatients,manageUsers | 10 §9.2
      adminUpdateAppointment | managePatients,manageUsers | 10 §9.2
      setAppointmentStatus | managePatients,manageUsers | 10 §9.2
      deleteAppointment | managePatients | 10 §9.2
      adminReadAccessLog | manageAdmins | 40 §6.7
      adminListIncidents | managePlatform | ours
      adminEnterIncident | managePlatform | ours
      adminExportIncidents | managePlatform | ours
      adminReadIncident | managePlatform | ours
      adminAmendIncident | managePlatform | ours
      adminListDeliveries | managePatients,manageUsers | ours
      adminReadDelivery | managePatients,manageUsers | ours
      adminResendDelivery | managePatients,manageUsers | ours
      adminRestoreRecipient | manageUsers | ours
      adminReadEmailStatus | activeAdmin | 40 §3.8
      adminListExternalMessages | manageContent | 40 §1.2
      adminComposeExternalMessage | manageContent | 40 §1.2
      adminOpenExternalMessage | manageContent | 40 §1.2
      adminUpdateExternalMessage | manageContent | 40 §1.2
      adminDeleteExternalMessage | manageContent | 40 §1.2
      adminRespondToExternalMessage | manageContent | 40 §1.2
      adminArchiveExternalMessage | manageContent | 40 §1.2
      adminUploadImage | manageContent | 40 §2.1
      adminListEmailTemplates | manageContent | 40 §3.8
      adminReadEmailTemplate | manageContent | 40 §3.8
      adminUpdateEmailTemplate | manageContent | 40 §3.8
      adminRevertEmailTemplate | manageContent | 40 §3.8
      adminPreviewEmailTemplate | manageContent | 40 §3.8
      adminTestEmailTemplate | manageContent | 40 §3.8
      adminListResources | manageContent | 40 §4.3
      adminCreateResource | manageContent | 40 §4.3
      adminReadResource | manageContent | 40 §4.3
      adminUpdateResource | manageContent | 40 §4.3
      adminDeleteResource | manageContent | 40 §4.3
      adminPublishResource | manageContent | 40 §4.3
      adminUnpublishResource | manageContent | 40 §4.3
      adminGiftResource | manageContent | ours
      adminListGifts | manageContent | ours
      adminWithdrawGift | manageContent | ours
      adminListContent | manageContent | 40 §5.1
      adminCreateContent | manageContent | 40 §5.1
      adminReadContent | manageContent | 40 §5.1
      adminUpdateContent | manageContent | 40 §5.1
      adminDeleteContent | manageContent | 40 §5.1
      adminListFaqs | manageContent | 40 §5.2
      adminCreateFaq | manageContent | 40 §5.2
      adminUpdateFaq | manageContent | 40 §5.2
      adminDeleteFaq | manageContent | 40 §5.2
      adminListLegalDocuments | manageContent | 10 §8.6
      adminReadLegalDocument | manageContent | 10 §8.6
      adminUpdateLegalDocument | manageContent | 10 §8.6
      adminListLegalVersions | manageContent | 10 §8.6
      adminListMotifs | manageContent | 10 §8.4
      adminCreateMotif | manageContent | 10 §8.4
      adminUpdateMotif | manageContent | 10 §8.4
      adminDeleteMotif | manageContent | 10 §8.4
      adminListProCatalog | manageContent | 40 §5.4
      adminCreateProCatalogItem | manageContent | 40 §5.4
      adminUpdateProCatalogItem | manageContent | 40 §5.4
      adminDeleteProCatalogItem | manageContent | 40 §5.4
      """;

  @Test
  void P14_every_operation_of_administrators_asks_for_the_permission_of_the_contract() {
    Map<String, String> described =
        ApiDescription.ofProject().operations().stream()
            .filter(AdminPermissionsTest::isOfAdministrators)
            .collect(
                toMap(Operation::id, it -> it.access().replaceFirst("^admin:", ""), (a, _) -> a));

    assertThat(new TreeMap<>(described))
        .as("an operation that is missing in the table has to be looked up in the contract")
        .isEqualTo(new TreeMap<>(contract()));
  }

  /// Some are called by others too: those are elsewhere.
  private static boolean isOfAdministrators(Operation operation) {
    return operation.path().startsWith("/api/admin/")
        || operation.access().startsWith("admin:")
        || operation.access().equals("activeAdmin");
  }

  private static Map<String, String> contract() {
    return TABLE
        .lines()
        .map(it -> it.split("\\s*\\|\\s*"))
        .collect(toMap(it -> it[0].strip(), it -> it[1]));
  }
}
