package bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch as its reference manual writes it: a file into a table, nothing is judged. */
@SpringBootApplication
@EnableBatchProcessing
@EnableJdbcJobRepository
public class StockJob {
  private static final String INSERT =
      "insert into document_request values (:receptionNumber, :branch, :receivedOn, :agency,"
          + " :department, :corner, :requester, :method, :outcome, :clauses, :decidedOn)";

  /** The file, the database's JDBC address and its user. */
  public static void main(String[] arguments) throws Exception {
    SpringApplication application = new SpringApplication(StockJob.class);
    application.setDefaultProperties(settings(arguments[0], arguments[1], arguments[2]));
    JobExecution execution;
    try (ConfigurableApplicationContext context = application.run()) {
      Job job = context.getBean(Job.class);
      execution = context.getBean(JobOperator.class).start(job, new JobParameters());
    }
    for (StepExecution step : execution.getStepExecutions()) {
      System.out.println("written " + step.getWriteCount());
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(execution.toString());
    }
  }

  private static Map<String, Object> settings(String file, String address, String user) {
    String vendor = address.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    String schemas =
        "classpath:org/springframework/batch/core/schema-%s.sql,classpath:bench/stock-table.sql";
    return Map.of(
        "file", file,
        "spring.datasource.url", address,
        "spring.datasource.username", user,
        "spring.main.web-application-type", "none",
        "spring.batch.job.enabled", "false",
        "spring.sql.init.mode", "always",
        "spring.sql.init.schema-locations", String.format(schemas, vendor));
  }

  @Bean
  FlatFileItemReader<DocumentRequest> reader(@Value("${file}") String file) {
    return new FlatFileItemReaderBuilder<DocumentRequest>()
        .name("requests")
        .resource(new FileSystemResource(file))
        .encoding(StandardCharsets.UTF_8.name())
        .linesToSkip(1)
        .delimited()
        .names(
            "receptionNumber",
            "branch",
            "receivedOn",
            "agency",
            "department",
            "corner",
            "requester",
            "method",
            "outcome",
            "clauses",
            "decidedOn")
        .targetType(DocumentRequest.class)
        .build();
  }

  @Bean
  JdbcBatchItemWriter<DocumentRequest> writer(DataSource source) {
    return new JdbcBatchItemWriterBuilder<DocumentRequest>()
        .sql(INSERT)
        .dataSource(source)
        .beanMapped()
        .build();
  }

  @Bean
  Step step(
      JobRepository repository,
      PlatformTransactionManager transactions,
      FlatFileItemReader<DocumentRequest> reader,
      JdbcBatchItemWriter<DocumentRequest> writer) {
    return new StepBuilder("load", repository)
        .<DocumentRequest, DocumentRequest>chunk(1000)
        .transactionManager(transactions)
        .reader(reader)
        .writer(writer)
        .build();
  }

  @Bean
  Job job(JobRepository repository, Step step) {
    return new JobBuilder("load", repository).start(step).build();
  }
}
