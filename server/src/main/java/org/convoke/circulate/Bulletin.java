package org.convoke.circulate;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.SignedText;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Markdown;
import org.convoke.format.markdown.MarkdownHtml;
import org.convoke.format.markdown.PlainText;
import org.convoke.i18n.Messages;

/**
 * A text of a call as feeds tell it.
 *
 * @param published the moment from which it was public
 * @param isNewest whether no later version of its call is public
 */
record Bulletin(Call call, CallVersion version, SignedText text, Instant published, boolean isNewest) {

    /** The order in which texts became public, which never changes; of one moment, by digest. */
    static final Comparator<Bulletin> ORDER = Comparator.comparing(Bulletin::published)
            .thenComparing(each -> each.version.seal().digest());

    /** The texts of a call that are public and still what was signed. */
    static List<Bulletin> of(Call call, History history) {
        return history.versions().stream()
                .flatMap(version -> version.text().stream()
                        .map(text -> new Bulletin(
                                call,
                                version,
                                text,
                                text.header().issue().published(),
                                version.version() == history.newest())))
                .toList();
    }

    /** Where the signed file is, by the address that the signature covers: the same for ever. */
    URI file() {
        return text.header().call().resolve(version.path());
    }

    Document document() {
        return Markdown.read(text.body()).document();
    }

    String title() {
        return document().title().orElse(call.title());
    }

    String html() {
        Document document = document();
        String back = Messages.in(version.language()).text("statement.back");
        return MarkdownHtml.of(
                document.body(), document.notes(), new MarkdownHtml.Style(1, file().toString(), back, anchors()));
    }

    /** Of many texts on one page, as readers of feeds show them, notes must not be taken for each other's. */
    private String anchors() {
        return call.slug() + "-v" + version.version() + "-" + version.tag() + "-";
    }

    String plain() {
        return PlainText.of(document());
    }
}
