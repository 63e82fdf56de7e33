package org.partbrush.ui.model;

/**
 * One sentence for the user that needs no answer.
 *
 * @param isProblem whether something went wrong
 */
public record Notice(String sentence, boolean isProblem) {

    public static Notice of(String sentence) {
        return new Notice(sentence, false);
    }

    public static Notice problem(String sentence) {
        return new Notice(sentence, true);
    }
}
