package org.partbrush.bundle.checkpoint;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle program, read forward. Nothing is allocated for what the bytes merely claim to hold. */
final class PickleBytes {

    private static final int LONGEST_NUMBER = 255;

    private final ByteBuffer bytes;

    /** Reads from the buffer's position on and moves it. */
    PickleBytes(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    int unsignedByte() {
        require(Byte.BYTES);
        return bytes.get() & 0xFF;
    }

    int unsignedShort() {
        require(Short.BYTES);
        return bytes.getShort() & 0xFFFF;
    }

    int signedInt() {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    long unsignedInt() {
        return Integer.toUnsignedLong(signedInt());
    }

    long signedLong() {
        require(Long.BYTES);
        return bytes.getLong();
    }

    /** Floats alone are big endian. */
    double real() {
        return Double.longBitsToDouble(Long.reverseBytes(signedLong()));
    }

    /** A whole number in two's complement, little endian; no bytes mean 0. */
    BigInteger whole(long length) {
        if (length > LONGEST_NUMBER) {
            throw new IllegalArgumentException("it holds a number of " + length + " bytes");
        }
        byte[] magnitude = take(length);
        for (int i = 0, j = magnitude.length - 1; i < j; i++, j--) {
            byte swapped = magnitude[i];
            magnitude[i] = magnitude[j];
            magnitude[j] = swapped;
        }
        return magnitude.length == 0 ? BigInteger.ZERO : new BigInteger(magnitude);
    }

    String text(long length) {
        require(length);
        ByteBuffer text = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it holds a text that is not UTF-8", e);
        }
    }

    /** A text up to the end of its line. */
    String line() {
        int end = bytes.position();
        while (end < bytes.limit() && bytes.get(end) != '\n') {
            end++;
        }
        String line = text(end - (long) bytes.position());
        unsignedByte();
        return line;
    }

    private byte[] take(long length) {
        require(length);
        byte[] taken = new byte[(int) length];
        bytes.get(taken);
        return taken;
    }

    private void require(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("it ends in the middle of its description");
        }
    }
}
