package org.convoke.publish;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.convoke.api.JsonBytes;

/** The members of one JSON object in UTF-8 without blanks, as this program writes it; values are copied, not read. */
final class JsonMembers {

    private final byte[] json;
    private int at = 1;

    JsonMembers(byte[] json) {
        this.json = json;
    }

    /** Writes the members that have one of the names, in their order, with commas between them; ends at the last of them. */
    void write(Set<String> names, JsonBytes out) {
        int left = names.size();
        while (left > 0 && json[at] == '"') {
            int begin = at;
            skipString();
            boolean isWanted = names.contains(new String(json, begin + 1, at - begin - 2, StandardCharsets.US_ASCII));
            at++;
            skipValue();
            if (isWanted) {
                out.raw(left == names.size() ? "" : ",").raw(json, begin, at - begin);
                left--;
            }
            // Past the comma; the closing brace ends the loop.
            at += json[at] == ',' ? 1 : 0;
        }
    }

    /** Goes on to the comma or brace behind a value. */
    private void skipValue() {
        int depth = 0;
        while (depth > 0 || json[at] != ',' && json[at] != '}') {
            switch (json[at]) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        }
    }

    private void skipString() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }
}
