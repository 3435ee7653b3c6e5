package ca.jechemine.identity.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.domain.Dossier;
import ca.jechemine.identity.domain.Dossier.Part;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A dossier as a zip: all of it as JSON, each part as a table, and a page that says what is what.
record DossierZip(Language language, Instant now) {

  private static final Text INTRODUCTION =
      new Text(
          """
          Vos renseignements chez Je chemine

          Ce dossier contient ce que Je chemine conserve à votre sujet, en date du %s (UTC).
          donnees.json contient tout, sous une forme que les programmes lisent.
          Chaque fichier .csv contient une partie, sous forme de tableau (UTF-8) :

          """,
          """
          Your information at Je chemine

          This folder holds what Je chemine keeps about you, as of %s (UTC).
          donnees.json holds all of it, in a form that programs read.
          Each .csv file holds one part, as a table (UTF-8):

          """);

  private static final Text CLOSING =
      new Text(
          """

          Dans les tableaux, une apostrophe précède ce qu’un tableur prendrait pour une formule.
          Les paiements et les factures se trouvent dans votre espace personnel.
          Gardez ce dossier en lieu sûr : il contient des renseignements sur votre santé.
          """,
          """

          In the tables, an apostrophe stands before what a spreadsheet would take for a formula.
          Payments and invoices are in your personal space.
          Keep this folder in a safe place: it holds information about your health.
          """);

  byte[] pack(Dossier dossier) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      add(zip, language == Language.FR ? "LISEZ-MOI.txt" : "README.txt", introduction(dossier));
      add(zip, "donnees.json", Json.write(json(dossier)));
      for (Part part : dossier.parts()) {
        add(zip, part.name() + ".csv", CsvTable.of(part.records()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void add(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    zip.putNextEntry(entry);
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private String introduction(Dossier dossier) {
    StringBuilder text = new StringBuilder(INTRODUCTION.in(language).formatted(now));
    dossier
        .parts()
        .forEach(it ->
            text.append("- ")
                .append(it.name())
                .append(".csv")
                .append(language == Language.FR ? " : " : ": ")
                .append(it.title().in(language))
                .append('\n'));
    return text.append(CLOSING.in(language)).toString();
  }

  private Map<String, List<Map<String, Object>>> json(Dossier dossier) {
    Map<String, List<Map<String, Object>>> json = new LinkedHashMap<>();
    dossier.parts().forEach(it -> json.put(it.name(), it.records()));
    return json;
  }
}
