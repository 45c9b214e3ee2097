package jp.kokuji.edition.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kokuji.figure.Figure;
import org.junit.jupiter.api.Test;

class FiguresCsvTest {
  @Test
  void listsTheFiguresInTheGivenOrder() throws IOException {
    Figure total = new Figure("r:t:合計:件数", "t", "合計", "件数", 1309, "請求", List.of("r:t:市長:件数"));
    Figure part = new Figure("r:t:市長:件数", "t", "市長, \"代理\"", "件数", 1309, "請求", List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresCsv.write(List.of(total, part), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            figure,table,row,column,value,unit
            r:t:合計:件数,t,合計,件数,1309,請求
            r:t:市長:件数,t,"市長, ""代理""\",件数,1309,請求
            """);
  }

  @Test
  void yearsHaveTheWesternYearBesideThemAndIdsStay() throws IOException {
    Figure figure = new Figure("r:t:令和2年度:件数", "t", "令和2年度", "件数", 3, "請求", List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresCsv.write(List.of(figure), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("\nr:t:令和2年度:件数,t,令和2（2020）年度,件数,3,請求\n");
  }

  @Test
  void writesDecimalsAndSignsAsProgramsReadThem() throws IOException {
    Figure ratio = new Figure("r:t:合計:比", "t", "合計", "比", 10_000, 1, "％", List.of());
    Figure loss = new Figure("r:t:合計:増減", "t", "合計", "増減", -2, "請求", List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresCsv.write(List.of(ratio, loss), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("r:t:合計:比,t,合計,比,1000.0,％\nr:t:合計:増減,t,合計,増減,-2,請求\n");
  }
}
