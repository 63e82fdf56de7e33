package org.partbrush.train.data;

import java.util.List;
import org.partbrush.nn.ColourScale;

/**
 * What people expect of a look that nobody chose, beside the looks of photographs (decision 0057). A look has the axes of a
 * {@link ColourScale} in deviations from what is usual: brightness, red against blue, green against both; spread, roughness
 * and slope of the brightness.
 *
 * @param keep of how far a look of a photograph is from the usual one, for each axis
 * @param shift added to it, for each axis
 */
public record Taste(List<Double> keep, List<Double> shift) {

    /** Colours as in photographs, half their variety of contrasts and fewer of these: wrong contrast disturbs more than none. */
    public static final Taste CALM =
            new Taste(List.of(1.0, 1.0, 1.0, 0.5, 0.5, 1.0), List.of(0.0, 0.0, 0.0, -0.9, -0.9, 0.0));

    public Taste {
        keep = List.copyOf(keep);
        shift = List.copyOf(shift);
        if (keep.size() != ColourScale.AXES || shift.size() != ColourScale.AXES) {
            throw new IllegalArgumentException(
                    "A taste has " + ColourScale.AXES + " numbers each to keep and to shift by.");
        }
    }

    /** Calm in colours too: six tenths of their variety, around a colour so far from the usual one. */
    public static Taste around(double brightness, double redToBlue, double green, double spread, double roughness) {
        return new Taste(
                List.of(0.6, 0.6, 0.6, 0.5, 0.5, 1.0), List.of(brightness, redToBlue, green, spread, roughness, 0.0));
    }

    /** The colours of photographs with other contrasts. */
    public static Taste contrasts(double spread, double roughness) {
        return new Taste(CALM.keep, List.of(0.0, 0.0, 0.0, spread, roughness, 0.0));
    }

    /** A look to the taste, no farther from the usual one than looks may be. */
    float[] of(float[] look) {
        float[] changed = new float[look.length];
        for (int axis = 0; axis < look.length; axis++) {
            float farthest = axis < ColourScale.COLOUR_AXES ? ColourScale.MOST_VIVID : ColourScale.FARTHEST;
            changed[axis] = (float) Math.clamp(keep.get(axis) * look[axis] + shift.get(axis), -farthest, farthest);
        }
        return changed;
    }
}
