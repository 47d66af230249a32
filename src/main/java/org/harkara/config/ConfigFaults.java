package org.harkara.config;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a configuration, at once. */
public final class ConfigFaults extends RuntimeException {
  private final transient List<Fault> faults;

  public ConfigFaults(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * @param file relative to the configuration folder
   * @param line counted from 1; 0 for the file as a whole
   */
  public record Fault(String file, int line, String what) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + what;
    }
  }
}
