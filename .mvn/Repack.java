import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs the jars of a function's zip again without compression, so that the zip alone compresses.
/// What a jar holds, its order and its signature stay; times are fixed, so that the same jars give
/// the same zip (docs/adr/0014).
///
/// Arguments: the zip, the project's own jars in it, the jars to cut, separated by commas, and a
/// border. Of the jars to cut only what the own jars reach is kept, and no signature
/// (docs/adr/0013). Names are without version; `none` cuts nothing. `name+file` keeps that file of
/// the jar as well, which its classes read (of a list of services, with the classes that it lists);
/// `name!path` drops the classes below that path although they are named (docs/adr/0059). Beyond the border, which is a pattern of what names of classes
/// begin with, two steps are followed and no more (docs/adr/0061).
void main(String[] arguments) throws IOException {
  Path zip = Path.of(arguments[0]);
  Map<String, byte[]> jars = new TreeMap<>(entries(Files.readAllBytes(zip)));
  Map<String, byte[]> own = new LinkedHashMap<>();
  for (String name : arguments[1].split(",")) {
    entries(jar(jars, name).getValue()).forEach((entry, content) -> own.put(name + "/" + entry, content));
  }
  Pattern border = Pattern.compile(arguments[3]);
  Map<String, Map<String, byte[]>> whole = new LinkedHashMap<>();
  Set<String> files = new HashSet<>();
  Set<String> never = new HashSet<>();
  Set<String> served = new LinkedHashSet<>();
  for (String argument : arguments[2].equals("none") ? new String[0] : arguments[2].split(",")) {
    List<String> parts = List.of(argument.replaceAll("\\s", "").split("(?=[+!])"));
    Map.Entry<String, byte[]> jar = jar(jars, parts.getFirst());
    whole.put(jar.getKey(), entries(jar.getValue()));
    for (String part : parts.subList(1, parts.size())) {
      String path = part.substring(1);
      if (whole.get(jar.getKey()).keySet().stream().noneMatch(it -> it.startsWith(path))) {
        throw new IllegalArgumentException("no " + path + " in " + jar.getKey());
      }
      (part.startsWith("+") ? files : never).add(path);
      if (part.startsWith("+META-INF/services/")) {
        services(whole.get(jar.getKey()).get(path)).forEach(served::add);
      }
    }
  }
  files.addAll(reached(whole.values(), own, served, never, border));
  for (Map.Entry<String, Map<String, byte[]>> jar : whole.entrySet()) {
    jars.put(jar.getKey(), archive(cut(jar.getValue(), files), Deflater.NO_COMPRESSION));
  }
  for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
    if (jar.getKey().endsWith(".jar")) {
      jar.setValue(archive(entries(jar.getValue()), Deflater.NO_COMPRESSION));
    }
  }
  Path packed = zip.resolveSibling(zip.getFileName() + ".packed");
  Files.write(packed, archive(jars, Deflater.BEST_COMPRESSION));
  Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
}

Map.Entry<String, byte[]> jar(Map<String, byte[]> jars, String name) {
  return jars.entrySet().stream()
      .filter(it -> it.getKey().matches("lib/" + Pattern.quote(name) + "-\\d.*"))
      .findFirst()
      .orElseThrow(() -> new IllegalArgumentException("no lib/" + name + "-*.jar"));
}

/// The classes of the jars that `served` are or that those of `own` name, directly or through others of any of the jars,
/// for each version of Java; those below a path of `never` count as not there.
Set<String> reached(
    Collection<Map<String, byte[]>> jars,
    Map<String, byte[]> own,
    Set<String> served,
    Set<String> never,
    Pattern border) {
  Set<String> reached = new HashSet<>();
  Deque<byte[]> unread = new ArrayDeque<>();
  own.forEach((name, content) -> {
    if (isClass(name)) {
      unread.add(content);
    }
  });
  Map<String, Map<String, byte[]>> versions = new LinkedHashMap<>();
  for (Map<String, byte[]> jar : jars) {
    jar.forEach((name, content) -> {
      if (isClass(name) && never.stream().noneMatch(name::startsWith)) {
        versions
            .computeIfAbsent(VERSION.matcher(name).replaceFirst(""), it -> new LinkedHashMap<>())
            .put(name, content);
      }
    });
  }
  served.forEach(name -> reach(name, versions, reached, unread));
  for (int step = 0; step <= STEPS_BEYOND; step++) {
    Set<String> beyond = new LinkedHashSet<>();
    while (!unread.isEmpty()) {
      for (String name : named(unread.pop()).toList()) {
        if (border.matcher(name).lookingAt()) {
          beyond.add(name);
        } else {
          reach(name, versions, reached, unread);
        }
      }
    }
    if (step < STEPS_BEYOND) {
      beyond.forEach(name -> reach(name, versions, reached, unread));
    }
  }
  return reached;
}

