package org.harkara.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a YAML file, with the place it stands at. Each reading method notes a fault when the
 * value is of another kind and returns a harmless one.
 */
final class YamlNode {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smhd])");

  private static final String BROKEN = "'${' begins no reference: write ${NAME} or ${NAME:default}";

  private final YamlFile file;
  private final String path;
  private final Optional<Node> node;
  private final int line;

  YamlNode(YamlFile file, String path, Optional<Node> node, int line) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.line = line;
  }

  String file() {
    return file.name();
  }

  int line() {
    return line;
  }

  /** False for what was missing, and has been noted already. */
  boolean present() {
    return node.isPresent();
  }

  void fault(String what) {
    file.faults().add(file.name(), line, path.isEmpty() ? what : path + ": " + what);
  }

  boolean isList() {
    return node.filter(SequenceNode.class::isInstance).isPresent();
  }

  boolean isMap() {
    return node.filter(MappingNode.class::isInstance).isPresent();
  }

  /** As written, before {@code ${}} is expanded. */
  String raw() {
    if (node.isEmpty()) {
      return "";
    }
    if (!(node.get() instanceof ScalarNode scalar)) {
      fault("is a " + (isList() ? "list" : "map") + ", but should be one value");
      return "";
    }
    if (scalar.isPlain() && scalar.getTag().equals(Tag.NULL)) {
      fault("has no value: write one, or \"\" for an empty text");
      return "";
    }
    return scalar.getValue();
  }

  /** References expanded; one that is unset and has no default is a fault. */
  String textOrEmpty() {
    var raw = raw();
    var expanded = file.expand(raw);
    if (expanded.broken()) {
      fault(BROKEN);
    }
    for (var name : expanded.unset()) {
      fault("the variable " + name + " is unset: set it, or write ${" + name + ":default}");
    }
    return expanded.value();
  }

  /**
   * A channel's value, lists joined by commas.
   *
   * @param unset takes the names of variables that are unset and have no default
   * @return empty when one is
   */
  Optional<String> collect(List<String> unset) {
    if (isList()) {
      var items = list().stream().map(item -> item.resolved(unset)).toList();
      return items.stream().anyMatch(Optional::isEmpty)
          ? Optional.empty()
          : Optional.of(String.join(",", items.stream().map(Optional::get).toList()));
    }
    return resolved(unset);
  }

  private Optional<String> resolved(List<String> unset) {
    var expanded = file.expand(raw());
    if (expanded.broken()) {
      fault(BROKEN);
    }
    unset.addAll(expanded.unset());
    return Optional.of(expanded.value()).filter(value -> expanded.unset().isEmpty());
  }

  String text() {
    var text = textOrEmpty();
    if (text.isBlank() && present() && !faultyScalar()) {
      fault("is empty, but a text is needed");
    }
    return text;
  }

  private boolean faultyScalar() {
    return !(node.orElse(null) instanceof ScalarNode scalar)
        || scalar.isPlain() && scalar.getTag().equals(Tag.NULL)
        || !file.expand(scalar.getValue()).unset().isEmpty();
  }

  int integer(int least, int most) {
    return parsed(
        "a whole number from " + least + " to " + most,
        least,
        text -> {
          int value = Integer.parseInt(text);
          if (value < least || value > most) {
            throw new IllegalArgumentException("out of range");
          }
          return value;
        });
  }

  boolean bool() {
    return parsed(
        "true or false",
        false,
        text -> {
          if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither");
          }
          return text.equals("true");
        });
  }

  /** From 0 to 1. */
  double share() {
    return parsed(
        "a share from 0 to 1 such as 0.6",
        0.0,
        text -> {
          if (!text.matches("[01](\\.[0-9]{1,6})?") || Double.parseDouble(text) > 1) {
            throw new IllegalArgumentException("no share");
          }
          return Double.parseDouble(text);
        });
  }

  Duration duration() {
    return span("a time span above zero such as 30s, 5m, 24h or 7d", 1);
  }

  /** Like {@link #duration}, but nothing at all is a span too. */
  Duration durationOrNone() {
    return span("a time span such as 0m, 5m, 24h or 7d", 0);
  }

  private Duration span(String form, int least) {
    return parsed(
        form,
        Duration.ofSeconds(least),
        text ->
            duration(text)
                .filter(span -> span.toSeconds() >= least)
                .orElseThrow(() -> new IllegalArgumentException("no duration")));
  }

  /** A time span as it is written in all files; empty when it is none. */
  static Optional<Duration> duration(String text) {
    var found = DURATION.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(found.group(1));
    return Optional.of(
        switch (found.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }

  LocalTime time() {
    return parsed("a time of day such as 07:00", LocalTime.MIDNIGHT, LocalTime::parse);
  }

  LocalDate date() {
    return parsed("a date such as 2025-11-06", LocalDate.EPOCH, LocalDate::parse);
  }

  /** What the text means by a parser of its own; its refusals become a fault naming the form. */
  <T> T parsed(String form, T harmless, Function<String, T> parser) {
    var text = text();
    if (text.isBlank()) {
      return harmless;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      fault("'" + shown(raw()) + "' is not " + form);
      return harmless;
    }
  }

  /** Short enough for one line, whatever somebody pasted. */
  static String shown(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() <= 90 ? line : line.substring(0, 90) + "…";
  }

  List<YamlNode> list() {
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      fault("is " + (isMap() ? "a map" : "one value") + ", but should be a list: [a, b]");
      return List.of();
    }
    return sequence.getValue().stream()
        .map(item -> new YamlNode(file, path, Optional.of(item), YamlFile.line(item)))
        .toList();
  }

  List<String> texts() {
    return list().stream().map(YamlNode::text).toList();
  }

  YamlMap map() {
    if (node.isPresent() && !(node.get() instanceof MappingNode)) {
      fault("is " + (isList() ? "a list" : "one value") + ", but should be a map (key: value)");
      return new YamlMap(file, path, Optional.empty(), line);
    }
    return new YamlMap(file, path, node.map(MappingNode.class::cast), line);
  }
}
