package org.harkara.store.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.harkara.model.Attachment;
import org.harkara.model.Button;
import org.harkara.model.Inbound;
import org.harkara.model.Names;
import org.harkara.model.Plan;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.PlaceFacts;
import org.harkara.store.LastOrder;

/**
 * What is kept as JSON text: only what no query looks into. Instants are epoch milliseconds; a
 * field that a later version adds or drops does not make an old row unreadable.
 */
final class Json<T> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(
              new Jdk8Module(),
              new JavaTimeModule(),
              new SimpleModule().addSerializer(Plan.class, new PlanSerializer()))
          .addMixIn(Plan.Leg.class, PlanSerializer.ReadLeg.class)
          .addMixIn(Plan.Rung.class, PlanSerializer.ReadRung.class)
          .addMixIn(Plan.Step.class, PlanSerializer.ReadStep.class)
          .addMixIn(Plan.Hold.class, PlanSerializer.ReadHold.class)
          .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static final Json<Plan> PLAN = new Json<>(new TypeReference<>() {});
  static final Json<List<String>> TEXTS = new Json<>(new TypeReference<>() {});
  static final Json<List<Attachment>> ATTACHMENTS = new Json<>(new TypeReference<>() {});
  static final Json<List<List<Button>>> BUTTONS = new Json<>(new TypeReference<>() {});
  static final Json<Inbound.Hints> HINTS = new Json<>(new TypeReference<>() {});
  static final Json<PlaceFacts> PLACE_FACTS = new Json<>(new TypeReference<>() {});
  static final Json<LastOrder> LAST_ORDER = new Json<>(new TypeReference<>() {});
  static final Json<DutyFacts> DUTY_FACTS = new Json<>(new TypeReference<>() {});
  private static final Json<Map<String, String>> NAMES = new Json<>(new TypeReference<>() {});
  private static final int MOST_NAMES = 10_000;
  private static final Map<String, Names> READ_NAMES = new ConcurrentHashMap<>();

  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Json(TypeReference<T> type) {
    writer = MAPPER.writerFor(type);
    reader = MAPPER.readerFor(type);
  }

  String write(T value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be kept as JSON", e);
    }
  }

  T read(String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("a row holds JSON that cannot be read", e);
    }
  }

  static String write(Names names) {
    return NAMES.write(names.byLanguage());
  }

  /** There are as many as places and officers, and each is read again and again. */
  static Names names(String json) {
    var known = READ_NAMES.get(json);
    if (known != null) {
      return known;
    }
    if (READ_NAMES.size() >= MOST_NAMES) {
      READ_NAMES.clear();
    }
    var names = new Names(NAMES.read(json));
    READ_NAMES.put(json, names);
    return names;
  }
}
