package jp.kokuji.job;

import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.NoticeLog;
import org.springframework.stereotype.Component;

/** What it takes to publish a notice. */
@Component
record NoticeOffice(
    NoticeLog log,
    FinalReports reports,
    FinalVersions versions,
    NoticeTerms terms,
    NoticeHistory history,
    PublicScan scan) {}
