package org.partbrush.ui;

import java.util.List;

/**
 * One stop of the tour.
 *
 * @param target selector of the control that it is about
 */
record TourStep(String target, String title, String text) {

    /** About two minutes to read and try. */
    static final List<TourStep> ALL = List.of(
            new TourStep(
                    "#palette",
                    "Choose what to paint",
                    "Every colour is a kind of thing: sky, road, car. Choose road. Those with the little shapes make objects"
                            + " that you can select. Keys 1 to 9 take the classes used last."),
            new TourStep("#tools", "Choose how to paint", "The brush is B, the eraser E. [ and ] change the size."),
            new TourStep(
                    "#layout",
                    "Paint the layout",
                    "Try it: draw road over the picture's lower edge. The wheel zooms, Space and a drag move the view."
                            + " Everything can be undone with Ctrl+Z."),
            new TourStep(
                    "#result",
                    "Watch the picture follow",
                    "The network paints it again in the background while you go on. Hold C to compare it with the picture"
                            + " before your last change."),
            new TourStep(
                    "#objects",
                    "Change the parts of an object",
                    "Partbrush infers the parts of a car or a person from the outline alone. Choose a wheel here and remove"
                            + " it, or right-click the car: the picture loses it, and Restore brings it back."),
            new TourStep(
                    "#synthesis",
                    "Roll another look",
                    "The dice gives the image, all of a class, or one object another look, and the swatch above it gives the"
                            + " selected object or part a colour. Switch Live off to paint first and render when you are"
                            + " ready."),
            new TourStep(
                    "#pictures",
                    "Choose among pictures",
                    "Make eight variations of the layout and click the one you like. The history keeps pictures with their"
                            + " scenes: a click brings one back. Both are saved in the project."),
            new TourStep(
                    "#menu-bar",
                    "That is all",
                    "Save the project or export the picture from the File menu. F1 lists every key, and this tour waits in"
                            + " the Help menu."));
}
