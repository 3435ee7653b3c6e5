package ca.jechemine.system;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.queue.MessageHandler;
import ca.jechemine.runtime.socket.SocketHandler;
import ca.jechemine.runtime.stream.StreamHandler;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The rules of docs/architecture.md, as a test. A rule without a reason does not belong here.
@AnalyzeClasses(packages = "ca.jechemine", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DEVELOPMENT_ONLY = {
    "ca.jechemine.local..",
    "ca.jechemine.testkit..",
    "ca.jechemine.seed..",
    "ca.jechemine.benchmarks.."
  };

  @ArchTest
  static final ArchRule the_domain_is_plain_java =
      classes()
          .that()
          .resideInAnyPackage("..domain..", "ca.jechemine.kernel..", "ca.jechemine.contracts..")
          .and()
          .haveSimpleNameNotEndingWith("JsonAdapter")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..domain..",
              "ca.jechemine.kernel..",
              "ca.jechemine.contracts..",
              "java..",
              "org.jspecify..")
          .because("business rules must be readable and testable without AWS, HTTP or JSON");

  @ArchTest
  static final ArchRule the_application_knows_neither_http_nor_storage =
      noClasses()
          .that()
          .resideInAPackage("..application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..http..",
              "..persistence..",
              "..consumers..",
              "ca.jechemine.runtime..",
              "software.amazon..",
              "com.amazonaws..")
          .because("a use case is the same whoever calls it and wherever it stores");

  @ArchTest
  static final ArchRule nobody_depends_on_an_endpoint =
      noClasses()
          .that()
          .resideOutsideOfPackage("ca.jechemine.*.http..")
          .and()
          .resideOutsideOfPackage("ca.jechemine.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(
              "ca.jechemine.(administration|identity|contact|content|documents|library|messages|notifications|payments|reporting).http..")
          .because("an endpoint is called by the gateway only");

  @ArchTest
  static final ArchRule domains_do_not_know_each_other =
      slices()
          .matching("ca.jechemine.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              alwaysTrue(),
              resideInAnyPackage(
                  "ca.jechemine.kernel..", "ca.jechemine.contracts..", "ca.jechemine.runtime.."))
          .ignoreDependency(resideInAnyPackage(DEVELOPMENT_ONLY), alwaysTrue())
          .ignoreDependency(resideInAnyPackage("ca.jechemine.jsonb.."), alwaysTrue())
          .because("a domain reacts to another's events; it does not call it");

  @ArchTest
  static final ArchRule the_sdk_stays_at_the_edge =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "ca.jechemine.runtime..", "..persistence..", "..delivery..", "..stream..")
          .and()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .and()
          .haveSimpleNameNotEndingWith("Module")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("the port in front of AWS keeps the door open, and tests free of it");

  @ArchTest
  static final ArchRule every_function_goes_through_a_shared_edge =
      classes()
          .that()
          .implement(RequestHandler.class)
          .or()
          .implement(RequestStreamHandler.class)
          .and()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .should()
          .beAssignableTo(HttpHandler.class)
          .orShould()
          .beAssignableTo(SocketHandler.class)
          .orShould()
          .beAssignableTo(MessageHandler.class)
          .orShould()
          .beAssignableTo(StreamHandler.class)
          .orShould()
          .beAssignableTo(JobHandler.class)
          .orShould()
          .haveSimpleName("AuthorizeRequestHandler")
          .because("no endpoint may skip its access rule, no consumer its partial failures");

  @ArchTest
  static final ArchRule handlers_are_final_and_named_as_such =
      classes()
          .that()
          .areAssignableTo(HttpHandler.class)
          .or()
          .areAssignableTo(SocketHandler.class)
          .or()
          .areAssignableTo(MessageHandler.class)
          .or()
          .areAssignableTo(StreamHandler.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveSimpleNameEndingWith("Handler")
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("the template names them, and nothing overrides their edge");

  @ArchTest
  static final ArchRule only_the_platform_reads_the_process =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("ca.jechemine.runtime.Platform")
          .and()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .accessField(System.class, "out")
          .because("functions share a JVM in the local cloud, each with its own surroundings");

  @ArchTest
  static final ArchRule time_and_chance_are_passed_in =
      noClasses()
          .that()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .because("a test must be able to say what time it is and what chance decides");

  @ArchTest
  static final ArchRule only_its_adapter_knows_stripes_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("ca.jechemine.payments.stripe..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.stripe..", "com.google.gson..")
          .because(
              "the domain speaks of payments, and the library may be replaced (docs/adr/0061)");

  @ArchTest
  static final ArchRule no_model_of_stripes_is_loaded =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.stripe.model..",
              "com.stripe.param..",
              "com.stripe.service..",
              "com.stripe.events..")
          .because("they are not in the zip, and a start would wait for them (docs/adr/0061)");

  @ArchTest
  static final ArchRule nothing_scans_a_table =
      noClasses()
          .that()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                          "scan|scanPaginator|executeStatement"))
                  .and(
                      com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                          com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                              .owner(
                                  com.tngtech.archunit.core.domain.JavaClass.Predicates
                                      .assignableTo(DynamoDbClient.class)))))
          .because("a scan costs what the table holds, not what the caller asked for (P22)");

  /// What reads a stream, or fills a page, from its beginning to its end knows where it stands; it
  /// is made for that one alone.
  private static final String[] FROM_BEGINNING_TO_END = {
    "ca.jechemine.documents.inspection..",
    "ca.jechemine.documents.multipart..",
    "ca.jechemine.payments.pdf.."
  };

  @ArchTest
  static final ArchRule state_is_immutable =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(DEVELOPMENT_ONLY)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(FROM_BEGINNING_TO_END)
          .and()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .should()
          .beFinal()
          .because("one handler object serves many requests")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_drawers =
      noClasses()
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(
                  simpleNameEndingWith("Util")
                      .or(simpleNameEndingWith("Utils"))
                      .or(simpleNameEndingWith("Helper"))
                      .or(simpleNameEndingWith("Manager"))
                      .or(simpleNameEndingWith("Impl"))))
          .because("such a name says nothing of what is in it");
}
