package org.pgtandem.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON with comments into values that know their places. */
final class JsonReader {

    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    /** So much of a line is shown. */
    private static final int SHOWN = 20;

    private final JsonParser tokens;

    private JsonReader(JsonParser tokens) {
        this.tokens = tokens;
    }

    /**
     * The one value that the text holds.
     *
     * @throws BrokenJson where it is no JSON
     */
    static Json parse(String text) throws BrokenJson {
        try (var tokens = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(tokens);
            Json value = reader.value(reader.next());
            if (tokens.nextToken() != null) {
                throw new BrokenJson(reader.place(), Text.of("lab.json.after"));
            }
            return value;
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            Place place = at == null ? Place.START : place(at);
            JsonFault.Fault fault = JsonFault.find(text)
                    .orElseGet(() -> new JsonFault.Fault(place, broken instanceof UnexpectedEndOfInputException
                            ? Text.of("lab.json.ends")
                            : seen(text, place)));
            throw new BrokenJson(fault.place(), fault.why(), broken.getOriginalMessage());
        }
    }

    /** What stands at the place, in the file's own words: the parser's are English. */
    private static Text seen(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        String rest = line.substring(Math.min(place.column() - 1, line.length())).strip();
        return rest.isEmpty()
                ? Text.of("lab.json.line")
                : Text.of("lab.json.here", rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest);
    }

    private Json value(JsonToken token) throws BrokenJson {
        Place at = place();
        return switch (token) {
            case START_OBJECT -> new Json.Obj(at, members());
            case START_ARRAY -> new Json.Array(at, items());
            case VALUE_STRING -> new Json.Str(at, tokens.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Scalar(at, tokens.getString(), true);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Scalar(at, tokens.getString(), false);
            default -> new Json.Null(at);
        };
    }

    private List<Json.Member> members() throws BrokenJson {
        List<Json.Member> members = new ArrayList<>();
        while (next() != JsonToken.END_OBJECT) {
            Place at = place();
            String key = tokens.currentName();
            members.add(new Json.Member(at, key, value(next())));
        }
        return members;
    }

    private List<Json> items() throws BrokenJson {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(value(token));
        }
        return items;
    }

    private JsonToken next() throws BrokenJson {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            throw new BrokenJson(Place.START, Text.of("lab.json.empty"));
        }
        return token;
    }

    private Place place() {
        return place(tokens.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation at) {
        return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** The text is no JSON. */
    static final class BrokenJson extends Exception {
        private final transient Place place;
        private final transient Text why;
        private final @Nullable String said;

        BrokenJson(Place place, Text why) {
            this(place, why, null);
        }

        BrokenJson(Place place, Text why, @Nullable String said) {
            super(why.key());
            this.place = place;
            this.why = why;
            this.said = said;
        }

        /** The parser's own words, in English; null where it was not the parser that found it. They may quote the text. */
        @Nullable
        String said() {
            return said;
        }

        /** What is wrong there, in few words. */
        Text why() {
            return why;
        }

        Place place() {
            return place;
        }
    }
}
