package jp.kokuji.edition.xlsx;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a finished workbook.
 *
 * @param sheet the sheet's name
 * @param address {@code B7}; the first cell where several are merged
 * @param figure the id of the figure that it prints; null where it prints none
 * @param value of the figure, as the workbook lists it; null where there is none
 * @param text what it holds as text; empty where it holds none
 */
public record PrintedCell(
    String sheet,
    String address,
    @Nullable String figure,
    @Nullable BigDecimal value,
    String text) {}
