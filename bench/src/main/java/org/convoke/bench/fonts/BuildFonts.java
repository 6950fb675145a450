package org.convoke.bench.fonts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.convoke.bench.gazetteer.Sources;

/**
 * Builds the folder of fonts: {@code make fonts}.
 *
 * <p>Every font that {@code fonts.txt} names is taken whole from Debian's package; of those for East Asia only the common
 * characters. The same sources give the same bytes.
 */
final class BuildFonts {

    private static final String EAST_ASIA_VERSION = "0.4.3";

    /** What shaping and drawing need; of a font for East Asia nothing is reordered or joined. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "name", "OS/2", "cmap", "glyf", "loca", "hmtx", "post");

    private BuildFonts() {}

    /** Takes the resource folder with {@code fonts.txt} and the working folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Sources sources = new Sources(Path.of(arguments[1]));
        Path debian = sources.debian("fonts-noto-core").resolve("usr/share/fonts/truetype/noto");
        Path fonts = target.resolve("fonts");
        clear(fonts);
        for (String name : names(target.resolve("fonts.txt"))) {
            Path file = fonts.resolve(name + ".ttf");
            switch (name) {
                case "NotoSansSC-Medium" -> subset(eastAsian(sources, "SC"), Ideographs.common(), file);
                case "NotoSansKR-Medium" -> subset(eastAsian(sources, "KR"), Ideographs.hangul(), file);
                default -> Files.copy(debian.resolve(name + ".ttf"), file);
            }
            System.out.printf("%-40s %,10d bytes%n", name, Files.size(file));
        }
    }

    private static Set<String> names(Path table) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.split(" +");
                names.addAll(List.of(words).subList(1, words.length));
            }
        }
        return names;
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ttf")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path eastAsian(Sources sources, String region) throws IOException, InterruptedException {
        String name = "NotoSans" + region;
        return sources.npm("@expo-google-fonts/noto-sans-" + region.toLowerCase(Locale.ROOT), EAST_ASIA_VERSION)
                .resolve("500Medium/" + name + "_500Medium.ttf");
    }

    private static void subset(Path whole, Set<Integer> characters, Path file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(whole));
                OutputStream out = Files.newOutputStream(file)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            subsetter.writeToStream(out);
        }
    }
}
