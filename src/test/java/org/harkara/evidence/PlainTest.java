package org.harkara.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as the JDK writes them, with the words that cameras add. */
class PlainTest {
  private static final String SECRET = "GPS 25.6093 85.1376 Ramesh's phone";

  @Test
  void ofAJpegOnlyThePictureAndWhichSideIsUpAreLeft() throws IOException {
    var clean = picture("jpg");
    var dirty = new ByteArrayOutputStream();
    dirty.write(clean, 0, 2);
    dirty.writeBytes(segment(0xE1, exif(6)));
    dirty.writeBytes(segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRET)));
    dirty.writeBytes(segment(0xED, bytes("Photoshop 3.0\0" + SECRET)));
    dirty.writeBytes(segment(0xFE, bytes(SECRET)));
    dirty.write(clean, 2, clean.length - 2);
    dirty.writeBytes(bytes("MotionPhoto " + SECRET));

    var plain = Plain.of("image/jpeg", dirty.toByteArray()).orElseThrow();
    assertThat(text(plain)).doesNotContain("GPS", "Ramesh", "Photoshop", "MotionPhoto");
    assertThat(same(clean, plain)).isTrue();
    assertThat(text(plain)).contains("Exif");
    assertThat(Plain.of("image/jpeg", plain))
        .hasValueSatisfying(p -> assertThat(p).isEqualTo(plain));
  }

  @Test
  void anUprightJpegKeepsNoExifAtAll() throws IOException {
    var clean = picture("jpg");
    var dirty = new ByteArrayOutputStream();
    dirty.write(clean, 0, 2);
    dirty.writeBytes(segment(0xE1, exif(1)));
    dirty.write(clean, 2, clean.length - 2);
    assertThat(Plain.of("image/jpeg", dirty.toByteArray()))
        .hasValueSatisfying(p -> assertThat(p).isEqualTo(clean));
  }

  @Test
  void ofAPngOnlyThePictureIsLeft() throws IOException {
    var clean = picture("png");
    var dirty = new ByteArrayOutputStream();
    dirty.write(clean, 0, 33);
    for (var name : new String[] {"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVW"}) {
      dirty.writeBytes(chunk(name, bytes(SECRET)));
    }
    dirty.write(clean, 33, clean.length - 33);
    dirty.writeBytes(bytes(SECRET));
    assertThat(Plain.of("image/png", dirty.toByteArray()))
        .hasValueSatisfying(p -> assertThat(p).isEqualTo(clean));
  }

  @Test
  void ofAWebpOnlyThePictureIsLeft() {
    var extended = new byte[] {0x2C, 0, 0, 0, 1, 0, 0, 1, 0, 0};
    var dirty =
        riff(
            part("VP8X", extended),
            part("VP8 ", bytes("pixel")),
            part("EXIF", bytes(SECRET)),
            part("XMP ", bytes(SECRET)));
    extended[0] = 0x20;
    assertThat(Plain.of("image/webp", dirty))
        .hasValueSatisfying(
            p ->
                assertThat(p)
                    .isEqualTo(riff(part("VP8X", extended), part("VP8 ", bytes("pixel")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void whatIsCutOffOrBrokenIsNotShown(String format) throws IOException {
    var type = format.equals("jpg") ? "image/jpeg" : "image/png";
    var whole = picture(format);
    for (int length = 0; length < whole.length; length++) {
      assertThat(Plain.of(type, Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
    assertThat(Plain.of("image/gif", bytes("GIF89a"))).isEmpty();
    assertThat(Plain.of("video/mp4", whole)).isEmpty();
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1200; i++) {
      image.setRGB(i % 40, i / 40, i * 7919);
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static boolean same(byte[] a, byte[] b) throws IOException {
    var one = ImageIO.read(new ByteArrayInputStream(a));
    var two = ImageIO.read(new ByteArrayInputStream(b));
    for (int i = 0; i < 1200; i++) {
      if (one.getRGB(i % 40, i / 40) != two.getRGB(i % 40, i / 40)) {
        return false;
      }
    }
    return true;
  }

  /** As a phone writes it: little end first, orientation and a text. */
  private static byte[] exif(int turned) {
    var out = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes("Exif\0\0II")).putShort((short) 42).putInt(8).putShort((short) 2);
    out.putShort((short) 0x010F).putShort((short) 2).putInt(34).putInt(38);
    out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(turned);
    out.putInt(0).put(bytes(SECRET));
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] segment(int marker, byte[] words) {
    return ByteBuffer.allocate(words.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (words.length + 2))
        .put(words)
        .array();
  }

  private static byte[] chunk(String name, byte[] words) {
    var sum = new CRC32();
    sum.update(bytes(name));
    sum.update(words);
    return ByteBuffer.allocate(words.length + 12)
        .putInt(words.length)
        .put(bytes(name))
        .put(words)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] part(String name, byte[] words) {
    return ByteBuffer.allocate(8 + words.length + words.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes(name))
        .putInt(words.length)
        .put(words)
        .array();
  }

  private static byte[] riff(byte[]... parts) {
    int length = 4 + Arrays.stream(parts).mapToInt(p -> p.length).sum();
    var out = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes("RIFF")).putInt(length).put(bytes("WEBP"));
    Arrays.stream(parts).forEach(out::put);
    return out.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
