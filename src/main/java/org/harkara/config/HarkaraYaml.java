package org.harkara.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Kind;

/** {@code harkara.yaml}: what a place of operation sets for itself. */
final class HarkaraYaml {
  static final String FILE = "harkara.yaml";

  private static final int REGISTRATIONS = 3;

  private final YamlMap root;

  HarkaraYaml(YamlMap root) {
    this.root = root;
  }

  /**
   * @param packs a list, or lists by place; empty for all there are
   */
  record Read(
      Settings settings,
      Map<String, ChannelConfig> channels,
      YamlNode district,
      YamlNode language,
      Optional<YamlNode> packs,
      ChatRules.Read chat) {
    void checkDistrict(Map<String, PlaceRow> places, Faults faults) {
      if (!district.present() || !faults.readable(PlacesCsv.FILE)) {
        return;
      }
      var place = places.get(settings.district());
      if (place == null) {
        district.fault(
            "'" + settings.district() + "' is no code in places.csv: write the district's");
      }
    }
  }

  Read read() {
    int port = root.get("port").integer(0, 65535);
    var district = root.get("district");
    var language = root.get("language");
    var pace = root.get("pace").map();
    var chat =
        root.optional("chat")
            .map(YamlNode::map)
            .map(ChatRules.Read::of)
            .orElse(ChatRules.Read.NONE);
    var settings =
        new Settings(
            port,
            publicUrl(root.get("publicUrl")),
            database(root.get("database")),
            district.text(),
            language.text(),
            pace.get("complaintsPerHour").integer(1, 10_000),
            pace.get("identicalRepliesPerHour").integer(1, 10_000),
            root.get("placeWait").duration(),
            root.get("menuWait").duration(),
            root.get("afterLadder").duration(),
            expiry(root.get("expiry").map()),
            root.get("retries").list().stream().map(YamlNode::duration).toList(),
            root.get("uncertainWait").duration(),
            pace.optional("registrationsPerHour")
                .map(n -> n.integer(1, 10_000))
                .orElse(REGISTRATIONS),
            root.optional("spans").map(YamlNode::map).map(Spans::read).orElse(Spans.USUAL),
            root.optional("evidence")
                .map(YamlNode::map)
                .map(EvidenceRules::read)
                .orElse(EvidenceRules.USUAL),
            chat.rules(),
            Guards.read(pace),
            AccessRules.read(root));
    pace.noOthers();
    var channels = channels(root.get("channels").map());
    var packs = root.optional("packs");
    root.noOthers();
    return new Read(settings, channels, district, language, packs, chat);
  }

  private static String publicUrl(YamlNode node) {
    if (node.textOrEmpty().isBlank()) {
      return "";
    }
    return node.parsed(
        "an address such as https://sms.example.org, without a path's last /",
        "",
        text -> {
          var uri = URI.create(text);
          var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
          if (!web || uri.getHost() == null || text.endsWith("/") || uri.getQuery() != null) {
            throw new IllegalArgumentException("no base");
          }
          return text;
        });
  }

  private static String database(YamlNode node) {
    return node.parsed(
        "a database: write jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME",
        "",
        text -> {
          if (!text.matches("jdbc:(sqlite:|postgresql:).+")) {
            throw new IllegalArgumentException("no database");
          }
          return text;
        });
  }

  private static Map<Kind, Duration> expiry(YamlMap map) {
    var expiry = new EnumMap<Kind, Duration>(Kind.class);
    for (var kind : Kind.values()) {
      expiry.put(kind, map.get(kind.name().toLowerCase(Locale.ROOT)).duration());
    }
    map.noOthers();
    return Collections.unmodifiableMap(expiry);
  }

  private static Map<String, ChannelConfig> channels(YamlMap map) {
    var channels = new LinkedHashMap<String, ChannelConfig>();
    map.bySlug().forEach((id, node) -> channels.put(id, channel(id, node.map())));
    return Collections.unmodifiableMap(channels);
  }

  private static ChannelConfig channel(String id, YamlMap section) {
    var values = new LinkedHashMap<String, String>();
    var unset = new ArrayList<String>();
    section
        .entries()
        .forEach((key, node) -> node.collect(unset).ifPresent(value -> values.put(key, value)));
    int perSecond = section.optional("perSecond").map(n -> n.integer(1, 100_000)).orElse(10);
    var template = section.optional("requiresTemplate").map(YamlNode::bool).orElse(false);
    return new ChannelConfig(
        id,
        Collections.unmodifiableMap(values),
        List.copyOf(unset.stream().distinct().toList()),
        perSecond,
        template);
  }
}
