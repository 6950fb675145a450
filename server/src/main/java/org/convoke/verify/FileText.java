package org.convoke.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.convoke.format.OlderCharset;
import org.convoke.format.TextEncoding;
import org.convoke.format.Undecoded;

/** The characters of a file of unknown origin: UTF-8 or UTF-16, and what is neither as Western programs write it. */
final class FileText {

    private FileText() {}

    /** Never fails: every byte becomes some character. */
    static String of(byte[] file) {
        TextEncoding encoding = TextEncoding.of(Arrays.copyOf(file, Math.min(file.length, TextEncoding.SAMPLE_BYTES)));
        StringWriter text = new StringWriter(file.length);
        try (Reader reader =
                encoding.reader(new ByteArrayInputStream(file), new Undecoded(OlderCharset.WINDOWS_1252))) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
        return text.toString();
    }
}
