/**
 * Writes the sample submissions of {@code input/}: a reconstruction, record by record, of what the
 * departments of the city of Kurume would have filed for its published reports.
 *
 * <p>{@link jp.kokuji.sample.SampleYears} writes {@code input/} anew; it gives the same bytes every
 * time, and {@code SampleYearsTest} holds the committed files to them:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) jp.kokuji.sample.SampleYears
 * </pre>
 *
 * <ul>
 *   <li><b>What is fact</b>: every figure, department, clause, business, meeting, place and
 *       published date of the reports for 令和2年度 and 令和3年度. They stand in the plans ({@link
 *       jp.kokuji.sample.Plan}, {@link jp.kokuji.sample.Records2020}, {@link
 *       jp.kokuji.sample.Records2021}) and are counted back against {@code
 *       src/test/resources/golden}.
 *   <li><b>What is made up</b>: the single records. Days, methods and requesters are dealt evenly
 *       and always alike, so that nothing in them is about a real person or request.
 *   <li><b>What is not there</b>: document requests and information provision of 令和3年度, the audit
 *       of that year and the review board's meetings of it, because the city's figures for them are
 *       not among the sources. They are neither filed nor reported as 該当なし.
 *   <li><b>The forms</b> ({@link jp.kokuji.sample.Year2020}, {@link jp.kokuji.sample.Year2021}) are
 *       the mix that departments really send: charsets, separators, era dates, date cells of every
 *       format, titles and totals around the table, several kinds in one workbook. None of them
 *       holds a problem.
 * </ul>
 */
@NullMarked
package jp.kokuji.sample;

import org.jspecify.annotations.NullMarked;
