package org.convoke.api;

import java.util.Locale;
import org.convoke.i18n.Messages;
import org.convoke.web.Answer;
import org.convoke.web.ErrorForm;
import org.convoke.web.Fault;
import org.convoke.web.Media;
import org.convoke.web.Reader;

/**
 * Errors as problem details (RFC 9457). The {@code type} is {@code urn:convoke:problem:} and the key of the message without
 * {@code error.}, dots as hyphens: programs may rely on it, while {@code title} and {@code detail} are in the reader's language.
 */
public final class Problems implements ErrorForm {

    private static final String TYPE = "urn:convoke:problem:";

    @Override
    public Answer answer(Fault fault, Reader reader) {
        JsonBytes json = new JsonBytes(300).raw("{");
        writeMembers(json, fault, reader);
        Answer answer = Answer.of(Media.PROBLEM, json.raw("}").toBytes())
                .withStatus(fault.status())
                .in(reader);
        for (var field : fault.fields()) {
            answer = answer.with(field.name(), field.value());
        }
        return answer;
    }

    /** Writes type, title, status and detail, without braces, so that an answer can add members of its own. */
    public static void writeMembers(JsonBytes json, Fault fault, Reader reader) {
        Messages messages = reader.messages();
        json.raw("\"type\":").text(type(fault.message().key()));
        json.raw(",\"title\":").text(messages.text("error.title." + fault.status()));
        json.raw(",\"status\":").raw(Integer.toString(fault.status()));
        json.raw(",\"detail\":").text(messages.text(fault.message()));
    }

    private static String type(String key) {
        String code = key.startsWith("error.") ? key.substring("error.".length()) : key;
        return TYPE + code.toLowerCase(Locale.ROOT).replace('.', '-');
    }
}
