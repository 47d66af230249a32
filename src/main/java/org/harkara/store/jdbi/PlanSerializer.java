package org.harkara.store.jdbi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.harkara.model.Plan;

/**
 * A plan as Jackson itself would write it, field by field: one is written with every complaint, by
 * the one thread that must not wait.
 */
final class PlanSerializer extends JsonSerializer<Plan> {
  @Override
  public void serialize(Plan plan, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("legs");
    for (var leg : plan.legs()) {
      json.writeStartObject();
      json.writeStringField("name", leg.name());
      json.writeStringField("stop", leg.stop().name());
      json.writeNumberField("due", leg.due().toEpochMilli());
      json.writeFieldName("doneAt");
      write(leg.doneAt(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ladder");
    for (var rung : plan.ladder()) {
      json.writeStartObject();
      json.writeStringField("role", rung.role());
      json.writeStringField("department", rung.department().orElse(null));
      json.writeNumberField("placeId", rung.placeId());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (var step : plan.steps()) {
      json.writeStartObject();
      json.writeNumberField("at", step.at().toEpochMilli());
      json.writeStringField("act", step.act().name());
      json.writeNumberField("leg", step.leg());
      json.writeBooleanField("fired", step.fired());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!plan.holds().isEmpty()) {
      json.writeArrayFieldStart("holds");
      for (var hold : plan.holds()) {
        json.writeStartObject();
        json.writeNumberField("since", hold.since().toEpochMilli());
        json.writeNumberField("until", hold.until().toEpochMilli());
        json.writeStringField("before", hold.before().name());
        json.writeEndObject();
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
}
