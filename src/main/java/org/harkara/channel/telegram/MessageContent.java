package org.harkara.channel.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound.Hints;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a person put into a message. */
final class MessageContent {
  private MessageContent() {}

  static boolean isAny(Message m) {
    return m.hasText()
        || m.hasCaption()
        || m.getSticker() != null
        || m.getContact() != null
        || location(m).isPresent()
        || !attachments(m).isEmpty();
  }

  /**
   * The text, or the caption, or in words what else was sent; {@code /help@bot} is {@code /help}.
   */
  static String text(Message m) {
    if (m.hasText()) {
      return m.getText().replace('\0', ' ').replaceFirst("^(/[A-Za-z0-9_]+)@[A-Za-z0-9_]+", "$1");
    }
    if (m.hasCaption()) {
      return m.getCaption().replace('\0', ' ');
    }
    if (m.getSticker() != null && m.getSticker().getEmoji() != null) {
      return m.getSticker().getEmoji();
    }
    if (m.getVenue() != null) {
      return words(m.getVenue().getTitle(), m.getVenue().getAddress());
    }
    if (m.getContact() != null) {
      var card = m.getContact();
      return words(card.getFirstName(), card.getLastName(), card.getPhoneNumber());
    }
    return "";
  }

  /** By file id; of the sizes of a photo the largest. */
  static List<Attachment> attachments(Message m) {
    var found = new ArrayList<Attachment>();
    if (m.getPhoto() != null) {
      m.getPhoto().stream()
          .max(Comparator.comparingInt(p -> p.getWidth() * p.getHeight()))
          .ifPresent(p -> found.add(new Attachment("photo", p.getFileId(), "image/jpeg")));
    }
    if (m.getVideo() != null) {
      found.add(attachment("video", m.getVideo().getFileId(), m.getVideo().getMimeType()));
    }
    if (m.getVideoNote() != null) {
      found.add(attachment("video", m.getVideoNote().getFileId(), "video/mp4"));
    }
    if (m.getVoice() != null) {
      found.add(attachment("voice", m.getVoice().getFileId(), m.getVoice().getMimeType()));
    }
    if (m.getAudio() != null) {
      found.add(attachment("voice", m.getAudio().getFileId(), m.getAudio().getMimeType()));
    }
    if (m.getDocument() != null) {
      found.add(attachment("document", m.getDocument().getFileId(), m.getDocument().getMimeType()));
    }
    return found;
  }

  static Optional<GeoPoint> location(Message m) {
    if (m.getVenue() != null && m.getVenue().getLocation() != null) {
      return point(m.getVenue().getLocation());
    }
    return m.hasLocation() ? point(m.getLocation()) : Optional.empty();
  }

  /** The name the sender goes by. */
  static Hints hints(User sender) {
    var name = sender == null ? "" : words(sender.getFirstName(), sender.getLastName());
    return new Hints(
        false,
        name.isEmpty() ? Optional.empty() : Optional.of(name),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<GeoPoint> point(Location at) {
    try {
      return Optional.of(new GeoPoint(at.getLatitude(), at.getLongitude()));
    } catch (IllegalArgumentException offTheGlobe) {
      return Optional.empty();
    }
  }

  private static Attachment attachment(String kind, String fileId, String type) {
    return new Attachment(kind, fileId, type == null ? "" : type);
  }

  private static String words(String... parts) {
    return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" "));
  }
}
