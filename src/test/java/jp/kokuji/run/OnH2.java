package jp.kokuji.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole program on the embedded database; tests with this mark share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Rooms.class,
    properties = {
      "kokuji.input=${kokuji.fork:target}/on-h2/input",
      "kokuji.output=${kokuji.fork:target}/on-h2/output",
      "kokuji.jobs=${kokuji.fork:target}/on-h2/jobs",
      "kokuji.data=./${kokuji.fork:target}/on-h2/data"
    })
public @interface OnH2 {}
