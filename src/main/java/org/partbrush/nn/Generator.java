package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The image generator: OASIS's (Schoenfeld et al., ICLR 2021) with a part branch (Wei et al., CVPR 2023; METHOD.md section
 * 3). A latent map of 1/32 of the image's size grows through residual blocks with upsampling between them (nearest in the
 * paper); every block reads the semantic map with z by SPADE and the parts by PSM. Fully convolutional.
 */
public final class Generator {

    /** How a {@link Probe} is told of the blocks: this and their number. */
    public static final String BLOCK_STAGE = "body";

    private final GeneratorConfig config;
    private final Conv first;
    private final @Nullable Conv partConv;
    private final @Nullable NoisePyramid pyramid;
    private final List<GeneratorBlock> body = new ArrayList<>();
    private final Conv last;

    /** Declares the network's tensors in {@code weights}; they are zero until loaded or initialised. */
    public Generator(GeneratorConfig config, Weights weights) {
        this.config = config;
        Scope scope = weights.root();
        boolean hasParts = config.partInjection() != PartInjection.NONE;
        int conditioning = config.conditioningChannels();
        first = new Conv(scope.at("fc"), conditioning, config.width(0), 3, config.padding());
        partConv = hasParts
                ? new Conv(scope.at("conv_part", 0), config.partChannels(), GeneratorConfig.PART_HIDDEN, 3, true)
                : null;
        pyramid = config.hasNoisePyramid() ? new NoisePyramid(scope, config.blocks()) : null;
        int blockConditioning =
                conditioning + (config.partInjection() == PartInjection.CONCAT ? GeneratorConfig.PART_HIDDEN : 0);
        for (int i = 0; i < config.blocks(); i++) {
            body.add(new GeneratorBlock(
                    scope.at("body", i), config.width(i), config.width(i + 1), blockConditioning, config.atBlock(i)));
        }
        last = new Conv(scope.at("conv_img"), config.width(config.blocks()), 3, 3, config.padding());
    }

    public GeneratorConfig config() {
        return config;
    }

    /**
     * Makes images.
     *
     * @return Nx3xHxW, RGB in -1..1, float32; it and all intermediate arrays belong to the manager of the label map
     */
    public NDArray forward(Pass pass, GeneratorInput input) {
        if (config.grain() && input.grain() == null) {
            throw new IllegalArgumentException("This generator needs noise of every pixel.");
        }
        NDArray label = input.label();
        long height = label.getShape().get(2) / config.stride();
        long width = label.getShape().get(3) / config.stride();
        Parts parts = parts(pass, input);
        Conditioning conditioning = conditioning(pass, input);
        Conditioning blockConditioning = forBlocks(conditioning, parts);
        NDArray level = pyramid == null ? null : pyramid.start(pass, input);
        NDArray x = first.forward(pass, conditioning.map(pass, height, width));
        pass.probe().reached("fc", x);
        for (int i = 0; i < body.size(); i++) {
            Parts ofBlock = parts instanceof PartInput maps ? maps.withNoise(level) : parts;
            x = block(pass, i, x, blockConditioning, ofBlock, input.grain());
            if (i < body.size() - 1 && pyramid != null && level != null) {
                level = pyramid.grow(pass, i, level, label);
            }
        }
        NDArray image = last.forward(pass, pass.ops().leakyRelu(x));
        return pass.restore(image).tanh();
    }

    private NDArray block(
            Pass pass, int i, NDArray x, Conditioning conditioning, @Nullable Parts parts, @Nullable NDArray grain) {
        boolean isLast = i == body.size() - 1;
        return Pass.within(x, inner -> {
            NDArray y = body.get(i).forward(pass, inner, conditioning, parts, grain);
            pass.probe().reached(BLOCK_STAGE + i, y);
            return isLast ? y : grown(pass, y);
        });
    }

    private NDArray grown(Pass pass, NDArray x) {
        return config.bilinear() ? pass.ops().doubleBilinear(x) : pass.ops().doubleNearest(x);
    }

    /** z and the one-hot semantic map, Z + C channels. */
    private Conditioning conditioning(Pass pass, GeneratorInput input) {
        RegionNoise regions = input.regions();
        if (regions == null) {
            return new Conditioning.Dense(pass.cast(dense(input.z(), input.label())));
        }
        NDArray rows =
                NDArrays.concat(new NDList(regions.z(), oneHotRows(regions.classes(), config.semanticClasses())), 1);
        Conditioning.ByRegion byRegion = new Conditioning.ByRegion(rows, regions.index(), regions.bases());
        boolean isOfRegions = config.spadeKernel() == 1 && config.partInjection() != PartInjection.CONCAT;
        if (isOfRegions && !pass.training()) {
            return byRegion;
        }
        // A mask for each of many shades would be larger than the map itself.
        if (isOfRegions && pass.precision() == Precision.FLOAT32 && regions.bases() == null) {
            return Conditioning.Spread.of(rows, regions.index());
        }
        Shape shape = input.label().getShape();
        return new Conditioning.Dense(byRegion.map(pass, shape.get(2), shape.get(3)));
    }

    private Conditioning forBlocks(Conditioning conditioning, @Nullable Parts parts) {
        if (config.partInjection() != PartInjection.CONCAT || !(parts instanceof PartInput maps)) {
            return conditioning;
        }
        return switch (conditioning) {
            case Conditioning.Dense dense ->
                new Conditioning.Dense(NDArrays.concat(new NDList(dense.map(), maps.features()), 1));
            case Conditioning.ByRegion byRegion -> byRegion;
            case Conditioning.Spread spread -> spread;
        };
    }

    private NDArray dense(NDArray z, NDArray label) {
        Shape shape = label.getShape();
        NDArray oneHot = oneHot(label, config.semanticClasses());
        if (config.noiseChannels() == 0) {
            return oneHot;
        }
        NDArray map = z.getShape().dimension() == 4
                ? z
                : z.reshape(z.getShape().get(0), config.noiseChannels(), 1, 1)
                        .broadcast(new Shape(shape.get(0), config.noiseChannels(), shape.get(2), shape.get(3)));
        return NDArrays.concat(new NDList(map, oneHot), 1);
    }

    private static NDArray oneHotRows(NDArray indices, int channels) {
        return indices.toType(DataType.INT64, false).oneHot(channels, DataType.FLOAT32);
    }

    static NDArray oneHot(NDArray indices, int channels) {
        return oneHotRows(indices, channels).squeeze(1).transpose(0, 3, 1, 2);
    }

    private @Nullable Parts parts(Pass pass, GeneratorInput input) {
        if (partConv == null || input.part() == null) {
            return null;
        }
        if (!pass.training() && config.readsPartsByPattern()) {
            var patterns = PartPatterns.of(pass, input.part(), partConv, config.partChannels());
            if (patterns.isPresent()) {
                return patterns.get();
            }
        }
        boolean isMap = config.partSource() == PartSource.MAP;
        NDArray source = isMap ? oneHot(input.part(), config.partChannels()) : input.part();
        NDArray mask = isMap ? input.part().gt(0).toType(DataType.FLOAT32, false) : input.mask();
        NDArray features = partConv.forward(pass, pass.cast(source));
        features = pass.ops().leakyRelu(config.partNorm() ? pass.ops().instanceNorm(features) : features);
        pass.probe().reached("part", features);
        return new PartInput(features, mask == null ? null : pass.cast(mask), null);
    }
}
