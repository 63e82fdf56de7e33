package org.partbrush.train.loss;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/** Opens a file with a feature network, whichever it holds. */
public final class FeatureFile {

    private FeatureFile() {}

    /**
     * Opens a weight file of SqueezeNet 1.1 or of CLIP ViT-B/32 (whole, or the image tower), or a TorchScript file.
     *
     * @throws IOException if it holds none of them
     */
    public static FeatureNetwork open(NDManager manager, Path file) throws IOException {
        if (startsLikeZip(file)) {
            return ScriptedFeatures.open(manager, file);
        }
        Map<String, WeightTensor> tensors = withoutPrefix(Safetensors.read(file));
        try {
            if (tensors.containsKey(SqueezeNet.MARK)) {
                return new SqueezeNet(manager, tensors);
            }
            if (tensors.containsKey(ClipVision.MARK)) {
                return new ClipVision(manager, ClipVision.Layout.VIT_B_32, tensors);
            }
        } catch (IOException e) {
            throw new IOException("The feature network in " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
        throw new IOException("The file " + file + " holds neither SqueezeNet 1.1 nor the image tower of CLIP ViT-B/32"
                + " under OpenAI's names.");
    }

    /**
     * The tensors of a weight file of SqueezeNet 1.1.
     *
     * @throws IOException if it holds another network
     */
    public static Map<String, WeightTensor> squeezeNet(Path file) throws IOException {
        Map<String, WeightTensor> tensors = startsLikeZip(file) ? Map.of() : Safetensors.read(file);
        if (!tensors.containsKey(SqueezeNet.MARK)) {
            throw new IOException(
                    "A segmenter starts from the weights of SqueezeNet 1.1, but " + file + " holds another network.");
        }
        return tensors;
    }

    private static Map<String, WeightTensor> withoutPrefix(Map<String, WeightTensor> tensors) {
        if (!tensors.containsKey(ClipVision.PREFIX + ClipVision.MARK)) {
            return tensors;
        }
        Map<String, WeightTensor> tower = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(ClipVision.PREFIX)) {
                tower.put(name.substring(ClipVision.PREFIX.length()), tensor);
            }
        });
        return tower;
    }

    /** TorchScript files are zip archives. */
    private static boolean startsLikeZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
