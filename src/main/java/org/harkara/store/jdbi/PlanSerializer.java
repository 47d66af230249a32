package org.harkara.store.jdbi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.harkara.model.Plan;

/**
 * A plan, short: its parts are arrays without names. One is written with every complaint, by the
 * one thread that must not wait.
 */
final class PlanSerializer extends JsonSerializer<Plan> {
  @Override
  public void serialize(Plan plan, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("legs");
    for (var leg : plan.legs()) {
      json.writeStartArray();
      json.writeString(leg.name());
      json.writeString(leg.stop().name());
      json.writeNumber(leg.due().toEpochMilli());
      write(leg.doneAt(), json);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ladder");
    for (var rung : plan.ladder()) {
      json.writeStartArray();
      json.writeString(rung.role());
      json.writeString(rung.department().orElse(null));
      json.writeNumber(rung.placeId());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (var step : plan.steps()) {
      json.writeStartArray();
      json.writeNumber(step.at().toEpochMilli());
      json.writeString(step.act().name());
      json.writeNumber(step.leg());
      json.writeBoolean(step.fired());
      json.writeEndArray();
    }
    json.writeEndArray();
    if (!plan.holds().isEmpty()) {
      json.writeArrayFieldStart("holds");
      for (var hold : plan.holds()) {
        json.writeStartArray();
        json.writeNumber(hold.since().toEpochMilli());
        json.writeNumber(hold.until().toEpochMilli());
        json.writeString(hold.before().name());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Optional<Instant> time, JsonGenerator json) throws IOException {
    if (time.isPresent()) {
      json.writeNumber(time.get().toEpochMilli());
    } else {
      json.writeNull();
    }
  }

  /** Reads the parts of a plan by their places, in the order of the records' components. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"name", "stop", "due", "doneAt"})
  interface ReadLeg {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"role", "department", "placeId"})
  interface ReadRung {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"at", "act", "leg", "fired"})
  interface ReadStep {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"since", "until", "before"})
  interface ReadHold {}
}
