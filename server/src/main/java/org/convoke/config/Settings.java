package org.convoke.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * The values of all settings. {@link #with} gives what a flag says the last word; then comes the environment, then
 * {@code DIR/convoke.properties}, then the default. Immutable.
 */
public final class Settings {

    private static final String FILE = "convoke.properties";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The settings before any folder is known. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(merge(new Properties(), environment));
    }

    /**
     * The settings of a folder.
     *
     * @throws UserError when its file cannot be read or has a key that is no setting
     */
    public static Settings of(Path folder, Map<String, String> environment) {
        return new Settings(merge(read(folder.resolve(FILE)), environment));
    }

    /** The same settings with one said by a flag. */
    public Settings with(Setting setting, String value) {
        Map<Setting, String> changed = new HashMap<>(values);
        changed.put(setting, value);
        return new Settings(changed);
    }

    /** Returns the value, the default when nobody said anything. */
    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    private static Map<Setting, String> merge(Properties file, Map<String, String> environment) {
        Map<Setting, String> values = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String fromFile = file.getProperty(setting.key());
            String said = environment.getOrDefault(setting.variable(), fromFile == null ? "" : fromFile);
            if (!said.isBlank()) {
                values.put(setting, said.strip());
            }
        }
        return values;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("error.settings.file", file.toString()), e);
        }
        refuseUnknown(file, properties);
        return properties;
    }

    private static void refuseUnknown(Path file, Properties properties) {
        TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        Arrays.stream(Setting.values())
                .filter(setting -> setting != Setting.DATA)
                .map(Setting::key)
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw UserError.unreadable("error.settings.unknown", file.toString(), String.join(", ", unknown));
        }
    }
}
