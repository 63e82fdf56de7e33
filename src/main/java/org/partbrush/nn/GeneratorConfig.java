package org.partbrush.nn;

/**
 * The shape of a {@link Generator}; presets give the paper's networks and our own (NETWORKS.md "Generator config").
 *
 * @param semanticClasses channels of the one-hot semantic map, class 0 included
 * @param partChannels channels that {@code conv_part} reads
 * @param partNorm instance norm after {@code conv_part}; without it the network is local
 * @param shapeNoise the noise pyramid outside of parts; without it PSM leaves those pixels as they are
 * @param psmPerChannel whether PSM's gamma and beta have one channel per channel of x, or one for all
 * @param channels the unit of the widths 16, 16, 16, 8, 4, 2, 1
 * @param blocks residual blocks; the latent map is smaller than the image by 2^(blocks-1)
 * @param noiseChannels length of z
 * @param spadeHidden hidden width of SPADE
 * @param spadeKernel kernel of the SPADE and PSM convolutions, 1 or 3
 * @param spectralNorm on conv_0, conv_1, conv_s and conv_p; false where it is folded into plain weights
 * @param grain whether blocks also get noise that differs from cell to cell, for texture: all blocks of a {@code bilinear}
 *     network, the last {@value #FINE_BLOCKS} of another; the paper has none
 * @param bilinear whether maps grow between the blocks by bilinear upsampling; by nearest in the paper
 * @param replicatePadding whether convolutions of features find the outermost cells again beyond the edges of a map; zeros in
 *     the paper
 * @param softEdges whether the last block's modulation passes softly from one region to the next ({@link Edges}); not in the paper
 */
