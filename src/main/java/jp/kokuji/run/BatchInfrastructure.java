package jp.kokuji.run;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/**
 * Keeps the history of jobs in the same database as the records, so that both are committed
 * together. Starts are serialised by {@link SoleRun}, so read committed is enough to create them.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
@EnableConfigurationProperties({FreeSpace.Reserve.class, FormerRuns.Kept.class})
class BatchInfrastructure {}
