package org.convoke.cli;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.convoke.call.DraftNote;
import org.convoke.call.SignedText;
import org.convoke.call.TextHeader;

/** What {@code convoke call issue --dry-run} prints: what would be signed, how long it is and what may have been overlooked. */
record DraftPreview(SignedText text, List<DraftNote> notes) {

    void print(Console console) {
        console.say("cli.preview.stored");
        // The header as it would be signed; the moment is that of issue.
        String file = new String(text.bytes(), StandardCharsets.UTF_8);
        console.out().println(file.substring(0, file.indexOf("\n\n")));
        console.out().println();
        console.say(
                "cli.preview.length",
                words(),
                text.body().codePointCount(0, text.body().length()),
                text.bytes().length);
        notes.forEach(note -> console.say(key(note), note.detail()));
        if (notes.isEmpty()) {
            console.say("cli.preview.sound");
        }
    }

    private static String key(DraftNote note) {
        return "cli.preview." + note.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int words() {
        BreakIterator breaks =
                BreakIterator.getWordInstance(ULocale.forLocale(text.header().language()));
        breaks.setText(text.body());
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }

    void printJson(Console console) {
        TextHeader header = text.header();
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeBooleanField("dryRun", true);
            json.writeNumberField("version", header.version());
            json.writeStringField("language", header.language().toLanguageTag());
            json.writeNumberField("words", words());
            json.writeNumberField("bytes", text.bytes().length);
            json.writeArrayFieldStart("notes");
            for (DraftNote note : notes) {
                json.writeStartObject();
                json.writeStringField("code", note.code().name());
                json.writeStringField("detail", note.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
