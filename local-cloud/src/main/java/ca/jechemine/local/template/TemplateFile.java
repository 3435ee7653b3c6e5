package ca.jechemine.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// One template as it is written, with the short tags (`!Ref x`) turned into their long form
/// (`{Ref: x}`) and nothing resolved.
public record TemplateFile(Path path, Map<String, Object> content) {

  /// Reads a template from a file.
  public static TemplateFile read(Path path) {
    try {
      return parse(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + path, e);
    }
  }

  /// Reads a template from a text; `path` is what nested locations are relative to.
  public static TemplateFile parse(Path path, String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(500);
    var yaml =
        new Yaml(
            new CloudFormationTags(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new CloudFormationScalars());
    Object content = yaml.load(text);
    if (!(content instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("The template " + path + " is empty or is not a map");
    }
    return new TemplateFile(path, Tree.map(content, path.toString()));
  }

  /// A top-level section, empty when the template has none.
  public Map<String, Object> section(String name) {
    return Tree.map(content.getOrDefault(name, Map.of()), name);
  }

  /// Dates stay text (`2012-10-17` is the version of a policy), and only true and false are
  /// booleans.
  private static final class CloudFormationScalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(
          Tag.BOOL, Pattern.compile("^(?:true|True|TRUE|false|False|FALSE)$"), "tTfF");
      addImplicitResolver(Tag.INT, Pattern.compile("^(?:0|-?[1-9][0-9]{0,17})$"), "-0123456789");
      addImplicitResolver(Tag.FLOAT, Pattern.compile("^-?[0-9]+\\.[0-9]+$"), "-0123456789");
      addImplicitResolver(Tag.MERGE, Pattern.compile("^<<$"), "<");
      addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|Null|NULL|)$"), "~nN\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
    }
  }

  private static final class CloudFormationTags extends SafeConstructor {
    CloudFormationTags(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return longForm(node);
            }
          });
    }

    private Object longForm(Node node) {
      String tag = node.getTag().getValue().substring(1);
      Object argument =
          switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("Cannot read !" + tag);
          };
      return switch (tag) {
        case "Ref", "Condition" -> Map.of(tag, argument);
        case "GetAtt" -> Map.of("Fn::GetAtt", attribute(argument));
        default -> Map.of("Fn::" + tag, argument);
      };
    }

    private static Object attribute(Object argument) {
      return argument instanceof String dotted ? List.of(dotted.split("\\.", 2)) : argument;
    }
  }
}
