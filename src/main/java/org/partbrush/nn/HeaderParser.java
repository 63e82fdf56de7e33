package org.partbrush.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.WeightTensor.DType;

/**
 * Reads the JSON header of a safetensors file. It follows the header's own grammar instead of JSON in general: an object
 * of tensor entries and one optional object of strings. So there is no recursion to overflow, and whatever does not
 * belong is an error at its place. For one header, on one thread.
 *
 * <p>Every error is an {@link IllegalArgumentException} with a phrase for the middle of a sentence.
 */
final class HeaderParser {

    /** A tensor as the header declares it, unchecked: bytes {@code begin..end-1} of the data. */
    record Entry(DType type, long[] shape, long begin, long end) {}

    private static final String METADATA = "__metadata__";
    private static final int MAX_DIMENSIONS = 16;

    private final String text;
    private final int maxEntries;
    private int position;
    private boolean metadataSeen;

    private HeaderParser(String text, int maxEntries) {
        this.text = text;
        this.maxEntries = maxEntries;
    }

    /** The tensors of a header in its order. */
    static Map<String, Entry> parse(String header, int maxEntries) {
        if (!header.startsWith("{")) {
            throw new IllegalArgumentException("its header does not start with {");
        }
        return new HeaderParser(header, maxEntries).header();
    }

    private Map<String, Entry> header() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        members(name -> {
            if (name.equals(METADATA)) {
                refuseIf(metadataSeen, "its header has " + METADATA + " twice");
                metadataSeen = true;
                members(key -> string());
            } else {
                refuseIf(entries.put(name, entry()) != null, "its header declares tensor " + name + " twice");
                refuseIf(entries.size() > maxEntries, "it declares more tensors than a model may have");
            }
        });
        skipSpace();
        refuseIf(position < text.length(), "its header goes on after its closing brace");
        return entries;
    }

    private Entry entry() {
        Fields fields = new Fields();
        members(key -> {
            switch (key) {
                case "dtype" -> fields.type = once(fields.type, type(string()));
                case "shape" -> fields.shape = once(fields.shape, integers());
                case "data_offsets" -> fields.offsets = once(fields.offsets, integers());
                default -> throw new IllegalArgumentException("its header has an unknown field " + key);
            }
        });
        if (fields.type == null || fields.shape == null || fields.offsets == null || fields.offsets.length != 2) {
            throw unexpected("an entry without dtype, shape and two data_offsets");
        }
        return new Entry(fields.type, fields.shape, fields.offsets[0], fields.offsets[1]);
    }

    /** The fields of one entry, which may come in any order. */
    private static final class Fields {
        private @Nullable DType type;
        private long @Nullable [] shape;
        private long @Nullable [] offsets;
    }

    private <T> T once(@Nullable T before, T now) {
        refuseIf(before != null, "its header gives one field of a tensor twice");
        return now;
    }

    private static DType type(String name) {
        for (DType type : DType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("it has a tensor of the unknown type " + name);
    }

    /** What follows a member's name and colon. */
    private interface MemberValue {
        void read(String name);
    }

    private void members(MemberValue value) {
        expect('{');
        if (accept('}')) {
            return;
        }
        do {
            String name = string();
            expect(':');
            value.read(name);
        } while (accept(','));
        expect('}');
    }

    private long[] integers() {
        List<Long> values = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                values.add(integer());
                refuseIf(values.size() > MAX_DIMENSIONS, "it has a tensor of more than 16 dimensions");
            } while (accept(','));
            expect(']');
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private long integer() {
        skipSpace();
        int start = position;
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        String digits = text.substring(start, position);
        boolean padded = digits.length() > 1 && digits.charAt(0) == '0';
        if (digits.isEmpty() || digits.length() > 18 || padded) {
            throw unexpected("something else than a whole number from 0 to 10^18");
        }
        return Long.parseLong(digits);
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            refuseIf(c < ' ', "its header has a control character in a string");
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hexDigit() << 12 | hexDigit() << 8 | hexDigit() << 4 | hexDigit());
            default -> throw unexpected("an unknown escape");
        };
    }

    private int hexDigit() {
        char c = next();
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw unexpected("a broken escape");
        }
        return digit;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw unexpected("something else than " + wanted);
        }
    }

    private boolean accept(char wanted) {
        skipSpace();
        boolean found = position < text.length() && text.charAt(position) == wanted;
        if (found) {
            position++;
        }
        return found;
    }

    private char next() {
        refuseIf(position >= text.length(), "its header ends too early");
        return text.charAt(position++);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private static void refuseIf(boolean wrong, String phrase) {
        if (wrong) {
            throw new IllegalArgumentException(phrase);
        }
    }

    private IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException("its header has " + found + " at character " + position);
    }
}
