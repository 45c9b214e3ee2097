package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpSession;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.audit.Audits;
import jp.kokuji.audit.Proposal;
import jp.kokuji.audit.answer.AuditText;
import jp.kokuji.audit.answer.AuditWords;
import jp.kokuji.audit.answer.Errata;
import jp.kokuji.audit.answer.ShownAudit;
import jp.kokuji.submission.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Any published report, of whichever city: what of it does not agree. Nothing is changed. */
@Controller
class AuditPage {
  private final Uploads uploads;
  private final Office office;

  AuditPage(Uploads uploads, Office office) {
    this.uploads = uploads;
    this.office = office;
  }

  /** A file that was sent. */
  record Sent(String name, String sha256) {}

  @GetMapping("/audit")
  String show() {
    return "audited";
  }

  @PostMapping("/audit")
  String audit(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpSession session,
      Model model)
      throws Exception {
    List<Sent> sent = new ArrayList<>();
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        sent.add(take(file, session));
      }
    }
    Audits audits = Audits.of(named(sent));
    model.addAttribute("sent", sent);
    model.addAttribute("shown", audits.files().stream().map(SeenReport::of).toList());
    model.addAttribute("across", AuditText.across(audits));
    model.addAttribute(
        "unreadable",
        audits.unreadable().entrySet().stream()
            .map(file -> AuditWords.whyNot(file.getKey(), file.getValue()))
            .toList());
    return "audited";
  }

  private Sent take(MultipartFile file, HttpSession session) throws Exception {
    String name = Uploads.name(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    try (InputStream in = file.getInputStream()) {
      String sha256 = uploads.take(in);
      JudgedHashes.add(session, sha256);
      return new Sent(name, sha256);
    }
  }

  /** The files by their names; of two of one name the later bears a number. */
  private Map<String, Path> named(List<Sent> sent) throws Exception {
    Map<String, Path> named = new LinkedHashMap<>();
    for (Sent file : sent) {
      String name = file.name;
      for (int i = 2; named.containsKey(name); i++) {
        name = file.name + " (" + i + ")";
      }
      named.put(
          name,
          uploads
              .find(file.sha256)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
    return named;
  }

  /** The draft of the errata table, everything for programs, or a draft of reports, to be saved. */
  @PostMapping("/audit/errata")
  ResponseEntity<byte[]> errata(
      @RequestParam List<String> name,
      @RequestParam List<String> sha256,
      @RequestParam String as,
      HttpSession session)
      throws Exception {
    if (name.size() != sha256.size()
        || !sha256.stream().allMatch(hash -> JudgedHashes.has(session, hash))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < name.size(); i++) {
      sent.add(new Sent(Uploads.name(name.get(i)), sha256.get(i)));
    }
    if (as.equals("yml")) {
      return Attachment.of("proposal.yml", proposal(named(sent).values()));
    }
    Audits audits = Audits.of(named(sent));
    Path file = Path.of(AuditWords.of("errata.sheet") + "." + as);
    if (as.equals("json")) {
      return Attachment.of(
          file.toString(), JsonMapper.shared().writeValueAsBytes(ShownAudit.of(audits)));
    }
    if (!Errata.canBe(file)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Attachment.of(file.toString(), Errata.of(audits, file));
  }

  /** The words of the rulebook that would make the tables. */
  private byte[] proposal(Collection<Path> files) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(Proposal.of(file, office.rulebook()));
    }
    return lines.stream()
        .map(line -> Characters.visible(line) + "\n")
        .collect(joining())
        .getBytes(UTF_8);
  }
}
