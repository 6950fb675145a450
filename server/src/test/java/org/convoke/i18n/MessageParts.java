package org.convoke.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a pattern of ICU MessageFormat is made of, as far as its translations must agree in it. */
final class MessageParts {

    private MessageParts() {}

    /** The values it takes: name, kind of value and, for select, the words it tells apart. */
    static Set<String> valuesOf(String pattern) {
        return arguments(pattern).stream()
                .map(argument -> argument.getName() + " " + Objects.toString(argument.getTypeName(), "") + " "
                        + (argument.getArgType() == MessagePattern.ArgType.SELECT ? selectors(argument) : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For each of its plurals the forms it has a text for, explicit numbers left out. */
    static List<Set<String>> pluralFormsOf(String pattern) {
        return arguments(pattern).stream()
                .filter(argument -> argument.getArgType().hasPluralStyle())
                .map(MessageParts::selectors)
                .toList();
    }

    private static Set<String> selectors(ArgNode argument) {
        return Objects.requireNonNull(argument.getComplexStyle()).getVariants().stream()
                .filter(variant -> !variant.isSelectorNumeric())
                .map(VariantNode::getSelector)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every argument, those within the variants of others too. */
    private static List<ArgNode> arguments(String pattern) {
        List<ArgNode> arguments = new ArrayList<>();
        collect(MessagePatternUtil.buildMessageNode(pattern), arguments);
        return arguments;
    }

    private static void collect(MessageNode message, List<ArgNode> into) {
        for (MessageContentsNode part : message.getContents()) {
            if (part instanceof ArgNode argument) {
                into.add(argument);
                ComplexArgStyleNode style = argument.getComplexStyle();
                if (style != null) {
                    style.getVariants().forEach(variant -> collect(variant.getMessage(), into));
                }
            }
        }
    }
}
