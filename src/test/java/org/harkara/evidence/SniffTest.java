package org.harkara.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SniffTest {
  /** The first bytes, in hex or (after a colon) as Latin-1. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JPEG with EXIF          | FFD8FFE1001845786966         | image/jpeg
          PNG                     | 89504E470D0A1A0A0000000D     | image/png
          WebP                    | :RIFF0000WEBPVP8             | image/webp
          GIF                     | :GIF89a                      | image/gif
          HEIC of an iPhone       | 0000001866747970686569630000 | image/heic
          MP4 of Telegram         | 00000018667479706D7034320000 | video/mp4
          film of an iPhone       | 00000014667479707174202000   | video/quicktime
          3GP of an old phone     | 00000018667479703367703400   | video/3gpp
          sound in MP4            | 00000018667479704D34412000   | audio/mp4
          WebM                    | 1A45DFA39F4286               | video/webm
          voice of Telegram       | :OggS                        | audio/ogg
          MP3 with a name         | :ID3abc                      | audio/mpeg
          MP3                     | FFFB9064                     | audio/mpeg
          AMR of an old phone     | :#!AMR                       | audio/amr
          WAV                     | :RIFF0000WAVEfmt             | audio/wav
          PDF                     | :%PDF-1.7                    | application/pdf
          ZIP, also of Word       | 504B0304                     | application/zip
          a program               | :MZ                          | application/x-executable
          a page                  | :<html><script>              |
          a drawing with programs | :<svg xmlns=                 |
          RIFF, but cut           | :RIFF0000WE                  |
          one byte                | FF                           |
          nothing                 | :                            |
          """)
  void theFirstBytesSayWhatItIs(String label, String bytes, String type) {
    var head =
        bytes.startsWith(":")
            ? bytes.substring(1).getBytes(StandardCharsets.ISO_8859_1)
            : HexFormat.of().parseHex(bytes);
    assertThat(Sniff.type(head).orElse(null)).isEqualTo(type);
  }
}
