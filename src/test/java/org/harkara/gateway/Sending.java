package org.harkara.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.Evidence;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.store.Store;

/** What a line of a transcript sends beside its words, and what became of it. */
final class Sending {
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\[(?:(photo|video|voice|document)(?: (\\S+))??(?: of (\\S+))?|at (.+),(.+))] ?");

  private Sending() {}

  static Inbound of(ChannelId channel, Address from, String key, String line, Instant at) {
    var beside = BESIDE.matcher(line);
    var files = new ArrayList<Attachment>();
    var album = Optional.<String>empty();
    var point = Optional.<GeoPoint>empty();
    int words = 0;
    while (beside.lookingAt()) {
      if (beside.group(1) == null) {
        point =
            Optional.of(
                new GeoPoint(
                    Double.parseDouble(beside.group(4)), Double.parseDouble(beside.group(5))));
      } else {
        var name = Optional.ofNullable(beside.group(2)).orElse("file-" + key);
        files.add(new Attachment(beside.group(1), name, ""));
        album = Optional.ofNullable(beside.group(3));
      }
      words = beside.end();
      beside.region(words, line.length());
    }
    return new Inbound(
        channel,
        from,
        key,
        line.substring(words),
        Optional.empty(),
        at,
        Optional.empty(),
        files,
        point,
        Inbound.Hints.NONE,
        album);
  }

  /** The files of a case: kind, state, whether it may be shown, why it was refused. */
  static String held(Store store, String number) {
    List<Evidence> files = store.read(views -> views.evidenceRegister().of(CaseNumber.id(number)));
    return files.isEmpty()
        ? "nothing"
        : files.stream().map(Sending::said).collect(Collectors.joining(", "));
  }

  private static String said(Evidence file) {
    return file.kind()
        + " "
        + file.state().slug()
        + (file.shown().isPresent() ? " shown" : "")
        + (file.reason().isEmpty() ? "" : " " + file.reason());
  }
}
