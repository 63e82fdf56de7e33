package org.partbrush.ui.dialog;

import java.util.regex.Pattern;

/** A model card's Markdown as plain text to read: paragraphs without line breaks, tables and pictures as lists, no marks. */
final class CardText {

    private static final Pattern TABLE_RULE = Pattern.compile("(?m)^\\|[-:| ]+\\|\\R");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(.*?) *\\|$");
    private static final Pattern CELLS = Pattern.compile(" *\\| *");
    private static final Pattern ITEM = Pattern.compile("(?m)^- ");
    private static final Pattern PICTURE = Pattern.compile("(?m)^!\\[(.*?)]\\((.*?)\\)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern WRAPPED = Pattern.compile("(?<=\\S)\\R *(?=[^\\s•#])");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|`");

    private CardText() {}

    static String of(String markdown) {
        String text = TABLE_RULE.matcher(markdown).replaceAll("");
        text = ROW.matcher(text).replaceAll("• $1");
        text = CELLS.matcher(text).replaceAll(" – ");
        text = PICTURE.matcher(text).replaceAll("• $1 ($2)");
        text = ITEM.matcher(text).replaceAll("• ");
        text = WRAPPED.matcher(text).replaceAll(" ");
        text = HEADING.matcher(text).replaceAll("$1");
        return MARKS.matcher(text).replaceAll("").strip();
    }
}
