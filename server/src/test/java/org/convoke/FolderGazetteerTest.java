package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderGazetteerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void createCall() {
        CommandRun.of(
                "call", "create", "--data", folder, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
    }

    @Test
    void near_postcodeOfTheOperatorsFile_isFound() throws IOException {
        Files.writeString(folder.resolve("postcodes.csv"), "country,postcode,lat,lon\nDE,10115,52.532,13.3849\n");

        CommandRun run = CommandRun.of("near", "--data", folder, "--call", "rivers", "10115, Germany", "--json");

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(52.532, run.json().path("query").path("lat").doubleValue(), 1e-6);
    }

    @Test
    void near_brokenFileOfPostcodes_isOneSentenceThatNamesTheLine() throws IOException {
        Files.writeString(folder.resolve("postcodes.csv"), "country,postcode,lat,lon\nDE,10115,north,13.3849\n");

        CommandRun run = CommandRun.of("near", "--data", folder, "--call", "rivers", "Berlin", "--json");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("2"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
