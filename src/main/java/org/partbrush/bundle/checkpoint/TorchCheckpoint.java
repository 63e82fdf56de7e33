package org.partbrush.bundle.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.partbrush.bundle.checkpoint.Pickled.Dictionary;
import org.partbrush.bundle.checkpoint.Pickled.Storage;
import org.partbrush.bundle.checkpoint.Pickled.Text;
import org.partbrush.bundle.checkpoint.Pickled.View;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;

/**
 * Reads the state dict of a PyTorch checkpoint ({@code .pth}, {@code .pt}), in the zip format and the one before it. Such a
 * file is a program in Python's pickle language; here it may build dictionaries, tensors and storages, and no code of it
 * runs. Memory is bounded by the file's size: storages are as long as the file has bytes for them, and tensors that must be
 * copied out of a storage (transposed, expanded) may not outgrow the file either.
 */
public final class TorchCheckpoint {

    /** Longest description of a file's content; the largest published generators need 0.1 MB. */
    static final int MAX_PROGRAM = 4 << 20;

    /** Longest storage: what a Java array can hold. */
    static final long MAX_STORAGE = Integer.MAX_VALUE - 8;

    private static final int ZIP_MAGIC = 0x04034b50;
    private static final long SMALL = 1 << 20;
    private static final String WRAPPER = "state_dict";
    private static final String PARALLEL = "module.";

    private TorchCheckpoint() {}

    /**
     * The tensors of a checkpoint by their names, dense. A dictionary under {@code state_dict} is unwrapped, and
     * {@code module.} before all names (of training on several GPUs) is dropped.
     *
     * @throws WeightFileException if the file is damaged or holds anything but weights
     */
    public static Map<String, WeightTensor> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return isZip(channel) ? readZip(file, channel.size()) : readLegacy(channel);
        } catch (IllegalArgumentException e) {
            throw new WeightFileException(file, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            throw new WeightFileException(file, "a tensor in it is larger than 2 GiB");
        } catch (ZipException | EOFException e) {
            throw new WeightFileException(file, "its archive is damaged or cut short");
        }
    }

    private static boolean isZip(FileChannel channel) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(magic, 0);
        return !magic.hasRemaining() && magic.getInt(0) == ZIP_MAGIC;
    }

    private static Map<String, WeightTensor> readZip(Path file, long length) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipCheckpoint checkpoint = new ZipCheckpoint(zip, length);
            return dense(views(Unpickler.read(checkpoint.program()).value()), checkpoint, length);
        }
    }

    private static Map<String, WeightTensor> readLegacy(FileChannel channel) throws IOException {
        LegacyCheckpoint checkpoint = new LegacyCheckpoint(channel);
        return dense(views(checkpoint.content()), checkpoint, channel.size());
    }

    private static Map<String, TensorView> views(Pickled content) {
        if (!(content instanceof Dictionary outer)) {
            throw new IllegalArgumentException("it holds no dictionary of tensors");
        }
        Dictionary state = outer.entries().get(new Text(WRAPPER)) instanceof Dictionary inner ? inner : outer;
        Map<String, TensorView> views = new LinkedHashMap<>();
        state.entries().forEach((key, value) -> {
            if (key instanceof Text(String name) && value instanceof View(TensorView tensor)) {
                views.put(name, tensor);
            }
        });
        if (views.isEmpty()) {
            throw new IllegalArgumentException("it holds no tensors");
        }
        return withoutPrefix(views);
    }

    private static Map<String, TensorView> withoutPrefix(Map<String, TensorView> views) {
        if (!views.keySet().stream().allMatch(name -> name.startsWith(PARALLEL))) {
            return views;
        }
        Map<String, TensorView> renamed = new LinkedHashMap<>();
        views.forEach((name, view) -> renamed.put(name.substring(PARALLEL.length()), view));
        return renamed;
    }

    private static Map<String, WeightTensor> dense(Map<String, TensorView> views, StoredBytes bytes, long length)
            throws IOException {
        requireRoom(views, length);
        Map<String, ByteBuffer> read = new HashMap<>();
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        for (var entry : views.entrySet()) {
            Storage storage = entry.getValue().storage();
            ByteBuffer stored = read.get(storage.key());
            if (stored == null) {
                stored = bytes.of(storage);
                read.put(storage.key(), stored);
            }
            tensors.put(entry.getKey(), entry.getValue().dense(stored));
        }
        return tensors;
    }

    /** Before anything is copied: a stride of 0 makes a tensor of any size out of one element. */
    private static void requireRoom(Map<String, TensorView> views, long length) {
        long room = Math.max(SMALL, length);
        for (var entry : views.entrySet()) {
            TensorView view = entry.getValue();
            // Never below 0 by more than one tensor, so this does not overflow.
            room -= view.isDense() ? 0 : view.bytes();
            if (room < 0) {
                throw new IllegalArgumentException("its tensors, " + Rebuilding.printable(entry.getKey())
                        + " for one, are larger than the file itself");
            }
        }
    }
}
