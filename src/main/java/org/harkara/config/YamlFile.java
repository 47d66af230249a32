package org.harkara.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML 1.2 file ({@code no} stays a word), read as nodes so that every fault has its line. */
final class YamlFile {
  /** Composing recurses: deeper files, which no configuration needs, would overflow the stack. */
  private static final int DEEPEST = 30;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(64 << 20).build();

  private final String name;
  private final Faults faults;
  private final Optional<Env> env;

  private YamlFile(String name, Faults faults, Optional<Env> env) {
    this.name = name;
    this.faults = faults;
    this.env = env;
  }

  static YamlMap read(Path dir, String name, Faults faults) {
    return read(dir, name, faults, Optional.empty());
  }

  /**
   * @param env given for the one file in which {@code ${NAME}} is expanded
   */
  static YamlMap read(Path dir, String name, Faults faults, Optional<Env> env) {
    var file = new YamlFile(name, faults, env);
    var text = Source.read(dir, name, faults);
    var root = text.flatMap(file::compose);
    return new YamlNode(file, "", root, root.map(YamlFile::line).orElse(0)).map();
  }

  private Optional<Node> compose(String text) {
    try {
      if (tooDeep(text)) {
        return Optional.empty();
      }
      var root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        faults.addUnreadable(name, 0, "is empty: copy it from the sample configuration");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(0);
      faults.addUnreadable(name, line, "is not YAML here: " + YamlNode.shown(e.getProblem()));
    } catch (YamlEngineException | IndexOutOfBoundsException | IllegalStateException e) {
      faults.addUnreadable(
          name, 0, "is not YAML: " + YamlNode.shown(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private boolean tooDeep(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> {}
      }
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        faults.addUnreadable(name, line, "is nested more than " + DEEPEST + " deep");
        return true;
      }
    }
    return false;
  }

  String name() {
    return name;
  }

  Faults faults() {
    return faults;
  }

  Env.Expanded expand(String raw) {
    return env.map(e -> e.expand(raw)).orElseGet(() -> new Env.Expanded(raw, List.of(), false));
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
