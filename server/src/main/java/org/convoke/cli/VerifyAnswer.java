package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.i18n.Message;
import org.convoke.verify.Endorsed;
import org.convoke.verify.Finding;
import org.convoke.verify.Issued;
import org.convoke.verify.IssuedText;
import org.convoke.verify.Piece;
import org.convoke.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What {@code convoke verify} found, and says.
 *
 * @param endorsed who stands behind the version; absent when nobody was asked, or no version was found
 */
record VerifyAnswer(Finding finding, @Nullable Endorsed endorsed) {

    /** Compares a text with what was issued, and asks who endorses what it was found to be. */
    static VerifyAnswer of(Console console, Issued issued, byte[] text, Function<IssuedText, Endorsed> endorsers) {
        if (issued.damaged() > 0) {
            console.note(Message.of("cli.verify.damaged", issued.damaged()));
        }
        Finding finding = issued.checker().check(text);
        IssuedText match = finding.match();
        Endorsed endorsed = match == null ? null : endorsers.apply(match);
        if (endorsed != null && endorsed.damaged() > 0) {
            console.note(Message.of("cli.verify.endorsements-damaged", endorsed.damaged()));
        }
        return new VerifyAnswer(finding, endorsed);
    }

    /** @param isSealOnly whether nothing but its seal was there to compare it with */
    void print(Console console, boolean isSealOnly) {
        IssuedText match = finding.match();
        String key = "cli.verify."
                + finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (match == null && isSealOnly) {
            console.say(finding.verdict().isTrue() ? "cli.verify.sealed" : "cli.verify.unsealed");
        } else if (match == null) {
            console.say(key);
        } else {
            int newest = finding.newest() == null ? match.version() : finding.newest();
            console.say(key, match.call(), match.version(), match.language(), newest);
        }
        if (match != null && endorsed != null) {
            printEndorsers(console, match, endorsed);
        }
        if (!finding.difference().isEmpty()) {
            console.say(finding.verdict() == Verdict.OLDER_VERSION ? "cli.verify.since" : "cli.verify.difference");
            finding.difference().forEach(piece -> console.out().print(marked(piece)));
            console.out().println();
        }
    }

    private static void printEndorsers(Console console, IssuedText match, Endorsed endorsed) {
        String names = endorsed.named().stream()
                .map(each -> each.name() + " (" + each.organization() + ")")
                .collect(Collectors.joining(", "));
        console.say("cli.verify.endorsers", endorsed.named().size(), match.version(), names);
        if (endorsed.unnamed() != null && endorsed.unnamed() > 0) {
            console.say("cli.verify.endorsers-unnamed", endorsed.unnamed());
        }
    }

    /** As wdiff marks words. */
    private static String marked(Piece piece) {
        String text = piece.text();
        String words = text.stripTrailing();
        String blanks = text.substring(words.length());
        return switch (piece.op()) {
            case EQUAL -> text;
            case DELETE -> "[-" + words + "-]" + blanks;
            case INSERT -> "{+" + words + "+}" + blanks;
        };
    }

    void write(JsonGenerator json) throws IOException {
        IssuedText match = finding.match();
        json.writeStartObject();
        json.writeStringField("verdict", finding.verdict().name());
        Json.writeField(json, "call", match == null ? null : match.call());
        writeNumber(json, "version", match == null ? null : match.version());
        Json.writeField(json, "language", match == null ? null : match.language());
        writeNumber(json, "newest", finding.newest());
        json.writeArrayFieldStart("difference");
        for (Piece piece : finding.difference()) {
            json.writeStartObject();
            json.writeStringField("op", piece.op().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", piece.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeEndorsers(json);
        json.writeEndObject();
    }

    private void writeEndorsers(JsonGenerator json) throws IOException {
        if (endorsed == null) {
            json.writeNullField("endorsers");
            json.writeNullField("unnamedEndorsers");
            return;
        }
        json.writeArrayFieldStart("endorsers");
        for (Endorsed.By each : endorsed.named()) {
            json.writeStartObject();
            json.writeStringField("organization", each.organization());
            json.writeStringField("name", each.name());
            json.writeStringField("kind", each.kind().name());
            Json.writeField(json, "country", each.country());
            json.writeStringField("level", each.level().name());
            json.writeStringField("language", each.language());
            json.writeStringField("at", each.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeNumber(json, "unnamedEndorsers", endorsed.unnamed());
    }

    private static void writeNumber(JsonGenerator json, String name, @Nullable Integer number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
