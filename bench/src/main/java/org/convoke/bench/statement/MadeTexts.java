package org.convoke.bench.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up statements in ten languages and six scripts. Each version shuffles the sentences of the language and puts a number
 * into some, so that no two are the same and all have most of their words in common: the hardest case for telling them apart.
 */
final class MadeTexts {

    /** The languages, each with a title and sentences. */
    private static final List<Source> SOURCES = List.of(
            new Source(
                    "en",
                    "A day for rivers",
                    "Rivers begin small and belong to everyone along their way.",
                    "On one day we walk beside them and count what lives in them.",
                    "Each group chooses its own bank and its own hour.",
                    "Bring gloves, and somebody who has never been there."),
            new Source(
                    "es",
                    "Un día para los ríos",
                    "Los ríos nacen pequeños y pertenecen a todos los que viven a su orilla.",
                    "Un día caminamos junto a ellos y contamos lo que vive en ellos.",
                    "Cada grupo elige su orilla y su hora.",
                    "Traed guantes y a alguien que nunca haya estado allí."),
            new Source(
                    "fr",
                    "Une journée pour les rivières",
                    "Les rivières naissent petites et appartiennent à tous ceux qui les bordent.",
                    "Un jour, nous marchons le long de l’eau et comptons ce qui y vit.",
                    "Chaque groupe choisit sa rive et son heure.",
                    "Venez avec des gants et quelqu’un qui n’y est jamais allé."),
            new Source(
                    "de",
                    "Ein Tag für die Flüsse",
                    "Flüsse beginnen klein und gehören allen, die an ihnen wohnen.",
                    "An einem Tag gehen wir an ihnen entlang und zählen, was in ihnen lebt.",
                    "Jede Gruppe wählt ihr Ufer und ihre Stunde.",
                    "Bringt Handschuhe mit und jemanden, der noch nie dort war."),
            new Source(
                    "ar",
                    "يوم من أجل الأنهار",
                    "تبدأ الأنهار صغيرة وهي ملك لكل من يعيش على ضفافها.",
                    "في يوم واحد نمشي بجانبها ونعد ما يعيش فيها.",
                    "تختار كل مجموعة ضفتها وساعتها.",
                    "أحضروا قفازات وشخصا لم يكن هناك من قبل."),
            new Source(
                    "fa",
                    "روزی برای رودها",
                    "رودها کوچک آغاز می‌شوند و از آن همهٔ کسانی‌اند که کنارشان زندگی می‌کنند.",
                    "یک روز کنار آن‌ها قدم می‌زنیم و آنچه را در آن‌ها زندگی می‌کند می‌شماریم.",
                    "هر گروه کرانه و ساعت خود را برمی‌گزیند.",
                    "دستکش و کسی را که هرگز آنجا نبوده همراه بیاورید."),
            new Source(
                    "ckb",
                    "ڕۆژێک بۆ ڕووبارەکان",
                    "ڕووبارەکان بچووک دەست پێ دەکەن و هی هەموو ئەوانەن کە لە کەناریان دەژین.",
                    "لە ڕۆژێکدا لە تەنیشتیان دەڕۆین و ئەوەی تێیاندا دەژی دەیژمێرین.",
                    "هەر گرووپێک کەنار و کاتژمێری خۆی هەڵدەبژێرێت.",
                    "دەستکێش و کەسێک لەگەڵ خۆتان بهێنن کە هەرگیز لەوێ نەبووبێت."),
            new Source(
                    "zh",
                    "河流日",
                    "河流起初很小，属于沿岸的每一个人。",
                    "这一天，我们沿河而行，记录生活在河里的一切。",
                    "每个小组选择自己的河岸和时间。",
                    "请带上手套，也带上一位从未来过的朋友。"),
            new Source(
                    "hi",
                    "नदियों का दिन",
                    "नदियाँ छोटी शुरू होती हैं और अपने किनारे रहने वाले सबकी हैं।",
                    "एक दिन हम उनके साथ चलते हैं और गिनते हैं कि उनमें क्या रहता है।",
                    "हर समूह अपना किनारा और अपना समय चुनता है।",
                    "दस्ताने लाइए, और किसी ऐसे को जो वहाँ कभी नहीं गया।"),
            new Source(
                    "ru",
                    "День рек",
                    "Реки начинаются малыми и принадлежат всем, кто живёт на их берегах.",
                    "В один день мы идём вдоль них и считаем, что в них живёт.",
                    "Каждая группа выбирает свой берег и свой час.",
                    "Возьмите перчатки и того, кто там ещё не бывал."));

    /** About six hundred words where a language has blanks. */
    private static final int SENTENCES = 60;

    private static final int PARAGRAPH = 5;

    private MadeTexts() {}

    private record Source(String language, String title, List<String> sentences) {

        Source(String language, String title, String... sentences) {
            this(language, title, List.of(sentences));
        }
    }

    /** The language tags, that of the original first. */
    static List<String> languages() {
        return SOURCES.stream().map(Source::language).toList();
    }

    /** The text of a version, the same at every run. */
    static String text(int version, String language) {
        Source source = SOURCES.stream()
                .filter(each -> each.language.equals(language))
                .findFirst()
                .orElseThrow();
        Random random = new Random(version * 31L + language.hashCode());
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            String sentence = source.sentences.get(i % source.sentences.size());
            sentences.add(random.nextInt(4) == 0 ? sentence + " (" + random.nextInt(10_000) + ")" : sentence);
        }
        Collections.shuffle(sentences, random);
        StringBuilder text = new StringBuilder("# ").append(source.title).append("\n");
        for (int i = 0; i < SENTENCES; i++) {
            text.append(i % PARAGRAPH == 0 ? "\n" : " ").append(sentences.get(i));
            text.append(i % PARAGRAPH == PARAGRAPH - 1 ? "\n" : "");
        }
        return String.format(Locale.ROOT, "%s%n> %s%n> — %s%n", text, source.sentences.getFirst(), source.title);
    }
}
