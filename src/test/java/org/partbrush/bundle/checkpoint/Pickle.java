package org.partbrush.bundle.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pickle programs, good ones and others, instruction by instruction. */
final class Pickle {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A program in the protocol of PyTorch. */
    static Pickle program() {
        return new Pickle().op(0x80, 2);
    }

    /** Raw bytes. */
    Pickle op(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Pickle op(String instructions) {
        bytes.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pickle repeat(String instructions, int times) {
        return op(instructions.repeat(times));
    }

    Pickle text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        op('X', utf8.length & 0xFF, utf8.length >> 8 & 0xFF, utf8.length >> 16 & 0xFF, utf8.length >> 24 & 0xFF);
        bytes.writeBytes(utf8);
        return this;
    }

    /** A number of 64 bits. */
    Pickle number(long number) {
        op(0x8a, 8);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            op((int) (number >> shift) & 0xFF);
        }
        return this;
    }

    Pickle global(String module, String name) {
        return op("c" + module + "\n" + name + "\n");
    }

    Pickle tuple(long... numbers) {
        op("(");
        for (long number : numbers) {
            number(number);
        }
        return op("t");
    }

    Pickle storage(String type, String key, long elements) {
        op("(").text("storage").global("torch", type).text(key).text("cpu").number(elements);
        return op("tQ");
    }

    /** Call, tensor: a view of a storage. */
    Pickle tensor(String key, long elements, long offset, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").op("(").storage("FloatStorage", key, elements);
        number(offset).tuple(shape).tuple(strides).op(0x89);
        return global("collections", "OrderedDict").op(")RtR");
    }

    byte[] stop() {
        op(".");
        return bytes.toByteArray();
    }
}
