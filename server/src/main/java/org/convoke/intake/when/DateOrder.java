package org.convoke.intake.when;

/** Which of two numbers is the day in dates such as 1/4/19. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
