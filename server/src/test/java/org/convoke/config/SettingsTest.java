package org.convoke.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void get_flagBeforeEnvironmentBeforeFileBeforeDefault() throws IOException {
        Files.writeString(folder.resolve("convoke.properties"), "port = 9001\nlisten = 0.0.0.0\n");
        Settings settings = Settings.of(folder, Map.of("CONVOKE_PORT", "9002"));

        assertEquals("info", settings.get(Setting.LOG));
        assertEquals("0.0.0.0", settings.get(Setting.LISTEN));
        assertEquals("9002", settings.get(Setting.PORT));
        assertEquals("9003", settings.with(Setting.PORT, "9003").get(Setting.PORT));
    }

    @Test
    void of_unknownKeyInTheFile_isRefused() throws IOException {
        Files.writeString(folder.resolve("convoke.properties"), "prot = 9001\n");

        UserError error = assertThrows(UserError.class, () -> Settings.of(folder, Map.of()));

        assertEquals("error.settings.unknown", error.message().key());
    }

    /** When it differs, copy the page that this test wrote: {@code cp server/target/configuration.md docs}. */
    @Test
    void configurationPage_saysWhatHolds() throws IOException {
        Files.writeString(Path.of("target/configuration.md"), page());

        assertEquals(page(), Files.readString(Path.of("../docs/configuration.md")));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                What a flag says goes first, then the environment, then the file `convoke.properties` in the data folder, then the default.
                The file is UTF-8, one `key = value` a line. A key that is not known is refused at the start. This page is made from
                `config.Setting`, and a test holds the two together.

                | key | environment | default | what it does |
                |---|---|---|---|
                """);
        for (Setting setting : Setting.values()) {
            page.append("| `")
                    .append(setting.key())
                    .append("` | `")
                    .append(setting.variable())
                    .append("` | ");
            page.append(setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`");
            page.append(" | ").append(setting.description()).append(" |\n");
        }
        return page.toString();
    }
}
