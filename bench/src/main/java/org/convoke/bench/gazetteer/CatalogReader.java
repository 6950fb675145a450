package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a compiled gettext catalog whose message ids are GeoNames ids.
 *
 * @see <a href="https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html">the format of MO files</a>
 */
final class CatalogReader {

    private static final int MAGIC = 0x950412de;

    private CatalogReader() {}

    /** Returns the name for each GeoNames id. */
    static Map<Integer, String> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) != MAGIC) {
            throw new IOException("not a little-endian MO file: " + file);
        }
        int count = bytes.getInt(8);
        Map<Integer, String> nameOfId = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String id = text(bytes, bytes.getInt(12) + 8 * i);
            // Countries stand in the same catalog under their two letters.
            if (!id.isEmpty() && Character.isDigit(id.charAt(0))) {
                nameOfId.put(Integer.parseInt(id), text(bytes, bytes.getInt(16) + 8 * i));
            }
        }
        return nameOfId;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] text = new byte[bytes.getInt(at)];
        bytes.get(bytes.getInt(at + 4), text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