public record GeneratorConfig(
        int semanticClasses,
        PartSource partSource,
        int partChannels,
        PartInjection partInjection,
        boolean partNorm,
        boolean shapeNoise,
        boolean psmPerChannel,
        int channels,
        int blocks,
        int noiseChannels,
        int spadeHidden,
        int spadeKernel,
        boolean spectralNorm,
        boolean grain,
        boolean bilinear,
        boolean replicatePadding,
        boolean softEdges) {

    private static final int[] WIDTHS = {16, 16, 16, 8, 4, 2, 1};

    /** conv_p, conv_0 and conv_1 of a block, one cell each. */
    private static final int BLOCK_REACH = 3;

    /** Two convolutions of a 3x3 SPADE or PSM. */
    private static final int MODULATION_REACH = 2;

    /** With nearest upsampling, coarser blocks would show the noise as a mosaic of large cells. */
    private static final int FINE_BLOCKS = 2;

    /** Width of the part features. */
    static final int PART_HIDDEN = 32;

    /** Channels of the noise that starts the pyramid; the class index is one more. */
    public static final int SHAPE_NOISE = 31;

    public GeneratorConfig {
        if (blocks < 1 || blocks > 6) {
            throw new IllegalArgumentException("A generator has 1 to 6 blocks, not " + blocks + ".");
        }
        if (spadeKernel != 1 && spadeKernel != 3) {
            throw new IllegalArgumentException("The kernel of SPADE is 1 or 3, not " + spadeKernel + ".");
        }
        if (semanticClasses < 1 || channels < 1 || noiseChannels < 0 || spadeHidden < 1 || partChannels < 1) {
            throw new IllegalArgumentException("Widths and class counts of a generator must be positive.");
        }
    }

    /** A network without what the paper's do not have. */
    public GeneratorConfig(
            int semanticClasses,
            PartSource partSource,
            int partChannels,
            PartInjection partInjection,
            boolean partNorm,
            boolean shapeNoise,
            boolean psmPerChannel,
            int channels,
            int blocks,
            int noiseChannels,
            int spadeHidden,
            int spadeKernel,
            boolean spectralNorm) {
        this(
                semanticClasses,
                partSource,
                partChannels,
                partInjection,
                partNorm,
                shapeNoise,
                psmPerChannel,
                channels,
                blocks,
                noiseChannels,
                spadeHidden,
                spadeKernel,
                spectralNorm,
                false,
                false,
                false,
                false);
    }

    /** The paper's Cityscapes network. */
    public static GeneratorConfig cityscapes() {
        return paper(35);
    }

    /** The paper's network for a data set: 35 classes of Cityscapes, 151 of ADE20K, 183 of COCO-Stuff. */
    public static GeneratorConfig paper(int classes) {
        return new GeneratorConfig(
                classes, PartSource.FEATURES, 288, PartInjection.PSM, true, true, false, 64, 6, 64, 128, 3, true);
    }

    /** Our small network: about 24 GMAC at 256x256, 20.8 M parameters. */
    public static GeneratorConfig street() {
        return new GeneratorConfig(
                16,
                PartSource.MAP,
                10,
                PartInjection.PSM,
                false,
                false,
                true,
                32,
                6,
                32,
                64,
                1,
                true,
                true,
                true,
                true,
                true);
    }

    /** The same network with spectral norm folded into its weights, for inference. */
    public GeneratorConfig folded() {
        return with(channels, false, grain, softEdges);
    }

    public GeneratorConfig withChannels(int unit) {
        return with(unit, spectralNorm, grain, softEdges);
    }

    private GeneratorConfig with(int unit, boolean normed, boolean grained, boolean soft) {
        return new GeneratorConfig(
                semanticClasses,
                partSource,
                partChannels,
                partInjection,
                partNorm,
                shapeNoise,
                psmPerChannel,
                unit,
                blocks,
                noiseChannels,
                spadeHidden,
                spadeKernel,
                normed,
                grained,
                bilinear,
                replicatePadding,
                soft);
    }

    /** Channels before block {@code i}; for {@code i == blocks} those after the last one. */
    public int width(int i) {
        return WIDTHS[WIDTHS.length - 1 - blocks + i] * channels;
    }

    /** What block {@code i} is made by: the config itself, without grain and soft edges where the block gets none. */
    GeneratorConfig atBlock(int i) {
        boolean isGrained = grain && (bilinear || i >= blocks - FINE_BLOCKS);
        return with(channels, spectralNorm, isGrained, softEdges && i == blocks - 1);
    }

    /** Of the convolutions that features go through; those of the maps of SPADE, PSM and the parts find zeros always. */
    Padding padding() {
        return replicatePadding ? Padding.REPLICATE : Padding.ZEROS;
    }

    /** Channels of z and one-hot map together. */
    public int conditioningChannels() {
        return noiseChannels + semanticClasses;
    }

    /** Whether it reads PartNet's feature maps, so that a PartNet must be there. */
    public boolean readsPartFeatures() {
        return partSource == PartSource.FEATURES && partInjection != PartInjection.NONE;
    }

    /** Whether it reads shape noise: only PSM knows what to do outside of parts. */
    public boolean hasNoisePyramid() {
        return shapeNoise && partInjection == PartInjection.PSM;
    }

    /** The factor between image and latent map; heights and widths must be multiples of it. */
    public int stride() {
        return 1 << (blocks - 1);
    }

    /** Whether a pixel depends on its surroundings alone; instance norm looks at the whole image. */
    public boolean seesOnlyNearby() {
        return !partNorm && !shapeNoise;
    }

    /** Whether the 3x3 parts around a pixel decide all that its parts do to it. */
    boolean readsPartsByPattern() {
        boolean isModulated = partInjection == PartInjection.PSM || partInjection == PartInjection.SPADE;
        return partSource == PartSource.MAP && isModulated && spadeKernel == 1 && !partNorm && !shapeNoise;
    }

    /**
     * How far the maps reach that a pixel's colour depends on, in pixels, as a multiple of the stride: the receptive field
     * followed back from the image through the 3x3 convolutions and upsamplings, starting at a pixel on a multiple of the
     * stride. 256 for our street network.
     */
    public int reach() {
        int modulation = spadeKernel == 1 ? 0 : MODULATION_REACH;
        int cells = 1; // conv_img
        int pixels = cells;
        for (int i = blocks - 1; i >= 0; i--) {
            int scale = 1 << (blocks - 1 - i);
            cells += BLOCK_REACH;
            int softness = softEdges && i == blocks - 1 ? 1 : 0;
            pixels = Math.max(pixels, (cells + modulation + softness) * scale + 1); // conv_part looks one pixel further
            // fc, or the upsampling before this block, which looks half a cell further if it is bilinear
            cells = i == 0 ? cells + 1 : Math.ceilDiv(bilinear ? cells + 1 : cells, 2);
        }
        return Math.ceilDiv(Math.max(pixels, cells * stride()), stride()) * stride();
    }

    /** How much of the arithmetic of an image is done when block {@code i} is, 0..1. */
    public double shareDone(int i) {
        return work(i) / work(blocks - 1);
    }

    /** Multiplications of the blocks up to {@code last}, in units of no meaning. */
    private double work(int last) {
        double work = 0;
        for (int i = 0; i <= last; i++) {
            work += Math.pow(4, i) * width(i) * (width(i) + Math.min(width(i), width(i + 1)) * 2.0);
        }
        return work;
    }
}