/// The files of the classes that a list of services names.
Stream<String> services(byte[] list) {
  return new String(list, StandardCharsets.UTF_8)
      .lines()
      .map(it -> it.replaceFirst("#.*", "").strip())
      .filter(it -> !it.isEmpty())
      .map(it -> it.replace('.', '/') + ".class");
}

/// Of the jar, the files kept, its licence and notices, and its manifest without the digests of the signature.
Map<String, byte[]> cut(Map<String, byte[]> jar, Set<String> files) {
  Map<String, byte[]> kept = new LinkedHashMap<>(jar);
  kept.keySet()
      .removeIf(
          it ->
              !files.contains(it)
                  && !it.contains("LICENSE")
                  && !it.contains("NOTICE")
                  && !it.equals(MANIFEST));
  kept.computeIfPresent(MANIFEST, (_, content) -> mainSection(content));
  return kept;
}

void reach(
    String name, Map<String, Map<String, byte[]>> versions, Set<String> reached, Deque<byte[]> unread) {
  Map<String, byte[]> found = versions.remove(name);
  if (found != null) {
    reached.addAll(found.keySet());
    unread.addAll(found.values());
  }
}

/// What a kept class is made with may be beyond the border, and what that extends or adapts, too.
static final int STEPS_BEYOND = 2;

static final String MANIFEST = "META-INF/MANIFEST.MF";
static final Pattern VERSION = Pattern.compile("^META-INF/versions/\\d+/");
static final Pattern TYPE = Pattern.compile("L([\\w/$]+);");

boolean isClass(String name) {
  return name.endsWith(".class") && !name.endsWith("module-info.class");
}

byte[] mainSection(byte[] manifest) {
  String text = new String(manifest, StandardCharsets.UTF_8).replace("\r\n", "\n");
  return (text.substring(0, text.indexOf("\n\n")) + "\n\n").getBytes(StandardCharsets.UTF_8);
}

/// The files of the classes that a class names, by themselves or in a type.
Stream<String> named(byte[] type) {
  return StreamSupport.stream(ClassFile.of().parse(type).constantPool().spliterator(), false)
      .flatMap(this::named)
      .map(it -> it + ".class");
}

Stream<String> named(PoolEntry entry) {
  return switch (entry) {
    case ClassEntry it -> Stream.of(it.asInternalName());
    case Utf8Entry it -> TYPE.matcher(it.stringValue()).results().map(found -> found.group(1));
    default -> Stream.empty();
  };
}

Map<String, byte[]> entries(byte[] archive) throws IOException {
  Map<String, byte[]> entries = new LinkedHashMap<>();
  try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
    for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
      entries.put(it.getName(), in.readAllBytes());
    }
  }
  return entries;
}

byte[] archive(Map<String, byte[]> entries, int level) throws IOException {
  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  try (ZipOutputStream out = new ZipOutputStream(bytes)) {
    out.setLevel(level);
    for (Map.Entry<String, byte[]> it : entries.entrySet()) {
      out.putNextEntry(entry(it.getKey(), it.getValue(), level));
      out.write(it.getValue());
      out.closeEntry();
    }
  }
  return bytes.toByteArray();
}

ZipEntry entry(String name, byte[] content, int level) {
  ZipEntry entry = new ZipEntry(name);
  entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
  if (level == Deflater.NO_COMPRESSION || entry.isDirectory()) {
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
  }
  return entry;
}
