package org.convoke.publish;

import java.util.List;
import org.convoke.api.JsonBytes;

/** The members of one JSON object in UTF-8 without blanks, as this program writes it; values are copied, not read. */
final class JsonMembers {

    private final byte[] json;
    private int at = 1;

    JsonMembers(byte[] json) {
        this.json = json;
    }

    /** Writes the members that have these names, given in the object's order, with commas between; ends at the last of them. */
    void write(List<String> names, JsonBytes out) {
        int found = 0;
        while (found < names.size() && json[at] == '"') {
            int begin = at;
            skipString();
            boolean isWanted = isName(names.get(found), begin + 1, at - 1);
            at++;
            skipValue();
            if (isWanted) {
                out.raw(found == 0 ? "" : ",").raw(json, begin, at - begin);
                found++;
            }
            // Past the comma; the closing brace ends the loop.
            at += json[at] == ',' ? 1 : 0;
        }
    }

    private boolean isName(String name, int from, int until) {
        if (name.length() != until - from) {
            return false;
        }
        for (int i = from; i < until; i++) {
            if (json[i] != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
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
