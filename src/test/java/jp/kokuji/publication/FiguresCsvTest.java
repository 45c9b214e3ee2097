package jp.kokuji.publication;

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
}
