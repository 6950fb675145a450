package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.convoke.circulate.Carriage;
import org.convoke.circulate.CarriageStore;
import org.convoke.circulate.Examination;
import org.convoke.i18n.Message;

/** Prints pages that carry a text. */
final class CarriageLines {

    private CarriageLines() {}

    static void print(Console console, List<Carriage> carriages, boolean isJson) {
        if (isJson) {
            Json.print(console, json -> write(json, carriages, console));
            return;
        }
        carriages.forEach(each -> say(console, each));
        if (carriages.isEmpty()) {
            console.say("cli.carried.none");
        }
    }

    private static void say(Console console, Carriage carriage) {
        Examination.Found found = carriage.examination().found();
        console.say(
                "cli.carried",
                String.valueOf(carriage.number()),
                carriage.decision().state().name().toLowerCase(Locale.ROOT),
                found == null ? "unread" : found.mark().name().toLowerCase(Locale.ROOT),
                found == null || found.version() == null ? 0 : found.version(),
                carriage.told().link().toString(),
                name(carriage));
        CarriageStore.fault(carriage).ifPresent(console::note);
    }

    private static String name(Carriage carriage) {
        String told = carriage.told().newsroom();
        return told != null ? told : String.valueOf(carriage.told().organization());
    }

    private static void write(JsonGenerator json, List<Carriage> carriages, Console console) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("carried");
        for (Carriage carriage : carriages) {
            json.writeStartObject();
            json.writeNumberField("number", carriage.number());
            json.writeStringField("link", carriage.told().link().toString());
            Json.writeField(json, "newsroom", carriage.told().newsroom());
            Json.writeField(json, "organization", carriage.told().organization());
            json.writeStringField("way", carriage.told().way().name());
            json.writeStringField("reported", carriage.told().at().toString());
            json.writeStringField("state", carriage.decision().state().name());
            Json.writeField(json, "decided", carriage.decision().at());
            Json.writeField(json, "reason", carriage.decision().reason());
            write(json, carriage.examination());
            Message fault = CarriageStore.fault(carriage).orElse(null);
            Json.writeField(
                    json, "fault", fault == null ? null : console.messages().text(fault));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Examination examination) throws IOException {
        Examination.Found found = examination.found();
        Json.writeField(json, "mark", found == null ? null : found.mark());
        Integer version = found == null ? null : found.version();
        if (version == null) {
            json.writeNullField("version");
        } else {
            json.writeNumberField("version", version);
        }
        Json.writeField(json, "language", found == null ? null : found.language());
        Json.writeField(json, "checked", found == null ? null : found.at());
        Json.writeField(json, "tried", examination.tried());
    }
}
