package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.circulate.hub.Subscription;
import org.convoke.i18n.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke subscribers}. */
@CommandLine.Command(
        name = "subscribers",
        description = "Lists who subscribed to the feeds, what waits to be delivered, and who was given up and why.")
final class SubscribersCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        List<Subscription> subscriptions;
        try (Pipeline pipeline = data.open(console)) {
            subscriptions = pipeline.subscriptions().list();
        }
        if (isJson) {
            Json.print(console, json -> write(json, subscriptions, console));
            return DONE;
        }
        subscriptions.forEach(each -> say(console, each));
        if (subscriptions.isEmpty()) {
            console.say("cli.subscribers.none");
        }
        return DONE;
    }

    private static void say(Console console, Subscription subscription) {
        Subscription.Lease lease = subscription.lease();
        boolean isWaiting = subscription.delivery().due() != null;
        console.say(
                "cli.subscriber",
                subscription.callback().toString(),
                subscription.topic(),
                lease.ended() != null ? "ended" : isWaiting ? "waiting" : "current",
                subscription.delivery().attempts(),
                lease.until().toString());
        Message reason = reason(subscription);
        if (reason != null) {
            console.note(reason);
        }
    }

    private static @Nullable Message reason(Subscription subscription) {
        String key = subscription.lease().reason();
        return key == null ? null : Message.of(key, subscription.callback().getHost());
    }

    private static void write(JsonGenerator json, List<Subscription> subscriptions, Console console)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("subscribers");
        for (Subscription each : subscriptions) {
            json.writeStartObject();
            json.writeStringField("callback", each.callback().toString());
            json.writeStringField("topic", each.topic());
            json.writeBooleanField("signed", each.secret() != null);
            json.writeStringField("since", each.lease().since().toString());
            json.writeStringField("until", each.lease().until().toString());
            Json.writeField(json, "delivered", each.delivery().at());
            Json.writeField(json, "due", each.delivery().due());
            json.writeNumberField("attempts", each.delivery().attempts());
            Json.writeField(json, "ended", each.lease().ended());
            Message reason = reason(each);
            Json.writeField(
                    json, "reason", reason == null ? null : console.messages().text(reason));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
