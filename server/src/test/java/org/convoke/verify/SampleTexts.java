package org.convoke.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up statements in several scripts. */
final class SampleTexts {

    static final String ENGLISH = """
            # A day for the rivers

            Harbour Town, 1 March 2027. We call on *everyone* who lives by a river: meet at its bank on 20 March.

            > “Nobody owns a river – it’s everybody’s,” said Ada Example, chair of the Rivers Alliance.

            1. Walk along the water.
            2. Bring a friend; don't bring plastic.

            Read [the whole programme](https://rivers.example.org/programme "Programme") before 10:30 a.m.[^1]

            [^1]: Times are local, and 1,500 towns take part…
            """;

    static final String PERSIAN = """
            # روزی برای رودها

            از همهٔ کسانی که کنار رود زندگی می‌کنند می‌خواهیم: «در ۲۹ اسفند کنار آب گرد هم آیید.»

            - کنار آب قدم بزنید؛
            - دوستی را همراه بیاورید.
            """;

    static final String CHINESE = """
            # 河流日

            我们呼吁所有住在河边的人：三月二十日到河岸相聚。“没有人拥有河流——它属于大家。”

            - 沿着水边走走，
            - 带上一位朋友。
            """;

    static final String THAI = """
            # วันแห่งสายน้ำ

            เราขอเชิญทุกคนที่อาศัยอยู่ริมแม่น้ำมาพบกันที่ริมฝั่งในวันที่ 20 มีนาคม “ไม่มีใครเป็นเจ้าของแม่น้ำ”
            """;

    private SampleTexts() {}

    static IssuedText issued(int version, String language, String body) {
        String file = "Call: https://call.example.org/rivers\nVersion: " + version + "\nLanguage: " + language
                + "\nIssued: 2027-03-01T10:00:00Z\n\n" + body;
        return new IssuedText("rivers", version, language, file.getBytes(StandardCharsets.UTF_8), body);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text of so many words out of a vocabulary of so many, in sentences and paragraphs. */
    static String made(Random random, int words, int vocabulary) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("w").append(Integer.toString(random.nextInt(vocabulary), 36));
            text.append(
                    switch (random.nextInt(20)) {
                        case 0 -> ". ";
                        case 1 -> ", ";
                        case 2 -> " – ";
                        case 3 -> ".\n\n";
                        default -> " ";
                    });
        }
        return text.append("end.\n").toString();
    }

    static List<String> words(String made) {
        return new ArrayList<>(List.of(made.split("(?<=\\s)")));
    }
}
