package org.harkara.model;

/**
 * A button before it is known in which language it is read.
 *
 * @param data see {@link Button}
 */
public record Offer(Names label, String data) {
  public Button in(String language) {
    return new Button(label.in(language), data);
  }
}
