package org.convoke.site.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Posters as another program reads them: PDFBox. */
class PosterTest {

    static final List<String> LANGUAGES = List.of("en", "fa", "ckb", "he", "hi", "th", "zh", "ko");

    private static final Map<String, String> TITLES = Map.of(
            "en", "River walk at the old bridge",
            "fa", "پیاده‌روی کنار رودخانه",
            "ckb", "پیاسە لە کەناری ڕووبار",
            "he", "טיול לאורך הנהר",
            "hi", "नदी के किनारे सैर",
            "th", "เดินเลียบแม่น้ำ",
            "zh", "河边散步",
            "ko", "강변 산책");

    private static final String LINK = "https://call.example.org/e/0000000000001";

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void poster_isOneSheetWithItsFontsAndWords(String language) throws IOException {
        byte[] pdf = poster(TITLES.getOrDefault(language, ""), language).toPdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(595.28f, document.getPage(0).getMediaBox().getWidth(), 0.01f);
            assertEquals(language, document.getDocumentCatalog().getLanguage());
            assertEquals(TITLES.get(language), document.getDocumentInformation().getTitle());
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+Noto.*"), font.getName());
            }
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("call.example.org/e/0000000000001"), text);
        }
        assertTrue(pdf.length < 150_000, language + " " + pdf.length);
    }

    /** Where one sign is one letter the words come out as they went in; where signs are composed, they carry the words. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void title_canBeCopied(String language) throws IOException {
        String title = TITLES.getOrDefault(language, "");
        byte[] pdf = poster(title, language).toPdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            if (List.of("en", "he", "zh", "ko", "ckb").contains(language)) {
                assertTrue(text.contains(title), text);
            }
            assertFalse(text.contains("\uFFFD"), text);
        }
    }

    @Test
    void code_leadsToTheEvent() throws IOException, NotFoundException {
        for (String language : List.of("en", "ar")) {
            try (PDDocument document =
                    Loader.loadPDF(poster("River walk", language).toPdf())) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150);

                assertEquals(LINK, read(image));
            }
        }
    }

    @Test
    void poster_hasRoomForWhateverAHostWrites() throws IOException {
        String words = "River walk along the old bank, with tea. ".repeat(60);
        for (String title : List.of("", "x".repeat(300), words)) {
            Poster.Telling telling = new Poster.Telling(
                    words,
                    title,
                    new Poster.Status(words, true),
                    words,
                    List.of(words, words),
                    List.of(words),
                    List.of(words, words));
            byte[] pdf = new Poster(telling, leading(), 0x0b6160, Locale.ENGLISH).toPdf();

            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(new PDFTextStripper().getText(document).contains("call.example.org"));
            }
        }
    }

    /** Every glyph lies on the sheet. */
    @Test
    void letters_stayOnTheSheet() throws IOException {
        String words = "Ẫ ཧཱུྃ ที่นี่ 河流 ".repeat(60);
        try (PDDocument document = Loader.loadPDF(poster(words, "en").toPdf())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            TreeSet<Integer> columns = new TreeSet<>();
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 20; y < image.getHeight(); y++) {
                    if ((image.getRGB(x, y) & 0xFF) < 0x80) {
                        columns.add(x);
                    }
                }
            }
            assertTrue(columns.first() >= 50 && columns.last() <= 545, columns.first() + " " + columns.last());
        }
    }

    private static Poster poster(String title, String language) {
        Poster.Telling telling = new Poster.Telling(
                "Rivers day",
                title,
                new Poster.Status("", false),
                "Saturday 26 September 2026, 10:00",
                List.of("Old bridge", "Halifax"),
                List.of("Step-free: yes"),
                new ArrayList<>(List.of("We walk along the river.")));
        return new Poster(telling, leading(), 0x0b6160, Locale.forLanguageTag(language));
    }

    private static Poster.Leading leading() {
        return new Poster.Leading("Is it still on? Look here:", "call.example.org/e/0000000000001", LINK, List.of());
    }

    private static String read(BufferedImage image) throws NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    }
}
