package org.harkara.channel.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.model.Attachment;

/**
 * What simulated phones send. A {@code data:} address holds its file; {@code sim:large}, {@code
 * sim:gone}, {@code sim:busy} and {@code sim:program} are what their names say; any other reference
 * stands for a small file of its kind, a different one for each.
 */
final class SimulatedFiles {
  /** A grey JPEG of one pixel, up to where its picture begins. */
  private static final byte[] JPEG =
      Base64.getDecoder()
          .decode(
              "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////////"
                  + "//////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAA"
                  + "AAAAAAAAAAAAD/2gAIAQEAAD8AN//Z");

  private SimulatedFiles() {}

  static Fetched fetch(Errand errand) {
    var ref = errand.file().ref();
    return switch (ref) {
      case "sim:large" -> new Fetched.TooLarge();
      case "sim:gone" -> new Fetched.Gone("simulated");
      case "sim:busy" -> new Fetched.Retry("simulated", Optional.empty());
      case "sim:program" -> brought(errand, text("MZ, a program"));
      default -> {
        var bytes = ref.startsWith("data:") ? data(ref) : Optional.of(small(errand.file()));
        yield bytes
            .<Fetched>map(
                file ->
                    file.length > errand.most() ? new Fetched.TooLarge() : brought(errand, file))
            .orElseGet(() -> new Fetched.Gone("a data: address that cannot be read"));
      }
    };
  }

  private static Fetched brought(Errand errand, byte[] bytes) {
    try {
      Files.write(errand.into(), bytes);
      return new Fetched.Brought();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> data(String ref) {
    int comma = ref.indexOf(',');
    if (comma < 0 || !ref.substring(0, comma).endsWith(";base64")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(ref.substring(comma + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] small(Attachment file) {
    return switch (file.kind()) {
      case "photo" -> commented(file.ref());
      case "video" -> text("\0\0\0\u0018ftypisom\0\0\0\0isomiso2" + file.ref());
      case "voice" -> text("OggS" + file.ref());
      default -> text("%PDF-1.4\n%" + file.ref());
    };
  }

  /** The reference stands in the picture as a comment, as cameras put theirs. */
  private static byte[] commented(String ref) {
    var words = text(ref.substring(0, Math.min(200, ref.length())));
    var out = new java.io.ByteArrayOutputStream();
    out.write(JPEG, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
    out.writeBytes(words);
    out.write(JPEG, 2, JPEG.length - 2);
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
