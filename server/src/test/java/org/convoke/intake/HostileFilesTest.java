package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Draft;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or made to harm: a clear warning, what can be read is read, never an exception. */
final class HostileFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String HEADER = "id,title,date,town,country\n";

    @TempDir
    Path folder;

    private final List<IntakeRecord> records = new ArrayList<>();

    @Test
    void randomBytes_areNoTable() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);

        assertUnreadable(read(bytes), WarningCode.UNREADABLE_FILE);
    }

    @Test
    void emptyFile_isUnreadable() throws IOException {
        assertUnreadable(read(new byte[0]), WarningCode.UNREADABLE_FILE);
    }

    @Test
    void gzipBomb_isRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }

        FileSummary summary = read(packed.toByteArray());

        assertTrue(
                summary.warnings().stream().anyMatch(each -> each.code() == WarningCode.TOO_LARGE), summary::toString);
    }

    @Test
    void truncatedGzip_isReadAsFarAsItGoes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Random random = new Random(3);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = 0; i < 20_000; i++) {
                text.append(i).append(",Walk ").append(random.nextLong()).append(",2026-05-09,Berlin,DE\n");
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        FileSummary summary = read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertTrue(summary.isReadable());
        assertTrue(records.size() > 1_000);
        assertEquals(WarningCode.UNREADABLE_FILE, summary.warnings().getLast().code());
    }

    @Test
    void zipBombNamedXlsx_isRefused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }

        assertUnreadable(read(packed.toByteArray()), WarningCode.TOO_LARGE);
    }

    @Test
    void archiveThatIsNoWorkbook_isUnreadable() throws IOException {
        assertUnreadable(read(zip("notes.txt", "hello")), WarningCode.UNREADABLE_FILE);
    }

    @Test
    void entitiesInAWorkbook_areRefused() throws IOException {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";

        assertUnreadable(read(zip("xl/workbook.xml", xml)), WarningCode.TOO_LARGE);
    }

    @Test
    void brokenWorkbook_isUnreadable() throws IOException {
        assertUnreadable(read(zip("xl/workbook.xml", "<workbook><sheets>")), WarningCode.UNREADABLE_FILE);
    }

    @Test
    void tenThousandColumns_areRefusedOrRead() throws IOException {
        String header = "title,date" + ",c".repeat(20_000) + "\n";

        read((header + "Walk,2026-05-09" + ",x".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8));

        assertTrue(records.stream().allMatch(each -> each.drafts().isEmpty()));
    }

    @Test
    void oneHugeCell_isRefusedAndTheRestRead() throws IOException {
        String huge = "x".repeat(3_000_000);

        read((HEADER + "1," + huge + ",2026-05-09,Berlin,DE\n2,Walk,2026-05-09,Berlin,DE\n")
                .getBytes(StandardCharsets.UTF_8));

        assertEquals(2, records.size());
        assertEquals(
                WarningCode.TOO_LARGE, records.getFirst().warnings().getFirst().code());
        assertEquals(1, records.getLast().drafts().size());
    }

    @Test
    void quoteThatNeverCloses_costsItsRowOnly() throws IOException {
        read((HEADER + "1,\"Walk,2026-05-09,Berlin,DE\n2,Swim,2026-05-09,Berlin,DE\n")
                .getBytes(StandardCharsets.UTF_8));

        assertEquals(2, records.size(), records::toString);
        assertEquals(
                WarningCode.MALFORMED_RECORD,
                records.getFirst().warnings().getFirst().code());
        assertEquals("Swim", records.getLast().drafts().getFirst().content().title());
    }

    @Test
    void nestedQuotesAndNulBytes_survive() throws IOException {
        read((HEADER + "1,\"The \"old\" bridge\",2026-05-09,Berlin,DE\n2,Wa\u0000lk,2026-05-09,Berlin,DE\n")
                .getBytes(StandardCharsets.UTF_8));

        assertTrue(title(0).startsWith("The old"), title(0));
        assertEquals("Wa lk", title(1));
    }

    @Test
    void formulas_stayText() throws IOException {
        read((HEADER + "1,=HYPERLINK(\"\"x\"\"),2026-05-09,Berlin,DE\n").getBytes(StandardCharsets.UTF_8));

        assertTrue(title(0).startsWith("=HYPERLINK"));
    }

    @Test
    void encodings_areDetected() throws IOException {
        String text = HEADER + "1,Übung am Fluß,2026-05-09,München,DE\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1)) {
            records.clear();
            read(text.getBytes(charset));
            assertEquals("Übung am Fluß", title(0), charset::name);
        }
    }

    @Test
    void lineEndsAndSeparators_areDetected() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (String separator : List.of(",", ";", "\t", "|")) {
                records.clear();
                read((HEADER + "1,Walk,2026-05-09,Berlin,DE\n2,Swim,2026-05-09,Paris,FR\n")
                        .replace(",", separator)
                        .replace("\n", end)
                        .getBytes(StandardCharsets.UTF_8));
                assertEquals(2, records.size(), separator);
                assertEquals("Swim", title(1));
            }
        }
    }

    private String title(int record) {
        Draft draft = records.get(record).drafts().getFirst();
        return draft.content().title();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private FileSummary read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("events.csv"), bytes);
        Call call = new Call(new CallSlug("rivers"), "Rivers day", new Call.Days(DAY, DAY), Locale.ENGLISH);
        IntakeOptions options = new IntakeOptions(call, "events", Map.of(), IntakeOptions.Defaults.NONE);
        return Tally.INTAKE.read(file, options, records::add);
    }

    private static void assertUnreadable(FileSummary summary, WarningCode code) {
        assertFalse(summary.isReadable(), summary::toString);
        assertEquals("unknown", summary.format());
        assertEquals(
                code, summary.warnings().stream().map(Warning::code).toList().getLast());
    }
}
