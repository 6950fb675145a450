package org.convoke.site;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import org.convoke.call.Call;
import org.convoke.call.SignedText;
import org.convoke.i18n.Messages;
import org.convoke.web.Reader;

/**
 * The page of a text before it is issued, in one file that needs no site: for those who write it.
 *
 * @param call whose text it is
 * @param style the site's stylesheet
 */
public record TextPreview(Page page, Call call, StatementView statement, Content style) {

    /** The page, around the text in the language of the text as far as that is spoken here. */
    public static byte[] page(Call call, SignedText text) {
        Page page = Page.of(new Reader(Messages.in(text.header().language()).locale(), true), call.title());
        byte[] css = Assets.own("style.css");
        TextPreview view = new TextPreview(
                page,
                call,
                Statements.preview(page, text),
                output -> output.writeContent(new String(css, StandardCharsets.UTF_8)));
        PageBytes bytes = new PageBytes();
        new Templates().write("preview", view, bytes);
        return bytes.toBytes();
    }
}
